// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
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
                .map(unique -> unique(orNull(unique.name()), unique.components(), unique.deferrable() ? ", true" : ""));
        Stream<CodeBlock> relations = entity.oneToOnes().stream()
                .filter(part -> part.foreignKey().size() > 1)
                .map(part -> unique(Code.of("null"), List.of(part.member().name()), ""));
        return Stream.concat(declared, relations).toList();
    }

    private CodeBlock unique(CodeBlock name, List<String> components, String deferrable) {
        return Code.of("new $T($L, $L$L)", nested("Unique"), name, columns(components), deferrable);
    }

    private List<CodeBlock> indexes() {
        return entity.mark().indexes().stream()
                .map(index -> Code.of(
                        "new $T($L, $L, $L, $L)",
                        nested("Index"),
                        orNull(index.name()),
                        columns(index.components()),
                        index.unique(),
                        orNull(index.where())))
                .toList();
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
                "new $T($T.of($S), () -> $L, $T.$L, $L)",
                nested("Reference"),
                List.class,
                column.name(),
                RelationWriter.table(references.target()),
                Library.ON_DELETE,
                references.onDelete(),
                references.index());
    }

    private static ClassName nested(String name) {
        return Library.TABLE_CONSTRAINTS.nestedClass(name);
    }

    private static CodeBlock orNull(String text) {
        return text.isEmpty() ? Code.of("null") : Code.of("$S", text);
    }

    /** The names of the columns of some components; a to-one component stands for its foreign key. */
    private CodeBlock columns(List<String> components) {
        List<CodeBlock> names = components.stream()
                .flatMap(component -> entity.columns().stream()
                        .filter(column -> column.component().equals(component)))
                .map(column -> Code.of("$S", column.name()))
                .toList();
        return Code.of("$T.of($L)", List.class, Code.inline(names));
    }
}
