// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.annotation.Nullability;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Preset;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the process may fill into a row: moments of its life, and defaults. */
final class FillingRules {
    private FillingRules() {}

    static void check(EntityModel entity, Findings findings) {
        entity.allParts().forEach(part -> {
            Member member = part.member();
            String annotation = annotation(member.marks());
            if (annotation != null) {
                if (part instanceof Part.ColumnPart column && member.marks().json() == null) {
                    check(member, column.column(), annotation, findings);
                } else {
                    misplaced(member, annotation, "on what is no plain column", "remove it", findings);
                }
            }
        });
    }

    private static @Nullable String annotation(Marks marks) {
        return marks.createdAt()
                ? "CreatedAt"
                : marks.updatedAt() ? "UpdatedAt" : marks.preset() != null ? "Default" : null;
    }

    private static void check(Member member, ColumnModel column, String annotation, Findings findings) {
        Marks marks = member.marks();
        if (marks.id() || marks.version()) {
            misplaced(member, annotation, "on a key or a version", "remove it", findings);
        }
        if (marks.createdAt() && marks.updatedAt()) {
            misplaced(member, annotation, "together with @UpdatedAt", "keep one of the two", findings);
        }
        if (marks.keepsMoment() && marks.preset() != null) {
            misplaced(member, "Default", "together with @" + annotation, "keep one of the two", findings);
        }
        if (marks.preset() != null && !marks.column().defaultSql().isEmpty()) {
            misplaced(member, "Default", "together with @Column(defaultSql = …)", "keep one of the two", findings);
        }
        if (ColumnRules.isColumn(member.shape())) {
            checkNullability(member, column, annotation, findings);
            if (marks.keepsMoment()) {
                checkMoment(member, annotation, findings);
            } else if (marks.preset() != null) {
                checkDefault(member, column, marks.preset(), findings);
            }
        }
    }

    private static void misplaced(Member member, String annotation, String where, String remedy, Findings findings) {
        findings.report(
                member.source(), Message.ANNOTATION_OUT_OF_PLACE, findings.name(member), annotation, where, remedy);
    }

    private static void checkNullability(Member member, ColumnModel column, String annotation, Findings findings) {
        boolean written = member.marks().column().nullable() == Nullability.NULLABLE;
        if (column.nullable()) {
            findings.report(
                    member.source(),
                    Message.FILLED_BUT_NULLABLE,
                    findings.name(member),
                    annotation,
                    written ? "nullable = NULLABLE says otherwise" : "the record it is embedded in may be null",
                    written ? "remove one of the two" : "move it to the entity, or remove @Nullable there");
        }
    }

    private static void checkMoment(Member member, String annotation, Findings findings) {
        String name = findings.name(member);
        Scalar scalar = member.shape().scalar();
        if (scalar != Scalar.INSTANT && scalar != Scalar.OFFSET_DATE_TIME && scalar != Scalar.TIMESTAMP) {
            findings.report(
                    member.source(),
                    Message.MOMENT_TYPE,
                    name,
                    annotation,
                    member.shape().javaType());
        } else if (!member.marks().nullable()) {
            findings.report(
                    member.source(),
                    Message.NULL_UNTIL_STORED,
                    name,
                    annotation,
                    member.shape().javaType());
        }
    }

    private static void checkDefault(Member member, ColumnModel column, String text, Findings findings) {
        TypeShape shape = member.shape();
        if (!Preset.isPossible(shape)) {
            findings.report(member.source(), Message.DEFAULT_TYPE, findings.name(member), shape.javaType());
            return;
        }
        if (member.isPrimitive() && column.path().size() > 1) {
            misplaced(
                    member,
                    "Default",
                    "on a primitive of an embedded record, which has a value always",
                    "use " + shape.boxedType() + " and @Nullable",
                    findings);
        }
        Object value = Preset.parsed(text, shape);
        TypeShape content = shape.content();
        String problem = value == null ? "write " + example(content) : refusal(value, column.size());
        if (problem != null) {
            String hint =
                    content instanceof EnumShape enumeration ? NearestName.hint(text, enumeration.constants()) : "";
            findings.report(
                    member.source(),
                    Message.DEFAULT_VALUE,
                    shown(text),
                    findings.name(member),
                    content.javaType(),
                    hint,
                    problem);
        }
    }

    private static String shown(String text) {
        return text.replace("\0", "\\0");
    }

    private static @Nullable String refusal(Object value, Marks.Column size) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            return "no column holds NUL";
        }
        if (value instanceof String text
                && size.length() > 0
                && text.codePointCount(0, text.length()) > size.length()) {
            return "the column has " + size.length() + " characters";
        }
        if (value instanceof BigDecimal number && size.precision() > 0) {
            boolean fits = number.stripTrailingZeros().scale() <= size.scale()
                    && number.precision() - number.scale() <= size.precision() - size.scale();
            return fits ? null : "the column is a numeric(" + size.precision() + ", " + size.scale() + ")";
        }
        return null;
    }

    private static String example(TypeShape shape) {
        if (shape instanceof EnumShape enumeration) {
            return "one of " + String.join(", ", enumeration.constants());
        }
        Scalar scalar = shape.scalar();
        return scalar == null
                ? "nothing"
                : switch (scalar) {
                    case BOOLEAN -> "true or false";
                    case SHORT, INTEGER, LONG -> "a whole number in its range, such as 0";
                    case FLOAT, DOUBLE, DECIMAL -> "a number, such as 9.90";
                    case UUID -> "a UUID, such as 00000000-0000-0000-0000-000000000000";
                    case DATE -> "a date, such as 2026-05-01";
                    case TIME -> "a time, such as 12:30";
                    case TIMESTAMP -> "a date and time, such as 2026-05-01T12:30:00";
                    case INSTANT -> "an instant, such as 2026-05-01T12:30:00Z";
                    case OFFSET_DATE_TIME -> "a date, time and offset, such as 2026-05-01T12:30:00+02:00";
                    case DURATION -> "a duration, such as PT1H30M";
                    case PERIOD -> "a period, such as P1Y2M3D";
                    case INTEGER_RANGE, LONG_RANGE, DECIMAL_RANGE, DATE_RANGE, TIMESTAMP_RANGE, INSTANT_RANGE ->
                        "@Column(defaultSql = …) instead: a range has no preset";
                    case INET_ADDRESS, INET, CIDR, MAC_ADDRESS ->
                        "@Column(defaultSql = …) instead: an address has no preset";
                    case TEXT, BYTES -> "a text";
                };
    }
}
