// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.ToOnePart;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The interface of withers, which the record may implement. */
final class WithWriter {
    private final EntityModel entity;
    private final ClassName self;

    WithWriter(EntityModel entity) {
        this.entity = entity;
        this.self = Library.raw(entity.type());
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(Library.raw(entity.withers()))
                .addJavadoc("Copies of {@link $T} that differ in one component, for the record to implement.", self);
        entity.members().forEach(member -> type.addMethod(accessor(member)));
        for (Part part : entity.parts()) {
            if (!part.member().marks().computed()) {
                type.addMethod(wither(part.member()));
            }
            if (part instanceof ToOnePart toOne) {
                type.addMethod(recordWither(toOne));
            }
        }
        return type;
    }

    private MethodSpec accessor(Member member) {
        return MethodSpec.methodBuilder(member.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(BuilderWriter.componentType(member))
                .addJavadoc("See {@link $T#$L()}.", self, member.name())
                .build();
    }

    private MethodSpec wither(Member member) {
        List<CodeBlock> arguments = entity.members().stream()
                .map(each -> Code.of(each.equals(member) ? "$L" : call(each), each.name()))
                .toList();
        return method(member, BuilderWriter.componentType(member), "A copy with the given {@code $L}.")
                .addStatement("return new $T($L)", self, Code.inline(arguments))
                .build();
    }

    private MethodSpec recordWither(ToOnePart part) {
        Member member = part.member();
        return method(member, Library.named(part.target().type()), "A copy whose {@code $L} is a handle on the record.")
                .addStatement("return $L($T.of($L))", name(member), Library.TO_ONE, member.name())
                .build();
    }

    private MethodSpec.Builder method(Member member, TypeName type, String javadoc) {
        return MethodSpec.methodBuilder(name(member))
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(self)
                .addParameter(type, member.name())
                .addJavadoc(javadoc, member.name());
    }

    private static String name(Member member) {
        return "with" + Code.capitalised(member.name());
    }

    /** A method called {@code yield} must not be called by its bare name. */
    private static String call(Member member) {
        return member.name().equals("yield") ? "this.$L()" : "$L()";
    }
}
