// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ColumnPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.TypeShape.RecordShape;
import javax.lang.model.element.Modifier;

/** The table of an entity: its constant, its columns and relations, its key, and the classes nested in it. */
final class TableWriter {
    private final EntityModel entity;
    private final GeneratedNames names;
    private final TypeCode types;
    private final ColumnWriter columns;
    private final RelationWriter relations;
    private final ClassName table;

    TableWriter(EntityModel entity) {
        this.entity = entity;
        this.names = new GeneratedNames(entity);
        this.types = new TypeCode(names);
        this.columns = new ColumnWriter(entity, names, types);
        this.relations = new RelationWriter(entity, names, columns);
        this.table = Library.raw(entity.table());
    }

    TypeSpec.Builder type() {
        ClassName self = Library.raw(entity.type());
        TypeSpec.Builder type = TypeSpec.classBuilder(table)
                .addModifiers(Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Library.KEYED_TABLE, self, Library.named(entity.keyType())))
                .addJavadoc("Table {@code $L}, mapped to {@link $T}.", Code.plain(entity.tableName()), self);
        names.converters().forEach((converter, name) -> type.addField(converter(converter, name)));
        type.addField(constant());
        entity.parts().forEach(part -> addPart(type, part));
        addPaths(type);
        addMethods(type);
        addNestedTypes(type);
        return type;
    }

    /** Stands in front of the table, whose columns use it. */
    private static FieldSpec converter(JavaType type, String name) {
        return FieldSpec.builder(Library.raw(type), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", Library.raw(type))
                .build();
    }

    private FieldSpec constant() {
        return FieldSpec.builder(table, entity.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The table {@code $L}.", Code.plain(entity.tableName()))
                .initializer(
                        "$T.register(new $T($T.of($S, $S)))",
                        Library.TABLES,
                        table,
                        Library.TABLE_SOURCE,
                        entity.mark().schema(),
                        entity.tableName())
                .build();
    }

    private void addPart(TypeSpec.Builder type, Part part) {
        if (part instanceof ColumnPart column) {
            type.addField(columns.field(column.column()));
        } else if (part instanceof EmbeddedPart embedded) {
            type.addField(new EmbeddedWriter(entity, names, columns).field(embedded));
        } else if (part instanceof ToOnePart toOne) {
            relations.addToOne(type, toOne);
        } else if (part instanceof CollectionPart collection) {
            type.addField(relations.collection(collection));
        }
    }

    private void addPaths(TypeSpec.Builder type) {
        for (Part part : entity.parts()) {
            if (part instanceof ToOnePart toOne) {
                relations.addPath(type, toOne);
            }
        }
    }

    private void addMethods(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Library.TABLE_SOURCE, "source")
                .addStatement("super($T.class, source)", Library.raw(entity.type()))
                .build());
        type.addMethod(MethodSpec.methodBuilder("at")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(table)
                .addParameter(Library.TABLE_SOURCE, "source")
                .addJavadoc("The table as another occurrence of it; to-one paths of other tables use it.")
                .addStatement("return new $T(source)", table)
                .build());
        type.addMethod(new BuilderWriter(entity).factory());
        type.addMethod(overriding("as")
                .returns(table)
                .addParameter(String.class, "alias")
                .addStatement("return new $T(source().as(alias))", table)
                .build());
        type.addMethod(overriding("excluded")
                .returns(table)
                .addStatement("return as($T.EXCLUDED)", Library.TABLE_SOURCE)
                .build());
        type.addMethod(overriding("mapper")
                .returns(ParameterizedTypeName.get(Library.ENTITY_MAPPER, Library.raw(entity.type())))
                .addStatement("return Mapper.INSTANCE")
                .build());
        new KeyWriter(entity, names).addTo(type);
        ConstraintsWriter.method(entity).ifPresent(type::addMethod);
        if (entity.mark().comment() != null) {
            type.addMethod(overriding("tableComment")
                    .returns(String.class)
                    .addStatement("return $S", entity.mark().comment())
                    .build());
        }
        if (entity.mark().triggersSkipRows()) {
            type.addMethod(overriding("triggersSkipRows")
                    .returns(boolean.class)
                    .addStatement("return true")
                    .build());
        }
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private void addNestedTypes(TypeSpec.Builder type) {
        if (entity.key().size() > 1) {
            type.addType(new KeyWriter(entity, names).type());
        }
        type.addType(new BuilderWriter(entity).type());
        entity.allParts()
                .filter(EmbeddedPart.class::isInstance)
                .forEach(part -> type.addType(new EmbeddedWriter(entity, names, columns).type((EmbeddedPart) part)));
        DocumentWriter documents = new DocumentWriter(entity, names, types);
        for (ColumnModel column : entity.columns()) {
            if (column.member().marks().json() != null && column.shape() instanceof RecordShape record) {
                type.addType(documents.column(column, record));
            }
        }
        names.parts().forEach(record -> type.addType(documents.part(record)));
        names.documents().forEach(record -> type.addType(FormatWriter.type(names, types, record)));
        type.addType(new MapperWriter(entity, names).type());
    }
}
