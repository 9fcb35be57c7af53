// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.IndexElement;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.SqlNames;
import dev.athanor.processor.model.TableMark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constraints that are not said of a single column, and the references of plain foreign keys. */
final class ConstraintsWriter {
    private final EntityModel entity;

    private ConstraintsWriter(EntityModel entity) {
        this.entity = entity;
    }

    /** The method that lists them; empty where there are none. */
    static Optional<MethodSpec> method(EntityModel entity) {
        return new ConstraintsWriter(entity).method();
    }

    private Optional<MethodSpec> method() {
        List<List<CodeBlock>> lists = List.of(uniques(), indexes(), checks(), references());
        if (lists.stream().allMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder("constraints")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Library.TABLE_CONSTRAINTS)
                .addCode(
                        "return new $T($L);\n",
                        Library.TABLE_CONSTRAINTS,
                        Code.arguments(
                                lists.stream().map(ConstraintsWriter::list).toList()))
                .build());
    }

    private static CodeBlock list(List<CodeBlock> elements) {
        return Code.of("$T.of($L)", List.class, CodeBlock.join(elements, ", "));
    }

    private List<CodeBlock> uniques() {
        Stream<CodeBlock> declared = entity.mark().uniques().stream()
                .map(unique -> unique(orNull(unique.name()), unique.components(), when(unique)));
        Stream<CodeBlock> relations = entity.oneToOnes().stream()
                .filter(part -> part.foreignKey().size() > 1)
                .map(part -> unique(Code.of("null"), List.of(part.member().name()), ""));
        return Stream.concat(declared, relations).toList();
    }

    private static String when(TableMark.Unique unique) {
        return unique.deferrable() || unique.nullsNotDistinct()
                ? ", " + unique.deferrable() + ", " + unique.nullsNotDistinct()
                : "";
    }

    private CodeBlock unique(CodeBlock name, List<String> components, String more) {
        return Code.of("new $T($L, $T.of($L)$L)", nested("Unique"), name, List.class, columns(components), more);
    }

    private List<CodeBlock> indexes() {
        return entity.mark().indexes().stream().map(this::index).toList();
    }

    private CodeBlock index(TableMark.Index index) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.", Library.INDEX_DEFINITION);
        boolean plain = index.elements().stream()
                .allMatch(each -> !each.isExpression() && each.options().isEmpty());
        code.add(plain ? "over($L)" : "of($L)", plain ? components(index) : elements(index));
        if (!index.name().isEmpty()) {
            code.add(".named($S)", index.name());
        }
        if (index.unique()) {
            code.add(index.nullsNotDistinct() ? ".uniquelyWithNulls()" : ".uniquely()");
        }
        if (!index.using().equals("btree")) {
            code.add(".by($S)", index.using());
        }
        if (!index.include().isEmpty()) {
            code.add(".including($L)", columns(index.include()));
        }
        if (!index.where().isEmpty()) {
            code.add(".onlyWhere($S)", index.where());
        }
        return code.build();
    }

    private CodeBlock components(TableMark.Index index) {
        return columns(index.elements().stream().map(IndexElement::covered).toList());
    }

    private CodeBlock elements(TableMark.Index index) {
        return Code.inline(index.elements().stream().flatMap(this::element).toList());
    }

    /** A to-one component is as many elements as its foreign key has columns. */
    private Stream<CodeBlock> element(IndexElement element) {
        ClassName type = Library.INDEX_DEFINITION.nestedClass("Element");
        if (!element.isExpression()) {
            return names(List.of(element.covered()))
                    .map(name -> Code.of("$T.column($S, $S)", type, name, element.options()));
        }
        List<CodeBlock> named = entity.columns().stream()
                .map(ColumnModel::name)
                .filter(name -> SqlNames.hasColumn(element.covered(), name))
                .map(name -> Code.of("$S", name))
                .toList();
        return Stream.of(Code.of(
                "new $T($S, $T.of($L), $S)",
                type,
                element.covered(),
                List.class,
                Code.inline(named),
                element.options()));
    }

    private List<CodeBlock> checks() {
        return entity.mark().checks().stream()
                .map(check -> Code.of("new $T($L, $S)", nested("Check"), orNull(check.name()), check.condition()))
                .toList();
    }

    private List<CodeBlock> references() {
        return entity.columns().stream()
                .flatMap(column -> Optional.ofNullable(column.member().marks().references())
                        .map(references -> reference(column, references))
                        .stream())
                .toList();
    }

    private static CodeBlock reference(ColumnModel column, Marks.References references) {
        return Code.of(
                "new $T($T.of($S), () -> $L, $L)",
                nested("Reference"),
                List.class,
                column.name(),
                RelationWriter.table(references.target()),
                ForeignKeyCode.of(references.actions(), references.index()));
    }

    private static ClassName nested(String name) {
        return Library.TABLE_CONSTRAINTS.nestedClass(name);
    }

    private static CodeBlock orNull(String text) {
        return text.isEmpty() ? Code.of("null") : Code.of("$S", text);
    }

    /** The names of the columns of some components; a to-one component stands for its foreign key. */
    private CodeBlock columns(List<String> components) {
        return Code.inline(names(components).map(name -> Code.of("$S", name)).toList());
    }

    private Stream<String> names(List<String> components) {
        return components.stream()
                .flatMap(component -> entity.columns().stream()
                        .filter(column -> column.component().equals(component)))
                .map(ColumnModel::name);
    }
}
