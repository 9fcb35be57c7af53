// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Values as constants of SQL, for people and for psql; a statement that is sent has parameters instead. */
final class LiteralText {
    private LiteralText() {}

    /** {@code 42}, {@code 9.90}, {@code true}, {@code 'text'}; a value of an enum type as its text; anything else as {@code cast('…' as type)}. */
    static String of(Object element, SqlType<?> type) {
        if (element instanceof Boolean) {
            return element.toString();
        }
        if (isBare(element)) {
            String digits = element.toString();
            return digits.startsWith("-") ? "(" + digits + ")" : digits;
        }
        String quoted = quoted(text(element));
        String name = type.unlimited().sqlName();
        boolean told = isText(element, name) || type.definition() != null;
        return told ? quoted : "cast(" + quoted + " as " + name + ")";
    }

    /** What the server takes for the same type without being told; a number without a fraction it would take for an integer. */
    private static boolean isBare(Object element) {
        if (element instanceof BigDecimal number) {
            return number.scale() > 0 && number.scale() < 100;
        }
        return element instanceof Integer || (element instanceof Long number && number != Long.MIN_VALUE);
    }

    private static boolean isText(Object element, String type) {
        return element instanceof String && (type.equals("text") || type.startsWith("varchar"));
    }

    /** The text of a value as the type's own input takes it. */
    static String text(Object element) {
        if (element instanceof byte[] bytes) {
            return Texts.hex(bytes);
        }
        if (element instanceof LocalDate date) {
            return MomentText.of(date);
        }
        if (element instanceof LocalDateTime moment) {
            return MomentText.of(moment);
        }
        return element instanceof OffsetDateTime moment ? MomentText.of(moment.toInstant()) : element.toString();
    }

    /** In quotes, safe whether the server has standard_conforming_strings on or off (PostgreSQL manual, section 4.1.2.2). */
    static String quoted(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
