// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.Hostile.ROUNDS;
import static dev.athanor.query.Sql.row;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Parameter;
import dev.athanor.ast.RangeExpression;
import dev.athanor.ast.Tuple;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.session.Session;
import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ranges of every type, with bounds from end to end of what the server holds, mean on the server what they mean in Java. */
class HostileRangesTest {
    private static final long FIRST_DAY = LocalDate.of(-4712, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(5_874_897, 12, 30).toEpochDay();
    private static final long FIRST_SECOND = LocalDateTime.of(-4712, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDateTime.of(294_276, 12, 31, 23, 59).toEpochSecond(ZoneOffset.UTC);

    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private final Hostile hostile = new Hostile();
    private final Random random = hostile.random();

    @AfterAll
    static void report() throws IOException {
        Hostile.report();
    }

    @Test
    void wholeNumbers(TestReporter reporter) {
        check(
                reporter,
                SqlTypes.INT4RANGE,
                () -> random.nextBoolean() ? random.nextInt(9) : random.nextInt(),
                n -> n + 1);
        check(
                reporter,
                SqlTypes.INT8RANGE,
                () -> random.nextBoolean() ? random.nextInt(9) : random.nextLong(),
                n -> n + 1);
    }

    @Test
    void decimals(TestReporter reporter) {
        check(reporter, SqlTypes.NUMRANGE, () -> BigDecimal.valueOf(random.nextLong(), random.nextInt(24)), null);
    }

    @Test
    void dates(TestReporter reporter) {
        check(
                reporter,
                SqlTypes.DATERANGE,
                () -> LocalDate.ofEpochDay(random.nextBoolean() ? random.nextInt(9) : within(FIRST_DAY, LAST_DAY)),
                day -> day.plusDays(1));
    }

    @Test
    void timestamps(TestReporter reporter) {
        check(reporter, SqlTypes.TSRANGE, () -> LocalDateTime.ofEpochSecond(second(), micros(), ZoneOffset.UTC), null);
        check(reporter, SqlTypes.TSTZRANGE, () -> Instant.ofEpochSecond(second(), micros()), null);
    }

    private long second() {
        return random.nextBoolean() ? random.nextInt(9) : within(FIRST_SECOND, LAST_SECOND);
    }

    private int micros() {
        return random.nextBoolean() ? 0 : random.nextInt(1_000_000) * 1_000;
    }

    private long within(long first, long last) {
        return first + (long) (random.nextDouble() * (last - first));
    }

    /** Compares ranges and lists of them there and back, and what they contain; {@code next} where the values can be counted. */
    private <T extends Comparable<? super T>> void check(
            TestReporter reporter, SqlType<Range<T>> type, Supplier<T> values, @Nullable UnaryOperator<T> next) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Range<T> range = range(values);
                Range<T> other = range(values);
                var list = Parameter.of(List.of(range, other), SqlTypes.list(type));
                List<Range<T>> held =
                        Stream.of(range, other).map(one -> held(one, next)).toList();
                assertThat(session.one(select(row(Parameter.of(range, type), list))))
                        .as("%s, %s and %s", hostile, range, other)
                        .isEqualTo(Tuple.of(held.get(0), held));
                RangeExpression<T> sent = RangeExpression.of(Parameter.of(range, type));
                for (T value : probes(range, values)) {
                    assertThat(session.one(select(row(sent.contains(value), sent.isEmpty()))))
                            .as("%s, %s in %s", hostile, value, range)
                            .isEqualTo(
                                    Tuple.of(range.contains(value), held.get(0).isEmpty()));
                }
            }
        }
        Hostile.count(reporter, "ranges there and back, `" + type.sqlName() + "`", ROUNDS * 2);
    }

    /** What the server makes of it (section 8.17.7 of the manual): where values can be counted, with its lower bound and without the upper one. */
    private static <T extends Comparable<? super T>> Range<T> held(Range<T> range, @Nullable UnaryOperator<T> next) {
        if (next == null || range.isEmpty()) {
            return range;
        }
        T lower = range.lower();
        T upper = range.upper();
        T first = lower == null || range.lowerInclusive() ? lower : next.apply(lower);
        T end = upper == null || !range.upperInclusive() ? upper : next.apply(upper);
        return first != null && end != null && first.compareTo(end) >= 0
                ? Range.empty()
                : Range.of(first, true, end, false);
    }

    private <T extends Comparable<? super T>> Range<T> range(Supplier<T> values) {
        if (random.nextInt(20) == 0) {
            return Range.empty();
        }
        List<T> bounds = Stream.of(values.get(), values.get()).sorted().toList();
        T lower = random.nextInt(4) > 0 ? bounds.get(0) : null;
        T upper = random.nextInt(4) > 0 ? bounds.get(1) : null;
        return Range.of(lower, random.nextBoolean(), upper, random.nextBoolean());
    }

    private static <T extends Comparable<? super T>> List<T> probes(Range<T> range, Supplier<T> values) {
        return Stream.of(range.lower(), range.upper(), values.get())
                .filter(value -> value != null)
                .toList();
    }
}
