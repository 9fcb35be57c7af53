// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Cast;
import dev.athanor.ast.DatePart;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Operation;
import dev.athanor.ast.TemporalExpression;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.Temporal;

/** Dates, times and intervals; {@link Sql} has these methods too. */
public abstract sealed class Moments extends Windows permits Functions {
    Moments() {}

    /** The expression with the operators of dates and times. */
    public static <T extends Temporal> TemporalExpression<T> temporal(Expression<T> expression) {
        return TemporalExpression.of(expression);
    }

    /** {@code now()}: the moment at which the transaction began. */
    public static TemporalExpression<Instant> now() {
        return TemporalExpression.of(FunctionCall.of("now", SqlTypes.INSTANT));
    }

    /** {@code current_date}: the date at which the transaction began, in the time zone of the connection. */
    public static TemporalExpression<LocalDate> currentDate() {
        return TemporalExpression.of(FunctionCall.of("current_date", SqlTypes.DATE));
    }

    /** {@code localtimestamp}: the date and time at which the transaction began, in the time zone of the connection. */
    public static TemporalExpression<LocalDateTime> localTimestamp() {
        return TemporalExpression.of(FunctionCall.of("localtimestamp", SqlTypes.TIMESTAMP));
    }

    /** {@code clock_timestamp()}: the moment, another for each row. */
    public static TemporalExpression<Instant> clockTimestamp() {
        return TemporalExpression.of(FunctionCall.of("clock_timestamp", SqlTypes.INSTANT));
    }

    /** {@code to_date(text, 'pattern')}: a date by a pattern (PostgreSQL manual, section 9.8) that is part of the statement's text, so never of a request. */
    public static TemporalExpression<LocalDate> toDate(Expression<String> text, String pattern) {
        return TemporalExpression.of(FunctionCall.of("to_date", SqlTypes.DATE, text, Literal.text(pattern)));
    }

    /** {@code to_timestamp(text, 'pattern')}: a moment by a pattern (PostgreSQL manual, section 9.8) that is part of the statement's text, so never of a request. */
    public static TemporalExpression<Instant> toTimestamp(Expression<String> text, String pattern) {
        return TemporalExpression.of(FunctionCall.of("to_timestamp", SqlTypes.INSTANT, text, Literal.text(pattern)));
    }

    /** {@code age(later, earlier)}: the years, months and days between two dates. */
    public static Expression<Period> age(Expression<LocalDate> later, Expression<LocalDate> earlier) {
        return FunctionCall.of("age", SqlTypes.PERIOD, later, earlier);
    }

    /** {@code later - earlier}: the number of days between two dates. */
    public static NumberExpression<Integer> daysBetween(Expression<LocalDate> earlier, Expression<LocalDate> later) {
        return NumberExpression.of(new Operation<>(Operation.Operator.MINUS, later, earlier, SqlTypes.INTEGER));
    }

    /**
     * {@code amount * interval}: so many days, weeks, months or years.
     *
     * @throws StatementBuildException when the part is a length by the clock, such as an hour, or no length
     */
    public static Expression<Period> period(Expression<? extends Number> amount, DatePart part) {
        if (!part.isLength() || part.compareTo(DatePart.DAY) < 0) {
            throw new StatementBuildException(part + " is no part of a period: use duration(amount, " + part
                    + ") for hours, minutes and seconds, and period(…) with DAY, WEEK, MONTH, QUARTER, YEAR and above");
        }
        String one = part == DatePart.QUARTER ? "3 month" : "1 " + part.sqlName();
        return new Operation<>(
                Operation.Operator.TIMES, amount, new Cast<>(Literal.text(one), SqlTypes.PERIOD), SqlTypes.PERIOD);
    }

    /**
     * {@code amount * interval}: so many hours, minutes, seconds or fractions of them.
     *
     * @throws StatementBuildException when the part is a length by the calendar, such as a day, or no length
     */
    public static Expression<Duration> duration(Expression<? extends Number> amount, DatePart part) {
        if (part.compareTo(DatePart.DAY) >= 0) {
            throw new StatementBuildException(part + " is no part of a duration: use period(amount, " + part
                    + ") for days, weeks, months and years, and duration(…) with HOUR, MINUTE, SECOND and below");
        }
        Cast<Duration> one = new Cast<>(Literal.text("1 " + part.sqlName()), SqlTypes.DURATION);
        return new Operation<>(Operation.Operator.TIMES, amount, one, SqlTypes.DURATION);
    }
}
