// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.annotation.Nullability;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.ColumnPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape.ForeignShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a mark of deleted rows and a tenant must be. */
final class CriteriaRules {
    private static final Set<Scalar> MOMENTS = Set.of(Scalar.INSTANT, Scalar.OFFSET_DATE_TIME, Scalar.TIMESTAMP);

    private final EntityModel entity;
    private final Findings findings;

    private CriteriaRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
    }

    static void check(EntityModel entity, Findings findings) {
        CriteriaRules rules = new CriteriaRules(entity, findings);
        rules.softDelete();
        rules.tenant();
    }

    private void softDelete() {
        List<Part> marked = parts(Marks::softDelete);
        refuseSecond(marked, Message.SECOND_SOFT_DELETE);
        for (Part part : marked) {
            Member mark = part.member();
            refuseBoth(mark, mark.marks().id(), "SoftDelete", "Id", "a key never changes");
            refuseBoth(mark, mark.marks().version(), "SoftDelete", "Version", "a version counts every change");
            refuseBoth(mark, mark.marks().tenant(), "SoftDelete", "Tenant", "the two say different things");
            if (!(part instanceof ColumnPart) || !marks(mark)) {
                if (!(mark.shape() instanceof ForeignShape)) {
                    report(mark, Message.UNSUITABLE_SOFT_DELETE, mark.shape().javaType());
                }
            } else {
                checkNullability(mark);
            }
        }
    }

    private static boolean marks(Member mark) {
        return mark.shape() instanceof ScalarShape shape
                && (shape.scalar() == Scalar.BOOLEAN || MOMENTS.contains(shape.scalar()));
    }

    private void checkNullability(Member mark) {
        boolean flag = mark.shape() instanceof ScalarShape shape && shape.scalar() == Scalar.BOOLEAN;
        boolean nullable = mark.marks().nullableColumn();
        if (flag && nullable) {
            report(
                    mark,
                    Message.SOFT_DELETE_NULLABILITY,
                    "may hold NULL, which says neither yes nor no",
                    "declare it as boolean");
        } else if (!flag && !nullable) {
            report(
                    mark,
                    Message.SOFT_DELETE_NULLABILITY,
                    "is never null, so that every row would be deleted",
                    "declare it @Nullable, without a default");
        }
    }

    private void tenant() {
        List<Part> owners = parts(Marks::tenant);
        refuseSecond(owners, Message.SECOND_TENANT);
        for (Part part : owners) {
            Member owner = part.member();
            refuseBoth(owner, owner.marks().version(), "Tenant", "Version", "a row never changes its tenant");
            refuseBoth(owner, owner.marks().generated(), "Tenant", "Generated", "the session's tenant is filled in");
            if (part instanceof EmbeddedPart) {
                report(
                        owner,
                        Message.UNSUITABLE_TENANT,
                        "several columns",
                        "write @Tenant on the component of the embedded record");
            } else if (!(part instanceof ColumnPart)) {
                report(
                        owner,
                        Message.UNSUITABLE_TENANT,
                        "a relation",
                        "hold the plain key, with @References if it is a foreign key");
            } else if (owner.marks().column().nullable() == Nullability.NULLABLE) {
                report(owner, Message.TENANT_NULLABLE_COLUMN);
            }
        }
    }

    private List<Part> parts(Predicate<Marks> says) {
        return entity.allParts()
                .filter(part -> says.test(part.member().marks()))
                .toList();
    }

    private void refuseSecond(List<Part> parts, Message message) {
        parts.stream()
                .skip(1)
                .forEach(part -> report(
                        part.member(), message, findings.name(parts.get(0).member())));
    }

    private void refuseBoth(Member member, boolean both, String one, String other, String reason) {
        if (both) {
            report(member, Message.CRITERION_TAKEN, one, other, reason);
        }
    }

    private void report(Member member, Message message, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = findings.name(member);
        System.arraycopy(more, 0, arguments, 1, more.length);
        findings.report(member.source(), message, arguments);
    }
}
