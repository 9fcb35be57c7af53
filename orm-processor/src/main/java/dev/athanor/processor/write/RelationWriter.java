// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.LinkModel;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.Target;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The fields of relations, and the paths of to-one relations. */
final class RelationWriter {
    private final EntityModel entity;
    private final GeneratedNames names;
    private final ColumnWriter columns;
    private final ClassName self;

    RelationWriter(EntityModel entity, GeneratedNames names, ColumnWriter columns) {
        this.entity = entity;
        this.names = names;
        this.columns = columns;
        this.self = Library.raw(entity.type());
    }

    /** The expression that yields the table a relation leads to. */
    static CodeBlock table(Target target) {
        return Code.of("$T.$L", Library.raw(target.table()), target.constant());
    }

    /** The foreign key's columns, and the relation. */
    void addToOne(TypeSpec.Builder type, ToOnePart part) {
        part.foreignKey().forEach(column -> type.addField(columns.field(column)));
        String name = part.member().name();
        type.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(
                                Library.TO_ONE_RELATION,
                                self,
                                Library.named(part.target().type())),
                        name,
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .addJavadoc(
                        "The relation to the $L of {@link $T#$L()}.",
                        part.target().type(),
                        self,
                        name)
                .initializer(
                        "new $T<>(this, $S, () -> $L, $L, $T.of($L))",
                        Library.TO_ONE_RELATION,
                        name,
                        table(part.target()),
                        ForeignKeyCode.of(part.mark().actions(), part.mark().index()),
                        List.class,
                        part.foreignKey().stream().map(ColumnModel::field).collect(Collectors.joining(", ")))
                .build());
    }

    /** The target's table as it is reached through the relation; made when it is first asked for, since paths have no end. */
    void addPath(TypeSpec.Builder type, ToOnePart part) {
        String name = part.member().name();
        ClassName target = Library.raw(part.target().table());
        String path = names.privateField(name + "Path");
        String local = name.equals("joined") ? "target" : "joined";
        type.addField(FieldSpec.builder(Library.nullable(target), path, Modifier.PRIVATE)
                .build());
        type.addMethod(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(target)
                .addJavadoc("The table of {@link $T#$L()}; it joins by itself.", self, name)
                .addStatement("$T $L = $L", target, local, path)
                .beginControlFlow("if ($L == null)", local)
                .addStatement("$L = $T.at($L.path())", local, target, name)
                .addStatement("$L = $L", path, local)
                .endControlFlow()
                .addStatement("return $L", local)
                .build());
    }

    /** The relation. */
    FieldSpec collection(CollectionPart part) {
        String name = part.member().name();
        boolean linked = part.member().marks().manyToMany() != null;
        ClassName relation = linked
                ? Library.MANY_TO_MANY_RELATION
                : part.isOptional() ? Library.TO_OPTIONAL_RELATION : Library.TO_MANY_RELATION;
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                relation, self, Library.named(part.target().type())),
                        name,
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .addJavadoc(
                        "The relation to $L $L of {@link $T#$L()}.",
                        part.isOptional() ? "the" : "each",
                        part.target().type(),
                        self,
                        name)
                .initializer(
                        "new $T<>(this, $S, () -> $L, $L)",
                        relation,
                        name,
                        table(part.target()),
                        linked ? linked(part) : inverse(part))
                .build();
    }

    private static CodeBlock inverse(CollectionPart part) {
        if (part.isOptional()) {
            return Code.of("$S, $L", part.mappedBy(), part.orphanRemoval());
        }
        if (part.cascadeDelete()) {
            return Code.of("$S, $L, true, $L", part.mappedBy(), part.orphanRemoval(), order(part));
        }
        return part.orphanRemoval() || !part.orderBy().isEmpty()
                ? Code.of("$S, $L, $L", part.mappedBy(), part.orphanRemoval(), order(part))
                : Code.of("$S", part.mappedBy());
    }

    private CodeBlock linked(CollectionPart part) {
        LinkModel link = entity.links().get(part.member());
        if (link == null) {
            return Code.of("$S, $L", part.mappedBy(), order(part));
        }
        CodeBlock definition = Code.of(
                "new $T($T.of($S, $S), $L, $L, $L)",
                Library.LINK_DEFINITION,
                Library.TABLE_SOURCE,
                link.schema(),
                link.table(),
                texts(link.columns()),
                texts(link.targetColumns()),
                ForeignKeyCode.of(link.actions(), true));
        return Code.of("$L, $L", definition, order(part));
    }

    private static CodeBlock order(CollectionPart part) {
        return part.orderBy().isEmpty()
                ? Code.of("$T.BY_KEY", Library.COLLECTION_ORDER)
                : Code.of("$T.of($L)", Library.COLLECTION_ORDER, quoted(part.orderBy()));
    }

    private static CodeBlock texts(List<String> texts) {
        return Code.of("$T.of($L)", List.class, quoted(texts));
    }

    private static CodeBlock quoted(List<String> texts) {
        return Code.inline(texts.stream().map(text -> Code.of("$S", text)).toList());
    }
}
