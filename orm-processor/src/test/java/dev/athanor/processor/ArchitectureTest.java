// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor is three boxes in a row, read, check and write, and all they share is the model. */
class ArchitectureTest {

    private static final String MIRRORS = "javax.lang.model..";

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.athanor.processor");

    @ParameterizedTest
    @ValueSource(strings = {"read", "check", "write"})
    void boxesShareOnlyTheModel(String box) {
        classes()
                .that()
                .resideInAPackage(packageOf(box))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(packageOf(box))
                        .or(resideInAPackage(packageOf("model")))
                        .or(not(resideInAPackage("dev.athanor.processor.."))))
                .check(PROCESSOR);
    }

    @Test
    void modelKnowsNoBox() {
        classes()
                .that()
                .resideInAPackage(packageOf("model"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(packageOf("model")).or(not(resideInAPackage("dev.athanor.processor.."))))
                .check(PROCESSOR);
    }

    @Test
    void onlyReadAndTheEntryPointSeeMirrors() {
        noClasses()
                .that()
                .resideInAnyPackage(packageOf("model"), packageOf("check"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MIRRORS)
                .check(PROCESSOR);
    }

    @Test
    void writeBorrowsOnlyTheModifiersThatJavaPoetAsksFor() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("write"))
                .should()
                .dependOnClassesThat(resideInAPackage(MIRRORS).and(not(belongToAnyOf(Modifier.class))))
                .check(PROCESSOR);
    }

    private static String packageOf(String box) {
        return "dev.athanor.processor." + box;
    }
}
