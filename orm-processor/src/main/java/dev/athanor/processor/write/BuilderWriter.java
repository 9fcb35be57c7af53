// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ToOnePart;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The builder of an entity: setters named as the components. */
final class BuilderWriter {
    private static final ClassName BUILDER = ClassName.get("", "Builder");

    private final EntityModel entity;
    private final ClassName self;

    BuilderWriter(EntityModel entity) {
        this.entity = entity;
        this.self = Library.raw(entity.type());
    }

    /** The method that makes a builder. */
    MethodSpec factory() {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(BUILDER)
                .addJavadoc("A builder of {@link $T}.", self)
                .addStatement("return new Builder()")
                .build();
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "Builds records of {@link $T}; what is not set is null, empty, or the column's plain default.",
                        self);
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (Part part : entity.parts()) {
            if (part.member().marks().computed()) {
                continue;
            }
            type.addField(field(part));
            type.addMethod(setter(part));
            if (part instanceof ToOnePart toOne) {
                type.addMethod(recordSetter(toOne));
            }
        }
        type.addMethod(build());
        if (entity.parts().stream().anyMatch(BuilderWriter::isRequired)) {
            type.addMethod(required());
        }
        return type.build();
    }

    /** Whether the component must be set: nothing else can be in its place. */
    private static boolean isRequired(Part part) {
        return !part.member().isPrimitive()
                && !part.member().marks().mayBeNull()
                && !(part instanceof CollectionPart)
                && PlainDefault.of(part.member()).isEmpty();
    }

    private static FieldSpec field(Part part) {
        Member member = part.member();
        TypeName type = Library.named(member.shape().javaType());
        boolean unset = member.marks().mayBeNull() || isRequired(part);
        FieldSpec.Builder field =
                FieldSpec.builder(unset ? Library.nullable(type) : type, member.name(), Modifier.PRIVATE);
        if (part instanceof CollectionPart collection) {
            field.initializer("$T.empty()", collection.isOptional() ? Library.TO_OPTIONAL : Library.TO_MANY);
        }
        PlainDefault.of(member).ifPresent(field::initializer);
        return field.build();
    }

    private MethodSpec setter(Part part) {
        String name = part.member().name();
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addParameter(componentType(part.member()), name)
                .addJavadoc("Sets {@link $T#$L()}.", self, name)
                .addStatement("this.$L = $L", name, name)
                .addStatement("return this")
                .build();
    }

    /** The component's type, with {@code @Nullable} where it may be null. */
    static TypeName componentType(Member member) {
        TypeName type = Library.named(member.shape().javaType());
        return member.marks().mayBeNull() ? Library.nullable(type) : type;
    }

    private MethodSpec recordSetter(ToOnePart part) {
        String name = part.member().name();
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addParameter(Library.named(part.target().type()), name)
                .addJavadoc("Sets {@link $T#$L()} to a handle on the record.", self, name)
                .addStatement("this.$L = $T.of($L)", name, Library.TO_ONE, name)
                .addStatement("return this")
                .build();
    }

    private static CodeBlock argument(Part part) {
        String name = part.member().name();
        if (part.member().marks().computed()) {
            return Code.of("null");
        }
        return isRequired(part) ? Code.of("required($L, $S)", name, name) : Code.of("$L", name);
    }

    private MethodSpec build() {
        List<CodeBlock> arguments =
                entity.parts().stream().map(BuilderWriter::argument).toList();
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addJavadoc("The record.\n\n")
                .addJavadoc(
                        "@throws $T when a component that cannot be null was not set\n", Library.CONVERSION_EXCEPTION)
                .addStatement("return new $T($L)", self, Code.inline(arguments))
                .build();
    }

    private MethodSpec required() {
        TypeVariableName variable = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(variable)
                .returns(variable)
                .addParameter(Library.nullable(variable), "value")
                .addParameter(String.class, "component")
                .beginControlFlow("if (value == null)")
                .addStatement(
                        "throw new $T($S, component, $S + component + $S)",
                        Library.CONVERSION_EXCEPTION,
                        entity.type().simpleName(),
                        "was not set: call ",
                        "(…) before build(), or declare the component @Nullable")
                .endControlFlow()
                .addStatement("return value")
                .build();
    }
}
