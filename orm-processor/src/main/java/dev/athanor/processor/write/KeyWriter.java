// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What a table says of its key; and the record of a composite one. */
final class KeyWriter {
    private static final ArrayTypeName OBJECTS = ArrayTypeName.of(Object.class);

    private final EntityModel entity;
    private final String parameter;
    private final List<ColumnModel> key;
    private final TypeName keyType;

    KeyWriter(EntityModel entity, GeneratedNames names) {
        this.entity = entity;
        this.parameter = names.entityParameter();
        this.key = entity.key();
        this.keyType = Library.named(entity.keyType());
    }

    private boolean isComposite() {
        return key.size() > 1;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(keyColumns());
        type.addMethod(keyOfRecord());
        type.addMethod(keyOfValues());
        type.addMethod(keyValues());
    }

    private MethodSpec keyColumns() {
        ClassName self = Library.raw(entity.type());
        TypeName column = ParameterizedTypeName.get(Library.COLUMN, self, WildcardTypeName.subtypeOf(Object.class));
        return overriding("keyColumns")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), column))
                .addStatement(
                        "return $T.of($L)",
                        List.class,
                        key.stream().map(ColumnModel::field).collect(Collectors.joining(", ")))
                .build();
    }

    private MethodSpec keyOfRecord() {
        MethodSpec.Builder method = overriding("keyOf")
                .returns(Library.nullable(keyType))
                .addParameter(Library.raw(entity.type()), parameter);
        NameAllocator locals = new NameAllocator();
        locals.newName(parameter);
        List<CodeBlock> arguments = new ArrayList<>();
        List<String> nullable = new ArrayList<>();
        for (Part part : entity.parts()) {
            if (part.member().marks().id()) {
                addPart(part, method, locals, arguments, nullable);
            }
        }
        if (!isComposite()) {
            return method.addStatement("return $L", arguments.get(0)).build();
        }
        CodeBlock made = Code.of("new Key($L)", Code.inline(arguments));
        return method.addStatement(
                        "return $L$L",
                        nullable.isEmpty()
                                ? ""
                                : nullable.stream()
                                                .map(each -> each + " == null")
                                                .collect(Collectors.joining(" || ")) + " ? null : ",
                        made)
                .build();
    }

    /** A part that may be null before it is made needs a variable, to be tested and then used. */
    private void addPart(
            Part part,
            MethodSpec.Builder method,
            NameAllocator locals,
            List<CodeBlock> arguments,
            List<String> nullable) {
        String component = part.member().name();
        CodeBlock value = part instanceof ToOnePart toOne
                ? Code.of(
                        "$T.key($L.$L(), $L)",
                        Library.HANDLES,
                        parameter,
                        component,
                        RelationWriter.table(toOne.target()))
                : Code.of("$L.$L()", parameter, component);
        if (!isComposite() || part.member().isPrimitive()) {
            arguments.add(value);
            return;
        }
        String local = locals.newName(component);
        nullable.add(local);
        if (part instanceof ToOnePart toOne) {
            method.addStatement("$T $L = $L", Library.named(toOne.target().keyType()), local, value);
            arguments.addAll(parts(toOne.target(), local));
        } else {
            method.addStatement(
                    "$T $L = $L", Library.named(part.member().shape().boxedType()), local, value);
            arguments.add(Code.of("$L", local));
        }
    }

    private static List<CodeBlock> parts(Target target, String local) {
        return target.key().size() == 1
                ? List.of(Code.of("$L", local))
                : target.key().stream()
                        .map(part -> Code.of("$L.$L()", local, part.field()))
                        .toList();
    }

    private MethodSpec keyOfValues() {
        MethodSpec.Builder method = overriding("keyOf").returns(keyType).addParameter(OBJECTS, "values");
        if (!isComposite()) {
            return method.addStatement("return ($T) values[0]", keyType).build();
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (ColumnModel column : key) {
            arguments.add(Code.of("($T) values[$L]", componentType(column), arguments.size()));
        }
        return method.addStatement("return new Key($L)", Code.inline(arguments)).build();
    }

    private MethodSpec keyValues() {
        CodeBlock values = isComposite()
                ? Code.inline(key.stream()
                        .map(column -> Code.of("key.$L()", column.field()))
                        .toList())
                : Code.of("key");
        return overriding("keyValues")
                .returns(OBJECTS)
                .addParameter(keyType, "key")
                .addStatement("return new Object[] {$L}", values)
                .build();
    }

    /** The record of a composite key. */
    TypeSpec type() {
        MethodSpec components = MethodSpec.constructorBuilder()
                .addParameters(key.stream()
                        .map(column -> ParameterSpec.builder(componentType(column), column.field())
                                .build())
                        .toList())
                .build();
        return TypeSpec.recordBuilder("Key")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The key of {@link $T}.", Library.raw(entity.type()))
                .recordConstructor(components)
                .build();
    }

    /** A key has no nulls, so a number is a primitive in it. */
    private static TypeName componentType(ColumnModel column) {
        return column.shape() instanceof ScalarShape scalar
                        && !scalar.scalar().primitive().isEmpty()
                ? Library.named(JavaType.of("", scalar.scalar().primitive()))
                : Library.named(column.shape().javaType());
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
