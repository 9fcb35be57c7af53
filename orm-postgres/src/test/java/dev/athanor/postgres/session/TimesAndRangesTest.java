// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.DatePart;
import dev.athanor.ast.Expression;
import dev.athanor.ast.TemporalExpression;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.session.Session;
import dev.athanor.type.Range;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions and operators of dates, times, intervals and ranges yield what the SQL yields that a hand would write, and what Java yields. */
class TimesAndRangesTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant GAP = Instant.parse("2026-03-29T00:30:00.123456Z");
    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);

    private static Twins twins() {
        return new Twins(
                LAB,
                EverythingTable.builder()
                        .date(LEAP)
                        .time(LocalTime.of(23, 30))
                        .dateTime(LocalDateTime.of(2026, 3, 29, 2, 30))
                        .instant(GAP)
                        .offset(GAP.atOffset(ZoneOffset.UTC))
                        .medium(3)
                        .text("2026-05-01 12:30")
                        .duration(Duration.ofMinutes(90))
                        .period(Period.ofMonths(1))
                        .mediums(Range.closedOpen(1, 10))
                        .days(Range.closedOpen(LEAP, LEAP.plusDays(10)))
                        .exacts(Range.closed(BigDecimal.ZERO, new BigDecimal("9.5")))
                        .instants(Range.atLeast(GAP))
                        .build(),
                EverythingTable.builder()
                        .date(LocalDate.of(1999, 12, 31))
                        .dateTime(LocalDateTime.of(1999, 12, 31, 23, 59, 59))
                        .instant(Instant.parse("1999-12-31T23:59:59Z"))
                        .mediums(Range.empty())
                        .days(Range.lessThan(LEAP))
                        .build(),
                EverythingTable.builder().build());
    }

    @Test
    void partsOfDatesAndTimes() {
        Twins twins = twins();
        for (DatePart part : DatePart.values()) {
            String name = part.sqlName();
            twins.same(EVERYTHING.dateTime.extract(part), "extract(" + name + " from date_time)");
            if (part.isLength()) {
                twins.same(EVERYTHING.dateTime.truncate(part), "date_trunc('" + name + "', date_time)")
                        .same(EVERYTHING.date.truncate(part), "date_trunc('" + name + "', date::timestamp)::date")
                        .same(
                                EVERYTHING.instant.truncate(part, BERLIN),
                                "date_trunc('" + name + "', instant, 'Europe/Berlin')");
            }
        }
        twins.same(EVERYTHING.time.truncate(DatePart.HOUR), "date_trunc('hour', time)::time")
                .same(
                        EVERYTHING.offset.truncate(DatePart.DAY, ZoneId.of("UTC")),
                        "date_trunc('day', \"offset\", 'UTC')")
                .same(EVERYTHING.dateTime.toChar("DD.MM.YYYY"), "to_char(date_time, 'DD.MM.YYYY')")
                .same(EVERYTHING.dateTime.asDate(), "date_time::date")
                .same(toDate(EVERYTHING.text, "YYYY-MM-DD"), "to_date(text, 'YYYY-MM-DD')")
                .same(toTimestamp(EVERYTHING.text, "YYYY-MM-DD HH24:MI"), "to_timestamp(text, 'YYYY-MM-DD HH24:MI')")
                .same(now(), "now()")
                .same(currentDate(), "current_date")
                .same(localTimestamp(), "localtimestamp")
                .same(clockTimestamp().ge(now()), "true");
    }

    @Test
    void calculation() {
        twins().same(EVERYTHING.date.plus(Period.ofYears(1)), "(date + interval '1 year')::date")
                .same(EVERYTHING.date.minus(Period.ofDays(59)), "date - 59")
                .same(EVERYTHING.date.plus(EVERYTHING.period), "(date + period)::date")
                .same(EVERYTHING.time.plus(Duration.ofHours(1)), "time + interval '1 hour'")
                .same(EVERYTHING.dateTime.plus(Period.ofMonths(-1)), "date_time - interval '1 month'")
                .same(EVERYTHING.instant.minus(Duration.ofNanos(-1_500_000_000L)), "instant + interval '1.5 seconds'")
                .same(EVERYTHING.instant.plus(EVERYTHING.duration), "instant + duration")
                .same(
                        EVERYTHING.instant.plus(duration(EVERYTHING.medium, DatePart.HOUR)),
                        "instant + make_interval(hours => medium)")
                .same(
                        EVERYTHING.date.plus(period(EVERYTHING.medium, DatePart.QUARTER)),
                        "(date + make_interval(months => 3 * medium))::date")
                .same(EVERYTHING.date.since(LEAP.minusDays(2)), "date::timestamp - timestamp '2024-02-27'")
                .same(EVERYTHING.time.since(LocalTime.NOON), "time - time '12:00'")
                .same(EVERYTHING.instant.since(Instant.EPOCH), "instant - timestamptz '1970-01-01 00:00Z'")
                .same(daysBetween(EVERYTHING.date, currentDate()), "current_date - date")
                .same(age(value(LEAP, SqlTypes.DATE), EVERYTHING.date), "age(timestamp '2024-02-29', date::timestamp)");
    }

    @Test
    void zones() {
        TemporalExpression<Instant> instant = EVERYTHING.instant;
        twins().same(instant.localAt(BERLIN), "instant at time zone 'Europe/Berlin'")
                .same(EVERYTHING.dateTime.instantAt(BERLIN), "date_time at time zone 'Europe/Berlin'")
                .same(
                        instant.localAt(BERLIN).plus(Period.ofDays(1)).instantAt(BERLIN),
                        "instant + interval '23 hours' * (instant > '2020-01-01')::int + interval '24 hours' *"
                                + " (instant < '2020-01-01')::int")
                .same(
                        instant.truncate(DatePart.DAY, ZoneOffset.ofHours(-3)),
                        "date_trunc('day', instant - interval '3 hours', 'UTC') + interval '3 hours'");
        // PostgreSQL reads +02:00 and UTC+2 as POSIX does, west of Greenwich
        for (String zone : List.of("+02:00", "UTC+2", "GMT-03:30", "Etc/GMT+2", "Z", "UTC", "America/Sao_Paulo")) {
            ZoneId id = ZoneId.of(zone);
            assertThat(one(instant.localAt(id))).as(zone).isEqualTo(LocalDateTime.ofInstant(GAP, id));
        }
    }

    private static <T> T one(Expression<T> expression) {
        try (Session session = LAB.db().openSession()) {
            return session.list(select(expression).from(EVERYTHING).orderBy(EVERYTHING.id))
                    .get(0);
        }
    }

    @Test
    void seriesOfDates() {
        ColumnName<LocalDate> day = column("day", SqlTypes.DATE);
        var days = generateSeries(
                        value(LEAP, SqlTypes.DATE),
                        value(LEAP.plusDays(2), SqlTypes.DATE),
                        value(Period.ofDays(1), SqlTypes.PERIOD))
                .as("days", day);
        try (Session session = LAB.db().openSession()) {
            assertThat(session.list(select(temporal(days.column(day)).asDate()).from(days)))
                    .containsExactly(LEAP, LEAP.plusDays(1), LEAP.plusDays(2));
        }
    }

    @Test
    void whatTheServerWouldDropIsRefused() {
        assertThatThrownBy(() -> EVERYTHING.date.plus(Duration.ofHours(1)))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("use a Period");
        assertThatThrownBy(() -> EVERYTHING.time.plus(Period.ofDays(1))).hasMessageContaining("use a Duration");
        assertThatThrownBy(() -> EVERYTHING.date.localAt(BERLIN)).hasMessageContaining("LocalDate");
        assertThatThrownBy(() -> EVERYTHING.instant.instantAt(BERLIN)).hasMessageContaining("Instant");
        assertThatThrownBy(() -> EVERYTHING.date.truncate(DatePart.DOW)).hasMessageContaining("extract(DOW)");
        assertThatThrownBy(() -> period(value(1), DatePart.HOUR)).hasMessageContaining("duration(amount, HOUR)");
        assertThatThrownBy(() -> duration(value(1), DatePart.DAY)).hasMessageContaining("period(amount, DAY)");
        twins();
        assertThatThrownBy(() -> one(raw("interval '1 month'", SqlTypes.DURATION)))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("read it as Period");
        assertThatThrownBy(() -> one(raw("interval '1 hour'", SqlTypes.PERIOD)))
                .hasMessageContaining("read it as Duration");
        assertThatThrownBy(() -> one(raw("daterange('2026-01-01', 'infinity')", SqlTypes.DATERANGE)))
                .hasMessageContaining("infinity");
    }

    @Test
    void longDurationsComeBack() {
        twins();
        for (Duration length : List.of(
                Duration.ofSeconds(9_000_000_000_000L, 999_999_000),
                Duration.ofSeconds(-9_000_000_000_000L, 1_000),
                Duration.ofNanos(-1_000),
                Duration.ofDays(400_000))) {
            assertThat(one(value(length, SqlTypes.DURATION))).isEqualTo(length);
        }
        assertThat(one(value(Period.of(-3, 14, -400), SqlTypes.PERIOD))).isEqualTo(Period.of(-1, -10, -400));
    }

    @Test
    void ranges() {
        Range<Integer> other = Range.closed(5, 20);
        Expression<Range<Integer>> third = value(Range.closedOpen(3, 5), SqlTypes.INT4RANGE);
        twins().same(EVERYTHING.mediums.contains(9), "mediums @> 9")
                .same(EVERYTHING.mediums.contains(EVERYTHING.medium), "mediums @> medium")
                .same(EVERYTHING.mediums.containsRange(Range.closed(2, 9)), "mediums @> '[2,9]'::int4range")
                .same(EVERYTHING.mediums.containedBy(other), "mediums <@ '[5,20]'::int4range")
                .same(EVERYTHING.mediums.overlaps(other), "mediums && '[5,20]'::int4range")
                .same(EVERYTHING.mediums.adjacentTo(Range.atLeast(10)), "mediums -|- '[10,)'::int4range")
                .same(EVERYTHING.mediums.before(Range.atLeast(10)), "mediums << '[10,)'::int4range")
                .same(EVERYTHING.mediums.after(Range.lessThan(1)), "mediums >> '(,1)'::int4range")
                .same(EVERYTHING.mediums.lower(), "lower(mediums)")
                .same(EVERYTHING.days.upper(), "upper(days)")
                .same(EVERYTHING.mediums.isEmpty(), "isempty(mediums)")
                .same(EVERYTHING.days.hasNoLower(), "lower_inf(days)")
                .same(EVERYTHING.instants.hasNoUpper(), "upper_inf(instants)")
                .same(EVERYTHING.exacts.contains(new BigDecimal("9.5")), "exacts @> 9.5")
                .same(EVERYTHING.instants.contains(GAP), "instants @> instant")
                .same(EVERYTHING.days.contains(LEAP), "days @> date '2024-02-29'")
                .same(EVERYTHING.mediums.intersection(other), "mediums * '[5,20]'::int4range")
                .same(
                        EVERYTHING.mediums.intersection(other).union(third),
                        "mediums * '[5,20]'::int4range + '[3,5)'::int4range")
                .same(
                        range(third)
                                .union(EVERYTHING.mediums.intersection(other))
                                .isEmpty()
                                .not(),
                        "not isempty('[3,5)'::int4range + mediums * '[5,20]'::int4range)")
                .same(EVERYTHING.mediums.difference(value(other, SqlTypes.INT4RANGE)), "mediums - '[5,20]'::int4range")
                .same(EVERYTHING.mediums.span(third), "range_merge(mediums, '[3,5)'::int4range)")
                .same(range(SqlTypes.DATERANGE, EVERYTHING.date, currentDate()), "daterange(date, current_date)")
                .same(EVERYTHING.mediums.eq(Range.closed(1, 9)), "mediums = int4range(1, 10)");
    }
}
