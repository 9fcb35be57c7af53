// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ColumnPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.MapShape;
import dev.athanor.processor.model.TypeShape.TreeShape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The mapper: rows to records, and records to column values and handles and back. */
final class MapperWriter {
    private static final TypeName NULLABLE_OBJECT = Library.nullable(ClassName.get(Object.class));

    private final EntityModel entity;
    private final ClassName self;
    private final String parameter;
    private final List<ColumnModel> columns;

    MapperWriter(EntityModel entity, GeneratedNames names) {
        this.entity = entity;
        this.self = Library.raw(entity.type());
        this.parameter = names.entityParameter();
        this.columns = entity.columns();
    }

    TypeSpec type() {
        TypeSpec.Builder mapper = TypeSpec.classBuilder("Mapper")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Library.ENTITY_MAPPER, self))
                .addJavadoc("Rows to records by index, and back.")
                .addField(FieldSpec.builder(ClassName.get("", "Mapper"), "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new Mapper()")
                        .build());
        new MapperReadWriter(entity).addTo(mapper);
        mapper.addMethod(value()).addMethod(handle()).addMethod(create());
        for (Part part : entity.parts()) {
            if (part instanceof ToOnePart toOne && toOne.foreignKey().size() > 1) {
                mapper.addMethod(keyPart(toOne));
            }
        }
        return mapper.build();
    }

    private MethodSpec value() {
        List<CodeBlock> values = new ArrayList<>();
        entity.parts().forEach(part -> addValues(part, Code.of("$L", parameter), List.of(), values));
        return selecting("value", "column", values);
    }

    /** The values of a part of the record that the expression yields; null where one of the guards is null. */
    private void addValues(Part part, CodeBlock record, List<CodeBlock> guards, List<CodeBlock> values) {
        CodeBlock component = Code.of("$L.$L()", record, part.member().name());
        if (part instanceof ColumnPart) {
            values.add(guarded(component, guards));
        } else if (part instanceof EmbeddedPart embedded) {
            List<CodeBlock> more = new ArrayList<>(guards);
            if (embedded.optional()) {
                more.add(Code.of("$L == null", component));
            }
            embedded.parts().forEach(inner -> addValues(inner, component, more, values));
        } else if (part instanceof ToOnePart toOne) {
            addKey(toOne, component, values);
        }
    }

    private static CodeBlock guarded(CodeBlock value, List<CodeBlock> guards) {
        return guards.isEmpty() ? value : Code.of("$L ? null : $L", CodeBlock.join(guards, " || "), value);
    }

    private void addKey(ToOnePart part, CodeBlock handle, List<CodeBlock> values) {
        int size = part.foreignKey().size();
        if (size == 1) {
            values.add(Code.of("$T.key($L, $L)", Library.HANDLES, handle, RelationWriter.table(part.target())));
            return;
        }
        for (int i = 0; i < size; i++) {
            values.add(Code.of("$L($L, $L)", keyPartName(part), parameter, i));
        }
    }

    private static String keyPartName(ToOnePart part) {
        return part.member().name() + "KeyPart";
    }

    private MethodSpec keyPart(ToOnePart part) {
        CodeBlock table = RelationWriter.table(part.target());
        return MethodSpec.methodBuilder(keyPartName(part))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(NULLABLE_OBJECT)
                .addParameter(self, parameter)
                .addParameter(int.class, "part")
                .addStatement(
                        "$T key = $T.key($L.$L(), $L)",
                        Library.nullable(Library.named(part.target().keyType())),
                        Library.HANDLES,
                        parameter,
                        part.member().name(),
                        table)
                .addStatement("return key == null ? null : $L.keyValues(key)[part]", table)
                .build();
    }

    private MethodSpec handle() {
        return selecting(
                "handle",
                "relation",
                entity.relations().stream().map(this::handle).toList());
    }

    /** The handle as the library deals with it: an optional one is a collection. */
    private CodeBlock handle(Part part) {
        CodeBlock handle = Code.of("$L.$L()", parameter, part.member().name());
        return isOptional(part) ? Code.of("$T.elements($L)", Library.HANDLES, handle) : handle;
    }

    private static boolean isOptional(Part part) {
        return part instanceof CollectionPart collection && collection.isOptional();
    }

    /** A method that yields one of several values by its number. */
    private MethodSpec selecting(String name, String number, List<CodeBlock> values) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(NULLABLE_OBJECT)
                .addParameter(self, parameter)
                .addParameter(int.class, number);
        if (values.isEmpty()) {
            return method.addStatement("throw new $T($L)", IndexOutOfBoundsException.class, number)
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n$>", number);
        for (int i = 0; i < values.size(); i++) {
            code.add("case $L -> $L;\n", i, values.get(i));
        }
        return method.addCode(code.add("default -> throw new $T($L);\n", IndexOutOfBoundsException.class, number)
                        .add("$<};\n")
                        .build())
                .build();
    }

    private MethodSpec create() {
        ArrayTypeName objects = ArrayTypeName.of(NULLABLE_OBJECT);
        MethodSpec.Builder method = MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(objects, "values")
                .addParameter(objects, "handles");
        if (!entity.relations().isEmpty() || columns.stream().anyMatch(MapperWriter::isGeneric)) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                            .addMember("value", "$S", "unchecked")
                            .build())
                    .addComment("what stands at an index came from the component of that index");
        }
        return method.addCode("return $L;\n", construction(entity.parts(), self))
                .build();
    }

    private static boolean isGeneric(ColumnModel column) {
        return column.shape() instanceof ListShape || column.shape() instanceof MapShape;
    }

    private CodeBlock construction(List<Part> parts, ClassName type) {
        return Code.of(
                "new $T($L)",
                type,
                Code.arguments(parts.stream().map(this::argument).toList()));
    }

    private CodeBlock argument(Part part) {
        if (part instanceof ColumnPart column) {
            int index = columns.indexOf(column.column());
            return column.column().shape() instanceof TreeShape
                    ? Code.of("values[$L]", index)
                    : Code.of(
                            "($T) values[$L]",
                            Library.named(column.column().shape().javaType()),
                            index);
        }
        if (part instanceof EmbeddedPart embedded) {
            return embedded(embedded);
        }
        int relation = entity.relations().indexOf(part);
        return part instanceof CollectionPart collection && collection.isOptional()
                ? Code.of(
                        "$T.optional(($T) handles[$L])",
                        Library.HANDLES,
                        ParameterizedTypeName.get(
                                Library.TO_MANY,
                                Library.named(collection.target().type())),
                        relation)
                : Code.of(
                        "($T) handles[$L]", Library.named(part.member().shape().javaType()), relation);
    }

    private CodeBlock embedded(EmbeddedPart part) {
        CodeBlock made =
                construction(part.parts(), Library.raw(part.member().shape().javaType()));
        if (!part.optional()) {
            return made;
        }
        List<CodeBlock> nulls = part.columns()
                .map(column -> Code.of("values[$L] == null", columns.indexOf(column)))
                .toList();
        return Code.of("$L\n$>$>? null\n: $L$<$<", CodeBlock.join(nulls, " && "), made);
    }
}
