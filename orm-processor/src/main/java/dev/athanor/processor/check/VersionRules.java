// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape.ForeignShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import java.util.List;

/** What a version must be. */
final class VersionRules {
    private VersionRules() {}

    static void check(EntityModel entity, Findings findings) {
        List<Member> versions = entity.allParts()
                .map(Part::member)
                .filter(member -> member.marks().version())
                .toList();
        for (Member version : versions) {
            String name = findings.name(version);
            if (version.marks().id()) {
                findings.report(version.source(), Message.VERSION_ON_ID, name);
            } else if (!counts(version)) {
                findings.report(
                        version.source(),
                        Message.UNSUITABLE_VERSION,
                        name,
                        version.shape().javaType());
            } else if (isMoment(version) && !version.marks().nullable()) {
                findings.report(
                        version.source(),
                        Message.NULL_UNTIL_STORED,
                        name,
                        "Version",
                        version.shape().javaType());
            }
            if (!version.equals(versions.get(0))) {
                findings.report(version.source(), Message.SECOND_VERSION, name, findings.name(versions.get(0)));
            }
        }
    }

    private static boolean isMoment(Member version) {
        return version.shape() instanceof ScalarShape scalar
                && (scalar.scalar() == Scalar.INSTANT || scalar.scalar() == Scalar.OFFSET_DATE_TIME);
    }

    /** A type unknown altogether is reported as such. */
    private static boolean counts(Member version) {
        return isMoment(version)
                || version.shape() instanceof ForeignShape
                || version.shape() instanceof ScalarShape scalar
                        && scalar.scalar().isWholeNumber();
    }
}
