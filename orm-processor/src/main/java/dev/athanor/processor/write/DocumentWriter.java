// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import javax.lang.model.element.Modifier;

/** The classes of typed documents: one for the column, one for each record inside. */
final class DocumentWriter {
    private final EntityModel entity;
    private final GeneratedNames names;
    private final TypeCode types;
    private final ClassName self;

    DocumentWriter(EntityModel entity, GeneratedNames names, TypeCode types) {
        this.entity = entity;
        this.names = names;
        this.types = types;
        this.self = Library.raw(entity.type());
    }

    /** The class of a column that holds documents of a record. */
    TypeSpec column(ColumnModel column, RecordShape record) {
        TypeName document = Library.named(record.javaType());
        TypeSpec.Builder type = TypeSpec.classBuilder(names.classAt(column.path()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Library.COLUMN, self, document))
                .addSuperinterface(ParameterizedTypeName.get(Library.DOCUMENT_EXPRESSION, document))
                .addJavadoc("The document in {@code $L}.", Code.plain(entity.tableName() + "." + column.name()));
        addFields(type, record, Code.of("$T.of(this)", Library.JSON_PATH));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Library.raw(entity.table()), "table")
                        .addParameter(ParameterizedTypeName.get(Library.COLUMN_DEFINITION, document), "definition")
                        .addStatement("super(table, definition)")
                        .build())
                .build();
    }

    /** The class of a record inside documents. */
    TypeSpec part(RecordShape record) {
        TypeName document = Library.named(record.javaType());
        TypeSpec.Builder type = TypeSpec.classBuilder(names.partOf(record.javaType()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Library.JSON_PART, self, document))
                .addJavadoc("{@link $T} inside a document.", document);
        addFields(type, record, Code.of("path()"));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(ParameterizedTypeName.get(Library.JSON_PATH, self), "path")
                        .addStatement(
                                "super(path, $T.json($T.class, $L, true))",
                                Library.SQL_TYPES,
                                document,
                                types.format(record))
                        .build())
                .build();
    }

    private void addFields(TypeSpec.Builder type, RecordShape record, CodeBlock path) {
        for (Member member : record.members()) {
            type.addField(FieldSpec.builder(fieldType(member.shape()), member.name(), Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc(
                            "The key {@code $L}: {@link $T#$L()}.",
                            member.name(),
                            Library.raw(record.javaType()),
                            member.name())
                    .initializer(initializer(member, path))
                    .build());
        }
    }

    /** The type of a column that holds documents of a list. */
    TypeName listColumn(ListShape list) {
        return ParameterizedTypeName.get(
                Library.schema("JsonListColumn"), self, TypeCode.boxed(list.element()), fieldType(list.element()));
    }

    /** How the elements of a list are spoken of: {@code JsonElement.record(LinePart::new)}. */
    CodeBlock element(ListShape list) {
        ClassName element = Library.schema("JsonElement");
        TypeShape shape = list.element();
        if (shape instanceof RecordShape record) {
            return Code.of("$T.record($L::new)", element, names.partOf(record.javaType()));
        }
        if (shape instanceof EnumShape) {
            return Code.of("$T.scalar($L)", element, sqlType(shape));
        }
        if (!(shape instanceof ScalarShape scalar)) {
            return Code.of("$T.part($T.class, $L)", element, Library.raw(shape.javaType()), types.format(shape));
        }
        return switch (scalar.scalar().face()) {
            case TEXT -> Code.of("$T.text()", element);
            case BOOLEAN -> Code.of("$T.bool()", element);
            case NUMBER -> Code.of("$T.number($L)", element, sqlType(shape));
            case TEMPORAL, RANGE, NETWORK, VALUE -> Code.of("$T.scalar($L)", element, sqlType(shape));
        };
    }

    private TypeName fieldType(TypeShape shape) {
        TypeName value = TypeCode.boxed(shape);
        if (shape instanceof RecordShape record) {
            return Library.raw(entity.table()).nestedClass(names.partOf(record.javaType()));
        }
        if (shape instanceof EnumShape) {
            return ParameterizedTypeName.get(Library.schema("JsonScalar"), self, value);
        }
        if (shape instanceof ListShape list) {
            return ParameterizedTypeName.get(
                    Library.schema("JsonList"), self, TypeCode.boxed(list.element()), fieldType(list.element()));
        }
        if (!(shape instanceof ScalarShape scalar)) {
            return ParameterizedTypeName.get(Library.JSON_PART, self, value);
        }
        return switch (scalar.scalar().face()) {
            case TEXT -> ParameterizedTypeName.get(Library.schema("JsonText"), self);
            case BOOLEAN -> ParameterizedTypeName.get(Library.schema("JsonBoolean"), self);
            case NUMBER -> ParameterizedTypeName.get(Library.schema("JsonNumber"), self, value);
            case TEMPORAL, RANGE, NETWORK, VALUE ->
                ParameterizedTypeName.get(Library.schema("JsonScalar"), self, value);
        };
    }

    private CodeBlock initializer(Member member, CodeBlock path) {
        TypeShape shape = member.shape();
        String key = member.name();
        if (shape instanceof RecordShape record) {
            return Code.of("new $L($L.key($S))", names.partOf(record.javaType()), path, key);
        }
        if (shape instanceof EnumShape) {
            return Code.of("$L.scalar($S, $L)", path, key, sqlType(shape));
        }
        if (shape instanceof ListShape list) {
            return Code.of("$L.list($S, $L, $L)", path, key, types.format(list), element(list));
        }
        if (!(shape instanceof ScalarShape scalar)) {
            return Code.of("$L.part($S, $T.class, $L)", path, key, Library.raw(shape.javaType()), types.format(shape));
        }
        return switch (scalar.scalar().face()) {
            case TEXT -> Code.of("$L.text($S)", path, key);
            case BOOLEAN -> Code.of("$L.bool($S)", path, key);
            case NUMBER -> Code.of("$L.number($S, $L)", path, key, sqlType(shape));
            case TEMPORAL, RANGE, NETWORK, VALUE -> Code.of("$L.scalar($S, $L)", path, key, sqlType(shape));
        };
    }

    private CodeBlock sqlType(TypeShape shape) {
        return shape instanceof EnumShape enumeration
                ? TypeCode.enumText(Library.SQL_TYPES, enumeration)
                : types.sqlType(shape, Marks.Column.NONE);
    }
}
