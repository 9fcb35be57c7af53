// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.annotation.Nullability;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EntityShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.HiddenShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.RecursiveShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;

/** What a column's type may be, and what may be said of it. */
final class ColumnRules {
    private static final int LONGEST_TEXT = 10_485_760;
    private static final int MOST_DIGITS = 1000;

    private ColumnRules() {}

    static void check(EntityModel entity, Findings findings) {
        entity.allParts().forEach(part -> {
            Member member = part.member();
            if (part instanceof Part.ColumnPart) {
                checkType(member, entity, findings);
            }
            EnumRules.check(member, findings);
            checkLength(member, findings);
            checkCase(member, findings);
            checkPrecision(member, findings);
            checkNullability(member, findings);
        });
    }

    private static void checkType(Member member, EntityModel entity, Findings findings) {
        TypeShape shape = member.shape();
        String name = findings.name(member);
        if (member.marks().json() != null) {
            return; // JsonRules knows more
        }
        if (shape instanceof HiddenShape) {
            findings.report(
                    member.source(),
                    Message.HIDDEN_TYPE,
                    shape.javaType(),
                    name,
                    entity.type().nestedName());
        } else if (shape instanceof EntityShape) {
            findings.report(
                    member.source(), Message.BARE_ENTITY, name, shape.javaType(), shape.javaType(), member.name());
        } else if (shape instanceof ListShape list && list.element() instanceof EntityShape target) {
            findings.report(
                    member.source(),
                    Message.BARE_ENTITIES,
                    name,
                    "List",
                    target.javaType(),
                    target.javaType(),
                    member.name());
        } else if (RelationRules.isMarked(member)) {
            return; // RelationRules knows more
        } else if (member.marks().embedded() != null) {
            checkEmbedded(member, findings);
        } else if (member.marks().convert() != null && member.marks().convert().flaw() != null) {
            ConverterRules.check(member, member.marks().convert(), findings);
        } else if (shape instanceof WrapperShape wrapper) {
            checkWrapper(member, wrapper, findings);
        } else if (shape instanceof EnumShape enumeration && enumeration.empty()) {
            findings.report(member.source(), Message.EMPTY_ENUM, shape.javaType(), name);
        } else if (!isColumn(shape)) {
            findings.report(member.source(), Message.UNKNOWN_TYPE, name, shape.javaType(), TypeHints.of(shape));
        }
    }

    private static void checkEmbedded(Member member, Findings findings) {
        Message message =
                member.shape() instanceof RecursiveShape ? Message.EMBEDDED_RECURSION : Message.EMBEDDED_NOT_A_RECORD;
        findings.report(
                member.source(), message, findings.name(member), member.shape().javaType());
    }

    /** A NULL inside of a value could not be told from the value's own absence. */
    private static void checkWrapper(Member member, WrapperShape wrapper, Findings findings) {
        if (wrapper.mayHoldNull()) {
            findings.report(
                    member.source(),
                    Message.WRAPPED_NULL,
                    findings.name(member),
                    wrapper.javaType(),
                    wrapper.component());
        }
    }

    static boolean isColumn(TypeShape shape) {
        if (shape instanceof ListShape list) {
            return isOneValue(list.element()) && list.element().scalar() != Scalar.BYTES;
        }
        return isOneValue(shape);
    }

    private static boolean isOneValue(TypeShape shape) {
        return shape instanceof ScalarShape || shape instanceof EnumShape || shape instanceof WrapperShape;
    }

    private static boolean is(Member member, Scalar scalar) {
        return member.shape().scalar() == scalar;
    }

    private static Marks.Column size(Member member) {
        return member.shape().sized(member.marks().column());
    }

    private static void checkLength(Member member, Findings findings) {
        int length = size(member).length();
        if (length == 0) {
            return;
        }
        if (!is(member, Scalar.TEXT)) {
            findings.report(
                    member.source(),
                    Message.LENGTH_WITHOUT_TEXT,
                    findings.name(member),
                    member.shape().javaType());
        } else if (length < 0 || length > LONGEST_TEXT) {
            findings.report(member.source(), Message.LENGTH_OUT_OF_RANGE, length, findings.name(member));
        }
    }

    private static void checkCase(Member member, Findings findings) {
        if (!size(member).ignoreCase()) {
            return;
        }
        Marks marks = member.marks();
        if (!is(member, Scalar.TEXT) || marks.json() != null) {
            report(
                    member,
                    "its type is " + member.shape().javaType(),
                    "only a String has upper and lower case",
                    findings);
        } else if (size(member).length() != 0) {
            report(
                    member,
                    "it has a length, and a citext has none",
                    "remove one of the two, or add a @Check",
                    findings);
        } else if (marks.id() || marks.tenant() || marks.references() != null) {
            String what = marks.id() ? "a key" : marks.tenant() ? "a tenant" : "a foreign key";
            report(member, "it is " + what + ", which Java compares by case", "remove it there", findings);
        }
    }

    private static void report(Member member, String reason, String remedy, Findings findings) {
        findings.report(member.source(), Message.CASE_IGNORED, findings.name(member), reason, remedy);
    }

    private static void checkPrecision(Member member, Findings findings) {
        Marks.Column column = size(member);
        if (column.precision() == 0 && column.scale() == 0) {
            return;
        }
        boolean fits = column.precision() >= 1
                && column.precision() <= MOST_DIGITS
                && column.scale() >= 0
                && column.scale() <= column.precision();
        if (!is(member, Scalar.DECIMAL)) {
            findings.report(
                    member.source(),
                    Message.PRECISION_WITHOUT_DECIMAL,
                    findings.name(member),
                    member.shape().javaType());
        } else if (!fits) {
            findings.report(
                    member.source(),
                    Message.PRECISION_OUT_OF_RANGE,
                    column.precision(),
                    column.scale(),
                    findings.name(member));
        }
    }

    private static void checkNullability(Member member, Findings findings) {
        if (member.isPrimitive() && member.marks().column().nullable() == Nullability.NULLABLE) {
            findings.report(
                    member.source(),
                    Message.NULLABLE_PRIMITIVE,
                    findings.name(member),
                    member.shape().javaType(),
                    member.shape().boxedType());
        }
    }
}
