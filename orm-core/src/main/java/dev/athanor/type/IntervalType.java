// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An interval as one of the two that Java knows: a duration by the clock, or a period by the calendar. It travels as text in the form of ISO 8601 and is
 * cast where it arrives (PostgreSQL manual, section 8.5.4).
 */
record IntervalType<T extends TemporalAmount>(
        Class<T> javaType, Function<Parts, T> made, Function<T, @Nullable String> refusals, UnaryOperator<T> normaliser)
        implements SentAsText<T> {
    /** What an interval consists of: no number of months is a number of days. */
    record Parts(int months, int days, Duration time) {
        private static final String NUMBER = "([-+]?\\d+)";
        private static final String CLOCK = "([-+]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?";
        private static final Pattern WRITTEN = Pattern.compile(
                "(?:" + NUMBER + " years? ?)?(?:" + NUMBER + " mons? ?)?(?:" + NUMBER + " days? ?)?(?:" + CLOCK + ")?");

        /** The server's own style, which is named {@code postgres}. */
        static Parts of(String text) {
            Matcher parts = WRITTEN.matcher(text);
            if (text.isEmpty() || !parts.matches()) {
                throw new ConversionException("the column holds an interval that cannot be read:"
                        + " it is infinite, or the setting intervalstyle of the server is not postgres");
            }
            Duration time = Duration.ZERO;
            if (parts.group(5) != null) {
                String fraction = parts.group(8) == null ? "0" : parts.group(8);
                time = Duration.ofHours(Long.parseLong(parts.group(5)))
                        .plusMinutes(Long.parseLong(parts.group(6)))
                        .plusSeconds(Long.parseLong(parts.group(7)))
                        .plusNanos(Long.parseLong((fraction + "00000000").substring(0, 9)));
                time = parts.group(4).equals("-") ? time.negated() : time;
            }
            return new Parts(Math.addExact(number(parts, 1) * 12, number(parts, 2)), number(parts, 3), time);
        }

        private static int number(Matcher parts, int group) {
            return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
        }
    }

    private static final Duration LONGEST = Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS);

    /** A duration by the clock; a day of an interval counts as 24 hours. */
    static final SqlType<Duration> DURATION = new IntervalType<>(
            Duration.class,
            IntervalType::duration,
            value -> value.abs().compareTo(LONGEST) > 0 ? "is longer than an interval can be" : null,
            value -> value.truncatedTo(ChronoUnit.MICROS));

    /** A period by the calendar. */
    static final SqlType<Period> PERIOD = new IntervalType<>(
            Period.class,
            IntervalType::period,
            value -> Math.abs(value.toTotalMonths()) > Integer.MAX_VALUE ? "is longer than an interval can be" : null,
            Period::normalized);

    private static Duration duration(Parts parts) {
        if (parts.months != 0) {
            throw new ConversionException("the column holds an interval with months, which have no fixed length:"
                    + " read it as Period, or correct the row");
        }
        return parts.time.plusDays(parts.days);
    }

    private static Period period(Parts parts) {
        if (!parts.time.isZero()) {
            throw new ConversionException("the column holds an interval with a time of day, which a Period cannot:"
                    + " read it as Duration, or correct the row");
        }
        return Period.ofMonths(parts.months).normalized().plusDays(parts.days);
    }

    @Override
    public String sqlName() {
        return "interval";
    }

    @Override
    public T ofElement(String text, JsonCodec json) {
        return made.apply(Parts.of(text));
    }

    @Override
    public Object element(T value, JsonCodec json) {
        return value.toString();
    }

    @Override
    public @Nullable String refusal(T value) {
        return refusals.apply(value);
    }

    @Override
    public T normalised(T value) {
        T normalised = normaliser.apply(value);
        return normalised.equals(value) ? value : normalised;
    }

    @Override
    public String toString() {
        return "interval as " + javaType.getSimpleName();
    }
}
