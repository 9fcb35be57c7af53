// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;

/**
 * A date, a time, or both, with their operators.
 *
 * <p>Of a moment ({@link Instant}, {@link OffsetDateTime}) the server knows no zone; where a day begins, or which hour it is, follows from the time zone of
 * the connection unless the expression says one.
 *
 * @param <T> the Java type of the value
 */
public interface TemporalExpression<T extends Temporal> extends TypedExpression<T> {
    /** The temporal face of any expression that yields a date or a time. */
    static <T extends Temporal> TemporalExpression<T> of(Expression<T> expression) {
        return expression instanceof TemporalExpression<T> temporal ? temporal : new Faces.TemporalFace<>(expression);
    }

    /** {@code extract(part from this)}. */
    default NumberExpression<BigDecimal> extract(DatePart part) {
        return NumberExpression.of(FunctionCall.of("extract", SqlTypes.NUMERIC, Literal.text(part.sqlName()), this));
    }

    /**
     * {@code date_trunc('part', this)}: the beginning of its day, month or whatever is said.
     *
     * @throws StatementBuildException when the part is no length of time
     */
    default TemporalExpression<T> truncate(DatePart part) {
        Class<?> java = type().javaType();
        if (java == LocalDate.class) {
            return of(new Cast<>(Times.truncated(part, new Cast<>(this, SqlTypes.TIMESTAMP), type()), type()));
        }
        Expression<T> truncated = Times.truncated(part, this, type());
        return of(java == LocalTime.class ? new Cast<>(truncated, type()) : truncated);
    }

    /**
     * {@code date_trunc('part', this, 'zone')}: the beginning of a moment's day, month or whatever is said, as it is in a time zone.
     *
     * @throws StatementBuildException when the part is no length of time, or this is no moment
     */
    default TemporalExpression<T> truncate(DatePart part, ZoneId zone) {
        Times.momentOnly(type(), "truncate(part, zone)");
        return Times.isOffset(zone)
                ? of(Times.at(Times.truncated(part, localAt(zone), SqlTypes.TIMESTAMP), zone, type()))
                : of(Times.truncated(part, this, type(), Literal.text(zone.getId())));
    }

    /** {@code this + interval}; a period of days, months or years, by the calendar. */
    default TemporalExpression<T> plus(Period period) {
        return plus(Parameter.of(period, SqlTypes.PERIOD));
    }

    /** {@code this + interval}; a duration in hours, minutes or seconds. */
    default TemporalExpression<T> plus(Duration duration) {
        return plus(Parameter.of(duration, SqlTypes.DURATION));
    }

    /**
     * {@code this + amount}.
     *
     * @throws StatementBuildException when a duration is added to a date, or a period to a time of day
     */
    default TemporalExpression<T> plus(Expression<? extends TemporalAmount> amount) {
        return of(Times.moved(this, Operation.Operator.PLUS, amount));
    }

    /** {@code this - interval}; a period of days, months or years, by the calendar. */
    default TemporalExpression<T> minus(Period period) {
        return minus(Parameter.of(period, SqlTypes.PERIOD));
    }

    /** {@code this - interval}; a duration in hours, minutes or seconds. */
    default TemporalExpression<T> minus(Duration duration) {
        return minus(Parameter.of(duration, SqlTypes.DURATION));
    }

    /**
     * {@code this - amount}.
     *
     * @throws StatementBuildException when a duration is taken from a date, or a period from a time of day
     */
    default TemporalExpression<T> minus(Expression<? extends TemporalAmount> amount) {
        return of(Times.moved(this, Operation.Operator.MINUS, amount));
    }

    /** {@code this - earlier}: the time from an earlier value to this one; a day is 24 hours. */
    default Expression<Duration> since(Expression<T> earlier) {
        boolean date = type().javaType() == LocalDate.class;
        Expression<?> from = date ? new Cast<>(this, SqlTypes.TIMESTAMP) : this;
        Expression<?> to = date ? new Cast<>(earlier, SqlTypes.TIMESTAMP) : earlier;
        return new Operation<>(Operation.Operator.MINUS, from, to, SqlTypes.DURATION);
    }

    /** {@code this - earlier}: the time from an earlier value to this one; a day is 24 hours. */
    default Expression<Duration> since(T earlier) {
        return since(Parameter.of(earlier, type()));
    }

    /**
     * {@code this at time zone 'zone'}: the date and time of a moment in a time zone.
     *
     * @throws StatementBuildException when this is no moment
     */
    default TemporalExpression<LocalDateTime> localAt(ZoneId zone) {
        Times.momentOnly(type(), "localAt(zone)");
        return of(Times.at(this, zone, SqlTypes.TIMESTAMP));
    }

    /**
     * {@code this at time zone 'zone'}: the moment of a date and time in a time zone; in a gap of its clocks, as much later as the gap is long.
     *
     * @throws StatementBuildException when this is no date with a time of no zone
     */
    default TemporalExpression<Instant> instantAt(ZoneId zone) {
        if (type().javaType() != LocalDateTime.class) {
            throw new StatementBuildException(
                    "instantAt(zone) is for a date with a time of no zone, and this is a " + Times.name(type()));
        }
        return of(Times.at(this, zone, SqlTypes.INSTANT));
    }

    /** {@code cast(this as date)}; of a moment, the date in the time zone of the connection. */
    default TemporalExpression<LocalDate> asDate() {
        return of(new Cast<>(this, SqlTypes.DATE));
    }

    /** {@code to_char(this, 'pattern')}: as text, by a pattern (PostgreSQL manual, section 9.8) that is part of the statement's text, so never of a request. */
    default TextExpression toChar(String pattern) {
        return TextExpression.of(FunctionCall.of("to_char", SqlTypes.TEXT, this, Literal.text(pattern)));
    }

    @Override
    default TemporalExpression<T> orElse(Expression<T> other) {
        return of(TypedExpression.super.orElse(other));
    }

    @Override
    default TemporalExpression<T> orElse(T value) {
        return of(TypedExpression.super.orElse(value));
    }
}
