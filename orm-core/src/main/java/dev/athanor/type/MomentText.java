// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as the server writes them in the style ISO, which the driver asks it for; years before 1 with {@code BC} (PostgreSQL manual, section 8.5.2). */
final class MomentText {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4,})-(\\d\\d)-(\\d\\d)(?: (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?))?([-+]\\d\\d(?::\\d\\d){0,2})?("
                    + " BC)?");

    private MomentText() {}

    static String of(LocalDate date) {
        int year = date.getYear();
        String day =
                String.format("%04d-%02d-%02d", year > 0 ? year : 1 - year, date.getMonthValue(), date.getDayOfMonth());
        return year > 0 ? day : day + " BC";
    }

    static String of(LocalDateTime value) {
        return dated(value, "");
    }

    static String of(Instant value) {
        return dated(value.atOffset(ZoneOffset.UTC).toLocalDateTime(), "+00");
    }

    private static String dated(LocalDateTime value, String zone) {
        String date = of(value.toLocalDate());
        String day = date.replace(" BC", "");
        return day + " " + value.toLocalTime() + zone + date.substring(day.length());
    }

    static LocalDate date(String text) {
        return date(parts(text));
    }

    private static LocalDate date(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        return LocalDate.of(
                parts.group(6) == null ? year : 1 - year,
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
    }

    static LocalDateTime dateTime(String text) {
        return dateTime(parts(text));
    }

    private static LocalDateTime dateTime(Matcher parts) {
        return date(parts).atTime(LocalTime.parse(parts.group(4)));
    }

    static Instant instant(String text) {
        Matcher parts = parts(text);
        return dateTime(parts).toInstant(ZoneOffset.of(parts.group(5)));
    }

    private static Matcher parts(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            throw new ConversionException("the column holds a moment that Java has no form for, such as infinity:"
                    + " correct the row, or leave the bound of the range out");
        }
        return parts;
    }
}
