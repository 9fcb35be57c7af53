// SPDX-License-Identifier: Apache-2.0
package dev.athanor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The picture of the house, as a test: a package sees what lies below it, and nothing else. The same picture stands in
 * {@code docs/ARCHITECTURE.md}. Where the code proves an arrow wrong, move the type first, then the arrow.
 */
class ArchitectureTest {

    /** From each package to the packages right below it. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("session", List.of("session.flush", "session.load", "session.async", "ddl")),
            Map.entry("session.async", List.of()),
            Map.entry("session.flush", List.of("session.state")),
            Map.entry("session.load", List.of("session.state")),
            Map.entry("session.state", List.of("engine")),
            Map.entry("engine", List.of("query", "compile", "catalog")),
            Map.entry("ddl", List.of("schema", "compile", "catalog")),
            Map.entry("catalog", List.of()),
            Map.entry("query", List.of("criteria")),
            Map.entry("criteria", List.of("schema", "compile")),
            Map.entry("schema", List.of("relation")),
            Map.entry("relation", List.of("ast")),
            Map.entry("compile", List.of("ast")),
            Map.entry("ast", List.of("type")),
            Map.entry("type", List.of("error")),
            Map.entry("error", List.of()));

    /** Depends on nothing, as each package of {@code internal} does, so everyone above may use them. */
    private static final String ANNOTATION = "annotation";

    /** All that the core may know of the world outside; {@code javax.sql} is the DataSource. */
    private static final List<String> OUTSIDE =
            List.of("java..", "javax.crypto..", "javax.sql", "org.slf4j", "org.jspecify.annotations");

    /** The methods of {@code Class} that look for something by its name, or list what is there. */
    private static final String LOOKUPS =
            "forName|newInstance|get(Declared)?(Method|Field|Constructor|Class|RecordComponent)(e?s)?";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.athanor");

    static Stream<String> floors() {
        return ARROWS.keySet().stream().sorted();
    }

    static Stream<String> foundation() {
        Stream<String> internal = packages()
                .map(name -> name.substring("dev.athanor.".length()))
                .filter(name -> name.startsWith("internal."));
        return Stream.concat(Stream.of(ANNOTATION), internal);
    }

    @ParameterizedTest
    @MethodSource("floors")
    void seesOnlyWhatLiesBelow(String floor) {
        Set<String> visible = below(floor);
        visible.add(floor);
        visible.addAll(foundation().toList());
        mayDependOn(floor, visible);
    }

    @ParameterizedTest
    @MethodSource("foundation")
    void dependsOnNothing(String floor) {
        mayDependOn(floor, Set.of(floor));
    }

    @Test
    void everyPackageHasItsPlace() {
        Stream<String> places = Stream.concat(floors(), foundation()).map(ArchitectureTest::packageOf);
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(places.toList());
    }

    /** {@code Tables} alone may initialise a generated table's class, by the name the processor gave it; it looks up nothing inside. */
    @Test
    void usesNoReflection() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.athanor.schema.Tables")
                .should()
                .dependOnClassesThat(resideInAPackage("java.lang.reflect..").and(not(belongToAnyOf(Array.class))))
                .orShould()
                .callMethodWhere(target(owner(type(Class.class))).and(target(nameMatching(LOOKUPS))))
                .because("what the compiler can know is generated; nothing is looked up at run time")
                .check(CORE);
    }

    @Test
    void printsNothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    private static void mayDependOn(String floor, Set<String> visible) {
        String[] allowed = Stream.concat(visible.stream().map(ArchitectureTest::packageOf), OUTSIDE.stream())
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(packageOf(floor))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("arrows go down only")
                .check(CORE);
    }

    private static Stream<String> packages() {
        return CORE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted();
    }

    private static Set<String> below(String floor) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(ARROWS.getOrDefault(floor, List.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(ARROWS.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    private static String packageOf(String floor) {
        return "dev.athanor." + floor;
    }
}
