// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a text means that comes from outside, such as a parameter of a web request: the form in which Java itself writes the value. */
final class TextForms {
    private TextForms() {}

    /** The value; throws IllegalArgumentException or DateTimeException where the text is none. */
    static Object parsed(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == Boolean.class) {
            return truth(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        return Number.class.isAssignableFrom(type) ? number(text, type) : moment(text, type);
    }

    private static boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    private static Number number(String text, Class<?> type) {
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == Double.class) {
            return Double.valueOf(text);
        }
        if (type == Float.class) {
            return Float.valueOf(text);
        }
        throw unknown(type);
    }

    private static Object moment(String text, Class<?> type) {
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        if (type == LocalTime.class) {
            return LocalTime.parse(text);
        }
        throw unknown(type);
    }

    static UnsupportedOperationException unknown(Class<?> type) {
        return new UnsupportedOperationException("no text from outside stands for a " + type.getSimpleName()
                + ": declare a type such as SqlTypes.TEXT, and make the value of it");
    }
}
