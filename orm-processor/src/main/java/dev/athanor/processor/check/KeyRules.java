// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.annotation.Nullability;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Handle;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EntityShape;
import dev.athanor.processor.model.TypeShape.ForeignShape;
import dev.athanor.processor.model.TypeShape.HandleShape;
import dev.athanor.processor.model.TypeShape.HiddenShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a key must be, and who may make it. */
final class KeyRules {
    private KeyRules() {}

    static void check(EntityModel entity, Findings findings) {
        List<Member> key =
                entity.members().stream().filter(member -> member.marks().id()).toList();
        if (key.isEmpty()) {
            findings.report(entity.source(), Message.NO_ID, entity.type().nestedName());
        }
        key.forEach(member -> checkPart(member, findings));
        entity.members().stream()
                .filter(member -> member.marks().generated())
                .forEach(member -> checkGenerated(member, key.size(), entity, findings));
    }

    private static void checkPart(Member member, Findings findings) {
        Marks marks = member.marks();
        boolean nullable =
                marks.nullable() && !marks.generated() || marks.column().nullable() == Nullability.NULLABLE;
        if (nullable && !member.isPrimitive()) {
            findings.report(member.source(), Message.NULLABLE_ID, findings.name(member));
        }
        unsuitable(member)
                .ifPresent(reason ->
                        findings.report(member.source(), Message.UNSUITABLE_ID, findings.name(member), reason));
    }

    /** Why values of the component cannot be told apart; types that are no columns at all are reported as such. */
    private static Optional<String> unsuitable(Member member) {
        TypeShape shape = member.shape();
        if (member.marks().json() != null) {
            return Optional.of("a document is no key");
        }
        if (shape.scalar() == Scalar.BYTES) {
            return Optional.of("a byte[] can change in place");
        }
        if (shape instanceof ListShape) {
            return Optional.of("a list is no key");
        }
        if (shape instanceof HandleShape handle && handle.handle() != Handle.TO_ONE) {
            return Optional.of("a to-many relation has no column here");
        }
        return shape instanceof RecordShape && member.marks().embedded() != null
                ? Optional.of("it is embedded; mark the components of the key one by one in the entity")
                : Optional.empty();
    }

    private static void checkGenerated(Member member, int keyParts, EntityModel entity, Findings findings) {
        String name = findings.name(member);
        if (!canBeMade(member.shape().scalar())) {
            if (isReportedHere(member.shape())) {
                findings.report(
                        member.source(),
                        Message.UNSUITABLE_GENERATED,
                        name,
                        member.shape().javaType());
            }
            return;
        }
        if (!member.marks().id()) {
            findings.report(member.source(), Message.GENERATED_WITHOUT_ID, name);
        } else if (keyParts > 1) {
            findings.report(
                    member.source(),
                    Message.GENERATED_IN_COMPOSITE,
                    name,
                    entity.type().nestedName());
        } else if (member.isPrimitive() || !member.marks().nullable()) {
            findings.report(
                    member.source(),
                    Message.GENERATED_NOT_NULLABLE,
                    name,
                    member.shape().boxedType());
        }
    }

    private static boolean canBeMade(@Nullable Scalar scalar) {
        return scalar == Scalar.LONG || scalar == Scalar.INTEGER || scalar == Scalar.UUID;
    }

    /** What is no column at all is reported as such. */
    private static boolean isReportedHere(TypeShape shape) {
        return !(shape instanceof ForeignShape || shape instanceof HiddenShape || shape instanceof EntityShape);
    }
}
