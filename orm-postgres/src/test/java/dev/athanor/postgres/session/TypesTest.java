// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.model.Everything;
import dev.athanor.postgres.session.model.Everything.Colour;
import dev.athanor.postgres.session.model.Everything.Mood;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import dev.athanor.type.Cidr;
import dev.athanor.type.Inet;
import dev.athanor.type.MacAddress;
import dev.athanor.type.Range;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every type goes out as an element of an array and as a value by itself, and comes back as it was. */
class TypesTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    static final RecursiveComparisonConfiguration EXACT = RecursiveComparisonConfiguration.builder()
            .withStrictTypeChecking(true)
            .withEqualsForType(Float::equals, Float.class)
            .withEqualsForType(Double::equals, Double.class)
            .build();

    static final Everything NOTHING = EverythingTable.builder().build();
    static final Everything FULL = EverythingTable.builder()
            .small(Short.MIN_VALUE)
            .medium(Integer.MAX_VALUE)
            .large(Long.MIN_VALUE)
            .single(-0.1f)
            .twice(Double.MIN_VALUE)
            .exact(new BigDecimal("-12345678901234567890.12345678901234567890"))
            .text("NULL, \"quoted\", {braces}, back\\slash, 'single', \u00fc\u4e2d\ud83d\ude00 \t\n")
            .flag(true)
            .bytes(new byte[] {0, -1, 92, 39, 127, -128})
            .uuid(UUID.fromString("00000000-0000-0000-0000-00000000000a"))
            .date(LocalDate.of(1582, 10, 10))
            .time(LocalTime.of(23, 59, 59, 999_999_000))
            .dateTime(LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1_000))
            .instant(Instant.parse("1901-12-13T20:45:52.000001Z"))
            .offset(OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6_000, ZoneOffset.ofHours(2)))
            .colour(Colour.DEEP_BLUE)
            .texts(List.of("", "NULL", "a,b", "{c}", "\"d\"", "e\\f", "g'h"))
            .numbers(List.of(1, -2))
            .colours(List.of(Colour.RED, Colour.DEEP_BLUE))
            .dates(List.of(LocalDate.of(2026, 2, 28)))
            .duration(Duration.ofDays(-3).plusMillis(1))
            .period(Period.of(-1, -2, 40))
            .mediums(Range.closedOpen(-5, 7))
            .larges(Range.atLeast(Long.MIN_VALUE))
            .exacts(Range.of(new BigDecimal("-1.50"), false, new BigDecimal("1000"), true))
            .days(Range.closedOpen(LocalDate.of(-43, 3, 15), LocalDate.of(12026, 1, 1)))
            .dateTimes(Range.closed(LocalDateTime.of(-43, 3, 15, 12, 0), LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1_000)))
            .instants(Range.lessThan(Instant.parse("1901-12-13T20:45:52.000001Z")))
            .holidays(List.of(Range.closedOpen(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 1)), Range.empty()))
            .mood(Mood.SO_SO)
            .moods(List.of(Mood.HAPPY, Mood.SAD, Mood.NONE, Mood.SO_SO))
            .host(SqlTypes.INET_ADDRESS.ofText("2001:db8::ff00:42:8329"))
            .place(Inet.of("192.168.0.17/24"))
            .net(Cidr.of("2001:db8::/32"))
            .card(MacAddress.of("08:00:2b:01:02:ff"))
            .hosts(List.of(SqlTypes.INET_ADDRESS.ofText("10.0.0.1"), SqlTypes.INET_ADDRESS.ofText("::ffff:10.0.0.1")))
            .nets(List.of(Cidr.of("0.0.0.0/0"), Cidr.of("10.1.0.0/16")))
            .document(Map.of("a", List.of(1L, "x"), "b", Map.of()))
            .build();
    static final Everything EMPTY = NOTHING.withText("")
            .withBytes(new byte[0])
            .withTexts(List.of())
            .withNumbers(List.of())
            .withColours(List.of())
            .withDates(List.of())
            .withDocument(Map.of())
            .withDuration(Duration.ZERO)
            .withPeriod(Period.ZERO)
            .withMediums(Range.empty())
            .withExacts(Range.all())
            .withHolidays(List.of())
            .withMoods(List.of())
            .withPlace(Inet.of("0.0.0.0/0"))
            .withNets(List.of())
            .withExact(new BigDecimal("1E+5"))
            .withTwice(Double.NaN)
            .withSingle(Float.POSITIVE_INFINITY);

    private Session session;

    @BeforeEach
    void open() {
        session = LAB.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Everything read(Everything row) {
        session.clear();
        return session.one(select(EVERYTHING).where(EVERYTHING.id.eq(Objects.requireNonNull(row.id()))));
    }

    private void comesBack(Everything row) {
        assertThat(read(row)).usingRecursiveComparison(EXACT).isEqualTo(row);
    }

    @Test
    void insertsCarryEveryTypeWithAndWithoutValues() {
        List<Everything> added = session.addAll(List.of(FULL, NOTHING, EMPTY, FULL.withId(null)));
        session.commit();
        added.forEach(this::comesBack);
        assertThat(LAB.sent().statements().stream().filter(each -> each.label().startsWith("insert")))
                .hasSize(1);
    }

    @Test
    void updatesCarryEveryTypeWithAndWithoutValues() {
        Everything filled = session.add(NOTHING);
        Everything emptied = session.add(FULL);
        session.commit();
        filled = session.update(filled, row -> FULL.withId(row.id()).withVersion(row.version()));
        emptied = session.update(emptied, row -> NOTHING.withId(row.id()).withVersion(row.version()));
        session.commit();
        comesBack(filled);
        comesBack(emptied);
        assertThat(filled.version()).isEqualTo(1);
    }

    @Test
    void statementsCarryEveryTypeAsParameters() {
        Everything returned = session.one(insertInto(EVERYTHING).values(FULL).returning(EVERYTHING));
        session.commit();
        assertThat(returned.withId(null))
                .usingRecursiveComparison(EXACT)
                .isEqualTo(
                        FULL.withVersion(0L).withOffset(OffsetDateTime.of(2026, 1, 2, 1, 4, 5, 6_000, ZoneOffset.UTC)));
        comesBack(returned);
    }

    @Test
    void whatWasReadIsNotTakenForAChange() {
        List<Everything> added = session.addAll(List.of(FULL, NOTHING, EMPTY));
        session.commit();
        for (Everything row : added) {
            Everything known =
                    session.find(EVERYTHING, row.id() == null ? 0 : row.id()).orElseThrow();
            session.update(known, present -> row.withVersion(present.version()));
            assertThat(session.stateOf(known)).isEqualTo(EntityState.CLEAN);
        }
        assertThat(session.plan().isEmpty()).isTrue();
    }

    @Test
    void anArrayThatIsChangedInPlaceIsNoticed() {
        Everything added = session.add(FULL.withBytes(new byte[] {1, 2, 3}));
        session.commit();
        Everything known = session.refresh(added);
        byte[] bytes = known.bytes();
        if (bytes != null) {
            bytes[0] = 9;
        }
        session.commit();
        assertThat(LAB.rows("select encode(bytes, 'hex') from everything")).containsExactly("090203");
    }

    @Test
    void filtersByEveryScalar() {
        session.add(FULL);
        session.commit();
        var same = select(EVERYTHING.id)
                .where(
                        EVERYTHING.small.eq(Short.MIN_VALUE),
                        EVERYTHING.large.eq(Long.MIN_VALUE),
                        EVERYTHING.exact.eq(new BigDecimal("-12345678901234567890.12345678901234567890")),
                        EVERYTHING.flag,
                        EVERYTHING.uuid.in(UUID.fromString("00000000-0000-0000-0000-00000000000a")),
                        EVERYTHING.date.between(LocalDate.of(1582, 1, 1), LocalDate.of(1582, 12, 31)),
                        EVERYTHING.time.gt(LocalTime.NOON),
                        EVERYTHING.dateTime.eq(LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1_000)),
                        EVERYTHING.instant.le(Instant.parse("1901-12-13T20:45:52.000001Z")),
                        EVERYTHING.offset.eq(OffsetDateTime.of(2026, 1, 2, 1, 4, 5, 6_000, ZoneOffset.UTC)),
                        EVERYTHING.duration.eq(Duration.ofDays(-3).plusMillis(1)),
                        EVERYTHING.period.lt(Period.ZERO),
                        EVERYTHING.mediums.in(List.of(Range.closed(-5, 6))),
                        EVERYTHING.mood.in(Mood.NONE, Mood.SO_SO),
                        EVERYTHING.moods.eq(List.of(Mood.HAPPY, Mood.SAD, Mood.NONE, Mood.SO_SO)),
                        EVERYTHING.host.eq(SqlTypes.INET_ADDRESS.ofText("2001:db8:0:0::ff00:42:8329")),
                        EVERYTHING.place.in(Inet.of("192.168.0.17/24"), Inet.of("192.168.0.17")),
                        EVERYTHING.net.gt(Cidr.of("10.0.0.0/8")),
                        EVERYTHING.card.eq(MacAddress.of("08:00:2b:01:02:ff")),
                        EVERYTHING.hosts.has(SqlTypes.INET_ADDRESS.ofText("10.0.0.1")),
                        EVERYTHING.colour.in(Colour.RED, Colour.DEEP_BLUE),
                        EVERYTHING.texts.eq(List.of("", "NULL", "a,b", "{c}", "\"d\"", "e\\f", "g'h")));
        assertThat(session.list(same)).hasSize(1);
    }
}
