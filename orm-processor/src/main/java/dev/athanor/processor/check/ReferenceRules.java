// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.TypeShape;

/** What a plain foreign key must be. */
final class ReferenceRules {
    private ReferenceRules() {}

    static void check(EntityModel entity, Findings findings) {
        entity.allParts()
                .filter(Part.ColumnPart.class::isInstance)
                .map(Part::member)
                .forEach(member -> {
                    Marks.References references = member.marks().references();
                    if (references != null) {
                        check(member, references, findings);
                    }
                });
    }

    private static void check(Member member, Marks.References references, Findings findings) {
        Target target = references.target();
        RelationRules.checkTarget(member, target, findings);
        RelationRules.checkActions(member, references.actions(), findings);
        if (target.key().size() > 1) {
            findings.report(
                    member.source(),
                    Message.REFERENCE_COMPOSITE,
                    findings.name(member),
                    target.type(),
                    target.key().size(),
                    target.type());
        } else if (target.isUsable() && ColumnRules.isColumn(member.shape())) {
            TypeShape key = target.key().get(0).shape();
            if (!key.boxedType().equals(member.shape().boxedType())) {
                findings.report(
                        member.source(),
                        Message.REFERENCE_TYPE,
                        findings.name(member),
                        member.shape().javaType(),
                        target.type(),
                        key.javaType());
            }
        }
    }
}
