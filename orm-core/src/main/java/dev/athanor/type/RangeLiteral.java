// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ranges as the server writes and reads them: {@code [1,5)}, {@code ["2026-11-26","2026-12-24"]}, {@code empty} (PostgreSQL manual, section 8.17.5). */
final class RangeLiteral {
    private static final Pattern FORM =
            Pattern.compile("([\\[(])(?:\"([^\"]*)\"|([^\",]*)),(?:\"([^\"]*)\"|([^\",]*))([\\])])");

    private RangeLiteral() {}

    /** The range of a type that a literal stands for. */
    static <T extends Comparable<? super T>> Range<T> parsed(String literal, RangeType<T> type) {
        if (literal.equals("empty")) {
            return Range.empty();
        }
        Matcher parts = FORM.matcher(literal);
        if (!parts.matches()) {
            throw new ConversionException("the column holds no " + type.sqlName() + " that could be read");
        }
        return Range.of(
                bound(parts, 2, type.bound()),
                parts.group(1).equals("["),
                bound(parts, 4, type.bound()),
                parts.group(6).equals("]"));
    }

    @SuppressWarnings("unchecked") // the class of the values is that of the type
    private static <T> @Nullable T bound(Matcher parts, int group, SqlType<T> type) {
        String quoted = parts.group(group);
        String text = quoted == null ? parts.group(group + 1) : quoted;
        return text.isEmpty() ? null : (T) bound(text, type.javaType());
    }

    private static Object bound(String text, Class<?> type) {
        if (type == LocalDate.class) {
            return MomentText.date(text);
        }
        if (type == LocalDateTime.class) {
            return MomentText.dateTime(text);
        }
        if (type == Instant.class) {
            return MomentText.instant(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return type == Integer.class ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
    }

    /** The literal of a range. */
    static String of(Range<?> range) {
        return range.isEmpty()
                ? "empty"
                : (range.lowerInclusive() ? "[" : "(")
                        + written(range.lower())
                        + ","
                        + written(range.upper())
                        + (range.upperInclusive() ? "]" : ")");
    }

    private static String written(@Nullable Object bound) {
        return bound == null ? "" : '"' + text(bound) + '"';
    }

    private static String text(Object bound) {
        if (bound instanceof LocalDate date) {
            return MomentText.of(date);
        }
        if (bound instanceof LocalDateTime moment) {
            return MomentText.of(moment);
        }
        return bound instanceof Instant instant ? MomentText.of(instant) : bound.toString();
    }
}
