// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.annotation.Nullability;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ColumnPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import dev.athanor.processor.model.Part.ToOnePart;

/** Annotations that say nothing where they stand. */
final class PlacementRules {
    private static final String IN_EMBEDDED = "in an embedded record";

    private PlacementRules() {}

    static void check(EntityModel entity, Findings findings) {
        entity.parts().forEach(part -> check(part, findings));
        entity.parts().stream()
                .filter(EmbeddedPart.class::isInstance)
                .forEach(part -> checkInner((EmbeddedPart) part, findings));
    }

    private static void checkInner(EmbeddedPart outer, Findings findings) {
        if (outer.parts().isEmpty()) {
            findings.report(
                    outer.member().source(),
                    Message.EMBEDDED_EMPTY,
                    findings.name(outer.member()),
                    outer.member().shape().javaType());
        }
        for (Part part : outer.parts()) {
            Member member = part.member();
            if (part instanceof ToOnePart || part instanceof CollectionPart) {
                findings.report(member.source(), Message.RELATION_EMBEDDED, findings.name(member));
                continue;
            }
            if (member.marks().id()) {
                misplaced(member, "Id", IN_EMBEDDED, "write the key in the entity itself", findings);
            }
            if (member.marks().generated()) {
                misplaced(member, "Generated", IN_EMBEDDED, "write the key in the entity itself", findings);
            }
            check(part, findings);
            if (part instanceof EmbeddedPart inner) {
                checkInner(inner, findings);
            }
        }
    }

    private static void check(Part part, Findings findings) {
        Member member = part.member();
        Marks marks = member.marks();
        if (part instanceof ColumnPart && marks.json() != null && marks.embedded() != null) {
            misplaced(member, "Embedded", "together with @Json", "keep one of the two", findings);
        }
        if (marks.comment() != null) {
            checkComment(part, marks.comment(), findings);
        }
        if (marks.convert() != null) {
            checkConverted(part, findings);
        }
        if (part instanceof EmbeddedPart) {
            checkEmbedded(member, marks, findings);
        }
        if (part instanceof ToOnePart || part instanceof CollectionPart) {
            checkHandle(member, marks, findings);
        }
        if (part instanceof ToOnePart && !marks.column().defaultSql().isEmpty()) {
            misplaced(
                    member, "Column(defaultSql = …)", "on a relation", "hold the plain key with @References", findings);
        }
        if (marks.computed()) {
            ComputedRules.check(part, findings);
        }
        if (part instanceof CollectionPart && marks.column().written()) {
            misplaced(member, "Column", "on a relation that has no column", "remove it", findings);
        }
    }

    private static void checkComment(Part part, String comment, Findings findings) {
        Member member = part.member();
        if (part instanceof EmbeddedPart) {
            misplaced(member, "Comment", "on several columns", "write it on the components of the record", findings);
        } else if (part instanceof CollectionPart) {
            misplaced(member, "Comment", "on a relation that has no column", "remove it", findings);
        } else if (comment.isBlank()) {
            String remedy = "write what the database shall say, or remove it";
            findings.report(member.source(), Message.EMPTY_CONSTRAINT, "@Comment", findings.name(member), remedy);
        }
    }

    private static void checkEmbedded(Member member, Marks marks, Findings findings) {
        if (marks.json() != null) {
            misplaced(member, "Embedded", "together with @Json", "keep one of the two", findings);
        }
        if (marks.references() != null) {
            misplaced(member, "References", "on several columns", "write it on a component of the record", findings);
        }
        if (saysMoreThanNullability(marks.column())) {
            misplaced(member, "Column", "on several columns", "write it on the components of the record", findings);
        }
    }

    private static void checkConverted(Part part, Findings findings) {
        Member member = part.member();
        if (member.marks().json() != null) {
            misplaced(member, "Convert", "together with @Json", "keep one of the two", findings);
        } else if (member.marks().embedded() != null) {
            misplaced(member, "Convert", "together with @Embedded", "keep one of the two", findings);
        } else if (!(part instanceof ColumnPart)) {
            misplaced(member, "Convert", "on a relation", "remove it", findings);
        }
    }

    private static boolean saysMoreThanNullability(Marks.Column column) {
        Nullability nullability = column.nullable();
        Marks.Column nothingElse =
                new Marks.Column(column.written(), "", 0, false, 0, 0, false, false, nullability, "", "", true);
        return !column.equals(nothingElse);
    }

    private static void checkHandle(Member member, Marks marks, Findings findings) {
        if (marks.json() != null) {
            misplaced(member, "Json", "on a relation", "remove it", findings);
        }
        if (marks.embedded() != null) {
            misplaced(member, "Embedded", "on a relation", "remove it", findings);
        }
        if (marks.references() != null) {
            misplaced(member, "References", "on a handle", "use @ManyToOne", findings);
        }
    }

    private static void misplaced(Member member, String annotation, String where, String remedy, Findings findings) {
        findings.report(
                member.source(), Message.ANNOTATION_OUT_OF_PLACE, findings.name(member), annotation, where, remedy);
    }
}
