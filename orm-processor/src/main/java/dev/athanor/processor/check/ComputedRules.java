// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;

/** What the server may compute: a column of which nobody else decides anything. */
final class ComputedRules {
    private static final String ANNOTATION = "Column(generatedSql = …)";
    private static final String ONE_OF_TWO = "keep one of the two";

    private ComputedRules() {}

    static void check(Part part, Findings findings) {
        Member member = part.member();
        Marks marks = member.marks();
        if (part instanceof Part.ToOnePart) {
            misplaced(member, "on a relation", "hold the plain key with @References", findings);
            return;
        }
        if (!(part instanceof Part.ColumnPart)) {
            return; // @Column itself is out of place
        }
        if (marks.id()) {
            misplaced(member, "on a key", "remove it", findings);
        }
        if (marks.version()) {
            misplaced(member, "together with @Version", "remove it", findings);
        }
        if (marks.keepsMoment()) {
            misplaced(
                    member, "together with @" + (marks.createdAt() ? "CreatedAt" : "UpdatedAt"), ONE_OF_TWO, findings);
        }
        if (marks.preset() != null) {
            misplaced(member, "together with @Default", ONE_OF_TWO, findings);
        }
        if (!marks.column().defaultSql().isEmpty()) {
            misplaced(member, "together with defaultSql", ONE_OF_TWO, findings);
        }
        if (marks.softDelete() || marks.tenant()) {
            misplaced(member, "together with @" + (marks.tenant() ? "Tenant" : "SoftDelete"), ONE_OF_TWO, findings);
        }
        if (!marks.mayBeNull() && !marks.id() && !marks.version()) {
            findings.report(
                    member.source(),
                    Message.NULL_UNTIL_STORED,
                    findings.name(member),
                    ANNOTATION,
                    member.shape().boxedType());
        }
    }

    private static void misplaced(Member member, String where, String remedy, Findings findings) {
        findings.report(
                member.source(), Message.ANNOTATION_OUT_OF_PLACE, findings.name(member), ANNOTATION, where, remedy);
    }
}
