// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.types.TripTable.TRIP;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.error.ConversionException;
import dev.athanor.postgres.session.types.Trip;
import dev.athanor.postgres.session.types.Trip.Euro;
import dev.athanor.postgres.session.types.TripTable;
import dev.athanor.relation.ToOne;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Components go through the program's own converters on every way to the server and back; the server sees what is stored only. */
class ConvertersTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(TRIP);

    private static final Trip BARE = TripTable.builder()
            .language(Locale.CANADA_FRENCH)
            .number(1)
            .open(false)
            .build();
    private static final Trip FULL = TripTable.builder()
            .language(Locale.GERMAN)
            .number(2)
            .open(true)
            .paid(false)
            .price(new Euro(12, 34))
            .spoken(Arrays.asList(Locale.GERMANY, null, Locale.JAPANESE))
            .page(URI.create("https://x.org/%7e"))
            .note("abc\u00fc")
            .stars(1)
            .build();

    private Session session;

    @BeforeEach
    void open() {
        session = LAB.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void stored() {
        LAB.db().inTransaction(first -> first.addAll(List.of(BARE, FULL)));
    }

    private List<Integer> numbers(Condition condition) {
        return session.list(select(TRIP.number).where(condition).orderBy(TRIP.number));
    }

    @Test
    void recordsComeBackAsTheyWent() {
        stored();
        assertThat(session.list(select(TRIP).orderBy(TRIP.number))).containsExactly(BARE, FULL);
        assertThat(LAB.rows("select language, open, paid, price, spoken, page, encode(note, 'escape'), stars"
                        + " from trips where number = 2"))
                .containsExactly("de|Y|N|1234|{de-DE,NULL,ja}|https://x.org/%7e|\\303\\274cba|FAST");
        assertThat(LAB.rows("select language, open, paid is null and price is null and spoken is null and page is null"
                        + " and note is null and stars is null from trips where number = 1"))
                .containsExactly("fr-CA|N|t");
    }

    @Test
    void manyRowsComeBackAsTheyWent() {
        List<Trip> many = IntStream.range(0, 300)
                .mapToObj(i -> (i % 2 == 0 ? FULL : BARE).withNumber(i))
                .toList();
        session.addAll(many);
        session.commit();
        List<Trip> changed = many.stream()
                .map(trip ->
                        session.update(trip, TRIP.open.set(!trip.open()), TRIP.price.set(new Euro(trip.number(), 5))))
                .toList();
        session.commit();
        session.clear();
        assertThat(session.list(select(TRIP).orderBy(TRIP.number))).isEqualTo(changed);
    }

    @Test
    void copiesComeBackAsTheyWent() {
        LAB.db().copyIn(TRIP, Stream.of(BARE, FULL));
        try (Stream<Trip> all = LAB.db().copyOut(select(TRIP).orderBy(TRIP.number))) {
            assertThat(all).containsExactly(BARE, FULL);
        }
    }

    @Test
    void conditionsTakeTheTypeOfTheComponent() {
        stored();
        assertThat(numbers(TRIP.language.eq(Locale.GERMAN))).containsExactly(2);
        assertThat(numbers(TRIP.language.in(List.of(Locale.GERMAN, Locale.CANADA_FRENCH))))
                .containsExactly(1, 2);
        assertThat(numbers(TRIP.open.eq(true))).containsExactly(2);
        assertThat(numbers(TRIP.paid.isNull())).containsExactly(1);
        assertThat(numbers(TRIP.price.gt(new Euro(12, 33)))).containsExactly(2);
        assertThat(numbers(TRIP.spoken.has(Locale.JAPANESE))).containsExactly(2);
        assertThat(numbers(TRIP.page.startsWith("https:"))).containsExactly(2);
        assertThat(numbers(TRIP.note.eq("abc\u00fc"))).containsExactly(2);
        assertThat(numbers(TRIP.stars.ge(0))).containsExactly(2);
        assertThat(numbers(TRIP.language.eq(any(value(List.of(Locale.GERMAN), TRIP.spoken.type())))))
                .containsExactly(2);
        assertThat(session.one(select(sum(TRIP.price.unwrapped())))).isEqualByComparingTo("1234");
    }

    @Test
    void statementsWriteTheTypeOfTheComponent() {
        assertThat(session.one(insertInto(TRIP).values(FULL).returning(TRIP))).isEqualTo(FULL);
        session.execute(update(TRIP)
                .set(TRIP.open.set(false), TRIP.price.set(new Euro(0, 7)), TRIP.spoken.set(List.of(Locale.ITALIAN)))
                .where(TRIP.number.eq(2)));
        session.commit();
        assertThat(LAB.rows("select open, price, spoken from trips")).containsExactly("N|7|{it}");
    }

    @Test
    void areInKeysAndInWhatRefersToThem() {
        Trip next = session.add(FULL);
        session.add(BARE.withNext(ToOne.of(next)));
        session.commit();
        session.clear();
        Trip first =
                session.find(TRIP, new TripTable.Key(Locale.CANADA_FRENCH, 1)).orElseThrow();
        ToOne<Trip> handle = first.next();
        assertThat(handle == null ? null : handle.key(TRIP)).isEqualTo(new TripTable.Key(Locale.GERMAN, 2));
        assertThat(numbers(TRIP.next().price.eq(new Euro(12, 34)))).containsExactly(1);
    }

    @Test
    void valuesThatAreStoredAlikeAreNoChange() {
        stored();
        Trip known = session.find(TRIP, new TripTable.Key(Locale.GERMAN, 2)).orElseThrow();
        session.update(known, TRIP.price.set(new Euro(11, 134)));
        assertThat(session.stateOf(known)).isEqualTo(EntityState.CLEAN);
    }

    @Test
    void whatAConverterThrowsNamesEntityAndComponent() {
        stored();
        refused(
                () -> session.add(BARE.withPrice(new Euro(Long.MAX_VALUE, 0))),
                "price",
                "refused by Cents (ArithmeticException)");
        refused(
                () -> session.execute(update(TRIP).set(TRIP.stars.set(99)).where(TRIP.number.eq(2))),
                "stars",
                "refused by PaceOfStars (ArrayIndexOutOfBoundsException)");
        LAB.rows("update trips set open = 'x' where number = 2 returning 1");
        refused(() -> session.list(select(TRIP)), "open", "a value that YesNoText refuses (IllegalArgumentException)");
        refused(() -> session.list(select(TRIP.open)), "open", "a value that YesNoText refuses");
    }

    private static void refused(ThrowingCallable call, String component, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConversionException.class, e -> {
            assertThat(e.entity()).isEqualTo("Trip");
            assertThat(e.property()).isEqualTo(component);
            assertThat(e).hasMessageContaining(reason);
        });
    }

    @Test
    void areMadeOnceForAllColumnsAndOccurrencesOfTheirTable() {
        stored();
        TripTable other = TRIP.as("other");
        assertThat(session.list(select(other).where(other.next().language.isNull())))
                .hasSize(2);
        assertThat(Trip.LanguageTag.MADE).hasValue(1);
    }

    @Test
    void whatIsStoredHasItsOwnLimits() {
        refused(() -> session.add(BARE.withPage(URI.create("https://x.org/longer.html"))), "page", "longer than 20");
    }
}
