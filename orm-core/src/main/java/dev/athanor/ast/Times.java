// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

/** Calculation with dates and times where the server's types differ from Java's. */
final class Times {
    private Times() {}

    /** The unit is a quoted literal: bound, it would hide expression indexes and break GROUP BY. */
    static <T> Expression<T> truncated(DatePart part, Expression<?> value, SqlType<T> type, Expression<?>... zone) {
        if (!part.isLength()) {
            throw new StatementBuildException(part + " is no length of time to which others can be cut: use extract("
                    + part + "), or truncate(…) by DAY, MONTH and the like");
        }
        Expression<String> unit = Literal.text(part.sqlName());
        return zone.length == 0
                ? FunctionCall.of("date_trunc", type, unit, value)
                : FunctionCall.of("date_trunc", type, unit, value, zone[0]);
    }

    /** A date and an interval make a timestamp, which is cut to the date again; where the server would drop a part of the amount, it is refused. */
    static <T> Expression<T> moved(
            Expression<T> value, Operation.Operator operator, Expression<? extends TemporalAmount> amount) {
        boolean date = value.type().javaType() == LocalDate.class;
        Class<?> length = amount.type().javaType();
        if (date && length == Duration.class) {
            throw new StatementBuildException(
                    "a date has no time of day to which a Duration could be added: use a Period, or cast(…) it to a"
                            + " timestamp");
        }
        if (value.type().javaType() == LocalTime.class && length == Period.class) {
            throw new StatementBuildException(
                    "a time of day has no date to which a Period could be added: use a Duration");
        }
        Expression<T> moved = new Operation<>(operator, value, amount, value.type());
        return date ? new Cast<>(moved, value.type()) : moved;
    }

    static <T> Expression<T> at(Expression<?> value, ZoneId zone, SqlType<T> type) {
        return new Operation<>(Operation.Operator.AT_TIME_ZONE, value, written(zone), type);
    }

    static boolean isOffset(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset;
    }

    /** PostgreSQL takes {@code +02:00} and {@code UTC+2} for what POSIX means by them, which is west of Greenwich; as an interval it means east (manual, section 9.9.4). */
    private static Expression<?> written(ZoneId zone) {
        if (!isOffset(zone)) {
            return Literal.text(zone.getId());
        }
        int seconds = ((ZoneOffset) zone.normalized()).getTotalSeconds();
        return seconds == 0
                ? Literal.text("UTC")
                : new Cast<>(Literal.text(Duration.ofSeconds(seconds).toString()), SqlTypes.DURATION);
    }

    static void momentOnly(SqlType<?> type, String method) {
        if (type.javaType() != Instant.class && type.javaType() != OffsetDateTime.class) {
            throw new StatementBuildException(method + " is for moments, and this is a " + name(type));
        }
    }

    static String name(SqlType<?> type) {
        return type.javaType().getSimpleName();
    }
}
