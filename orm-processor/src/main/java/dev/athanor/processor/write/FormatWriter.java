// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.SnakeCase;
import dev.athanor.processor.model.TypeShape.RecordShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The class that reads and writes one record as a JSON object: keys in any order, unknown ones passed over. */
final class FormatWriter {
    private final GeneratedNames names;
    private final TypeCode types;
    private final RecordShape record;
    private final TypeName document;
    /** The formats that are worth a constant, by component. */
    private final Map<String, String> constants = new HashMap<>();

    private FormatWriter(GeneratedNames names, TypeCode types, RecordShape record) {
        this.names = names;
        this.types = types;
        this.record = record;
        this.document = Library.named(record.javaType());
        NameAllocator fields = new NameAllocator();
        fields.newName("INSTANCE");
        record.members().forEach(member -> fields.newName(member.name()));
        for (Member member : record.members()) {
            if (TypeCode.isMade(member.shape())) {
                constants.put(member.name(), fields.newName(SnakeCase.upper(member.name())));
            }
        }
    }

    static TypeSpec type(GeneratedNames names, TypeCode types, RecordShape record) {
        return new FormatWriter(names, types, record).type();
    }

    private TypeSpec type() {
        String name = names.formatOf(record.javaType());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Library.JSON_FORMAT, document))
                .addJavadoc("How {@link $T} looks in JSON.", document)
                .addField(FieldSpec.builder(ClassName.get("", name), "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $L()", name)
                        .build());
        for (Member member : record.members()) {
            if (constants.containsKey(member.name())) {
                type.addField(constant(member));
            }
        }
        return type.addMethod(read()).addMethod(write()).build();
    }

    private FieldSpec constant(Member member) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Library.JSON_FORMAT, TypeCode.boxed(member.shape())),
                        constants.getOrDefault(member.name(), ""),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(types.format(member.shape()))
                .build();
    }

    private CodeBlock format(Member member) {
        String constant = constants.get(member.name());
        return constant == null ? types.format(member.shape()) : Code.of("$L", constant);
    }

    private MethodSpec read() {
        NameAllocator locals = new NameAllocator();
        record.members().forEach(member -> locals.newName(member.name(), member.name()));
        String reader = locals.newName("reader");
        String key = locals.newName("key");
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Library.nullable(document))
                .addParameter(Library.JSON_READER, reader)
                .beginControlFlow("if ($L.takeNull())", reader)
                .addStatement("return null")
                .endControlFlow();
        List<CodeBlock> arguments = new ArrayList<>();
        for (Member member : record.members()) {
            String local = locals.get(member.name());
            method.addStatement("$T $L = null", TypeCode.boxed(member.shape()), local);
            arguments.add(member.marks().mayBeNull() ? Code.of("$L", local) : required(member, local));
        }
        method.addStatement("$L.beginObject()", reader)
                .beginControlFlow(
                        "for ($T $L = $L.nextName(); $L != null; $L = $L.nextName())",
                        String.class,
                        key,
                        reader,
                        key,
                        key,
                        reader)
                .beginControlFlow("switch ($L)", key);
        for (Member member : record.members()) {
            method.addStatement(
                    "case $S -> $L = $L.read($L)", member.name(), locals.get(member.name()), format(member), reader);
        }
        return method.addStatement("default -> $L.skip()", reader)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return new $T($L)", document, Code.inline(arguments))
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Library.nullable(document), "value")
                .addParameter(Library.JSON_WRITER, "writer")
                .beginControlFlow("if (value == null)")
                .addStatement("writer.nullValue()")
                .addStatement("return")
                .endControlFlow()
                .addStatement("writer.beginObject()");
        for (Member member : record.members()) {
            method.addStatement("writer.name($S)", member.name());
            CodeBlock value = Code.of("value.$L()", member.name());
            boolean mayBeNull = member.isPrimitive() || member.marks().mayBeNull();
            method.addStatement(
                    "$L.write($L, writer)", format(member), mayBeNull ? value : required(member, value.toString()));
        }
        return method.addStatement("writer.endObject()").build();
    }

    private static CodeBlock required(Member member, String value) {
        return Code.of("$T.required($L, $S)", Library.JSON_FORMATS, value, member.name());
    }
}
