// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ColumnPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The method of the mapper that reads a record from a row, by index, into its constructor. */
final class MapperReadWriter {
    private final EntityModel entity;
    private final List<ColumnModel> columns;
    /** The variables of key columns, which to-many handles need as well. */
    private final Map<ColumnModel, String> keyVariables = new HashMap<>();
    /** The expression of the owner's key in to-many handles. */
    private String ownerKey = "";

    MapperReadWriter(EntityModel entity) {
        this.entity = entity;
        this.columns = entity.columns();
    }

    void addTo(TypeSpec.Builder mapper) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Library.raw(entity.type()))
                .addParameter(Library.ROW, "row")
                .addParameter(int.class, "first")
                .addParameter(Library.HANDLE_SOURCE, "handles")
                .addException(SQLException.class);
        if (entity.parts().stream().anyMatch(CollectionPart.class::isInstance)) {
            addKey(method);
        }
        method.addCode("return $L;\n", construction(entity.parts(), Code.of("$T", Library.raw(entity.type()))));
        mapper.addMethod(method.build());
        entity.parts().stream()
                .filter(part ->
                        part instanceof ToOnePart toOne && toOne.foreignKey().size() > 1)
                .forEach(part -> mapper.addMethod(compositeKey((ToOnePart) part)));
    }

    private void addKey(MethodSpec.Builder method) {
        NameAllocator locals = new NameAllocator();
        List.of("row", "first", "handles").forEach(locals::newName);
        List<ColumnModel> key = entity.key();
        for (ColumnModel column : key) {
            String local = locals.newName(column.field());
            method.addStatement("$T $L = $L", TypeCode.boxed(column.shape()), local, notNull(column));
            keyVariables.put(column, local);
        }
        ownerKey = key.stream()
                .map(column -> keyVariables.getOrDefault(column, ""))
                .collect(Collectors.joining(", "));
        if (key.size() > 1) {
            String local = locals.newName("key");
            method.addStatement("Key $L = new Key($L)", local, ownerKey);
            ownerKey = local;
        }
    }

    private CodeBlock construction(List<Part> parts, CodeBlock type) {
        return Code.of(
                "new $L($L)",
                type,
                Code.arguments(parts.stream().map(this::argument).toList()));
    }

    private CodeBlock argument(Part part) {
        if (part instanceof ColumnPart column) {
            return value(column.column());
        }
        if (part instanceof EmbeddedPart embedded) {
            return embedded(embedded);
        }
        int relation = entity.relations().indexOf(part);
        if (part instanceof ToOnePart toOne) {
            return Code.of("handles.toOne($L, $L)", relation, foreignKey(toOne));
        }
        CodeBlock elements = Code.of("handles.toMany($L, $L)", relation, ownerKey);
        return part instanceof CollectionPart collection && collection.isOptional()
                ? Code.of("$T.optional($L)", Library.HANDLES, elements)
                : elements;
    }

    private CodeBlock embedded(EmbeddedPart part) {
        CodeBlock made = construction(
                part.parts(), Code.of("$T", Library.raw(part.member().shape().javaType())));
        if (!part.optional()) {
            return made;
        }
        List<CodeBlock> nulls = part.columns()
                .map(column -> Code.of("row.isNull($L)", index(column)))
                .toList();
        return Code.of("$L\n$>$>? null\n: $L$<$<", CodeBlock.join(nulls, " && "), made);
    }

    private CodeBlock foreignKey(ToOnePart part) {
        ColumnModel column = part.foreignKey().get(0);
        if (part.foreignKey().size() == 1) {
            return part.optional() ? orNull(column, index(column)) : notNull(column);
        }
        CodeBlock key = Code.of("$L(row, $L)", compositeName(part), index(column));
        return part.optional() ? key : required(key);
    }

    /** A column's value as the component has it. */
    private CodeBlock value(ColumnModel column) {
        String variable = keyVariables.get(column);
        if (variable != null) {
            return Code.of("$L", variable);
        }
        return column.isPrimitive() || !column.member().marks().mayBeNull()
                ? notNull(column)
                : orNull(column, index(column));
    }

    private CodeBlock notNull(ColumnModel column) {
        if (keyVariables.containsKey(column)) {
            return value(column);
        }
        String getter =
                column.shape() instanceof ScalarShape shape ? shape.scalar().primitiveGetter() : "";
        return getter.isEmpty()
                ? required(orNull(column, index(column)))
                : Code.of("row.$L($L)", getter, index(column));
    }

    /** NULL in such a column is a mistake that must not enter a record. */
    private static CodeBlock required(CodeBlock value) {
        return Code.of("$T.required($L)", Library.ROW, value);
    }

    private CodeBlock orNull(ColumnModel column, String index) {
        String getter =
                column.shape() instanceof ScalarShape shape ? shape.scalar().getter() : "";
        return getter.isEmpty()
                ? Code.of("$L.$L.type().read(row, $L)", constant(), field(column), index)
                : Code.of("row.$L($L)", getter, index);
    }

    /** A constant in small letters could be hidden by a parameter, and one by the mapper's own. */
    private CodeBlock constant() {
        String constant = entity.constant();
        return constant.equals(constant.toUpperCase(Locale.ROOT)) && !constant.equals("INSTANCE")
                ? Code.of("$L", constant)
                : Code.of("$T.$L", Library.raw(entity.table()), constant);
    }

    /** The column's field, as it is reached from the table. */
    private static String field(ColumnModel column) {
        List<String> outer = column.path().subList(0, column.path().size() - 1);
        return outer.isEmpty() ? column.field() : String.join(".", outer) + "." + column.field();
    }

    private String index(ColumnModel column) {
        return offset(columns.indexOf(column));
    }

    private static String offset(int ordinal) {
        return ordinal == 0 ? "first" : "first + " + ordinal;
    }

    private static String compositeName(ToOnePart part) {
        return part.member().name() + "Key";
    }

    /** A key of several columns is there when all of them are. */
    private MethodSpec compositeKey(ToOnePart part) {
        List<CodeBlock> values = part.foreignKey().stream()
                .map(column -> orNull(column, offset(part.foreignKey().indexOf(column))))
                .toList();
        return MethodSpec.methodBuilder(compositeName(part))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Library.nullable(Library.named(part.target().keyType())))
                .addParameter(Library.ROW, "row")
                .addParameter(int.class, "first")
                .addException(SQLException.class)
                .addStatement("Object[] values = {$L}", Code.inline(values))
                .beginControlFlow("for (Object value : values)")
                .beginControlFlow("if (value == null)")
                .addStatement("return null")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $L.keyOf(values)", RelationWriter.table(part.target()))
                .build();
    }
}
