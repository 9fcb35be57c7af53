// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.ColumnPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class of an embedded record's columns. */
final class EmbeddedWriter {
    private final EntityModel entity;
    private final GeneratedNames names;
    private final ColumnWriter columns;

    EmbeddedWriter(EntityModel entity, GeneratedNames names, ColumnWriter columns) {
        this.entity = entity;
        this.names = names;
        this.columns = columns;
    }

    /** The record that declares the component at the end of a path. */
    static ClassName owner(EntityModel entity, List<String> path) {
        return entity.allParts()
                .filter(part -> part instanceof EmbeddedPart embedded
                        && embedded.path().equals(path.subList(0, path.size() - 1)))
                .map(part -> Library.raw(part.member().shape().javaType()))
                .findFirst()
                .orElseGet(() -> Library.raw(entity.type()));
    }

    /** The field of an embedded record that is a component of the entity itself. */
    FieldSpec field(EmbeddedPart part) {
        return declaration(part)
                .initializer("new $L(this)", names.classAt(part.path()))
                .build();
    }

    private FieldSpec.Builder declaration(EmbeddedPart part) {
        ClassName type = Library.raw(entity.table()).nestedClass(names.classAt(part.path()));
        return FieldSpec.builder(type, part.member().name(), Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "The columns of {@link $T#$L()}.",
                        owner(entity, part.path()),
                        part.member().name());
    }

    /** The class of the columns. */
    TypeSpec type(EmbeddedPart part) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.classAt(part.path()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The columns of the embedded {@link $T}.",
                        Library.raw(part.member().shape().javaType()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Library.raw(entity.table()), "table");
        for (Part inner : part.parts()) {
            if (inner instanceof ColumnPart column) {
                type.addField(columns.declaration(column.column()).build());
                constructor.addStatement(
                        "this.$L = $L",
                        column.column().field(),
                        columns.initializer(column.column(), "table", "table."));
            } else if (inner instanceof EmbeddedPart embedded) {
                type.addField(declaration(embedded).build());
                constructor.addStatement(
                        "this.$L = new $L(table)", embedded.member().name(), names.classAt(embedded.path()));
            }
        }
        return type.addMethod(constructor.build()).build();
    }
}
