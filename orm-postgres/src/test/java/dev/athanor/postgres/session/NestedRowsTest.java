// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Literal;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.Tuple;
import dev.athanor.error.ConversionException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Select;
import dev.athanor.query.TableCall;
import dev.athanor.relation.ToMany;
import dev.athanor.session.KeysetRequest;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A row holds records in records, and lists of what belongs to it, from one statement. */
class NestedRowsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    record Amount(BigDecimal value, Status status) {}

    record Line(long id, Amount amount, @Nullable Integer age) {}

    record Summary(String email, List<Line> lines) {}

    record Totals(User user, List<BigDecimal> totals, List<@Nullable Instant> moments) {}

    record Strict(String email, List<Number> numbers) {
        record Number(int age) {}
    }

    private static final Select<Line> LINES = select(
                    into(Line::new, ORDER.id, into(Amount::new, ORDER.total, ORDER.status), ORDER.user().age))
            .where(ORDER.userId.eq(USER.id))
            .orderBy(ORDER.total.desc(), ORDER.id.asc());

    @BeforeEach
    void adaHasThreeOrdersEveNone() {
        SHOP.db().inTransaction(session -> {
            session.add(Samples.user(
                    "ada", ToMany.of(Samples.order("5.00"), Samples.order("7.10"), Samples.order("7.10"))));
            session.add(Samples.user("bob", ToMany.of(Samples.order("1.00"))).withAge(17));
            session.add(Samples.user("eve"));
        });
        SHOP.sent().clear();
    }

    @Test
    void readsRecordsInRecords() {
        try (Session session = SHOP.db().openSession()) {
            List<Line> lines = session.list(
                    select(into(Line::new, ORDER.id, into(Amount::new, ORDER.total, ORDER.status), ORDER.user().age))
                            .orderBy(ORDER.total));
            assertThat(lines).extracting(Line::amount).startsWith(new Amount(new BigDecimal("1.00"), Status.NEW));
            assertThat(lines).extracting(Line::age).startsWith(17);
        }
    }

    @Test
    void readsListsOfOneStatement() {
        Select<Summary> query =
                select(into(Summary::new, USER.email, LINES.asList("lines"))).orderBy(USER.email);
        try (Session session = SHOP.db().openSession()) {
            List<Summary> all = session.list(query);
            assertThat(SHOP.sent().flights()).isOne();
            assertThat(all).extracting(Summary::email).containsExactly("ada@x.org", "bob@x.org", "eve@x.org");
            assertThat(all.get(0).lines())
                    .extracting(line -> line.amount().value().toString())
                    .containsExactly("7.10", "7.10", "5.00");
            assertThat(all.get(1).lines()).extracting(Line::age).containsExactly(17);
            assertThat(all.get(2).lines()).isEmpty();
            assertThat(session.count(query)).isEqualTo(3);
            assertThat(session.page(query.orderBy(USER.id), KeysetRequest.first(2))
                            .rows())
                    .isEqualTo(all.subList(0, 2));
            assertThat(session.list(
                            select(into(Summary::new, USER.email, LINES.limit(1).asList("lines")))
                                    .orderBy(USER.id)))
                    .extracting(summary -> summary.lines().size())
                    .containsExactly(1, 1, 0);
        }
    }

    @Test
    void readsEntitiesBesideSeveralLists() {
        Select<BigDecimal> totals =
                select(ORDER.total).where(ORDER.userId.eq(USER.id)).orderBy(ORDER.id);
        Select<Instant> moments = select(ORDER.user().createdAt).where(ORDER.userId.eq(USER.id));
        try (Session session = SHOP.db().openSession()) {
            List<Totals> all =
                    session.list(select(into(Totals::new, USER, totals.asList("totals"), moments.asList("moments")))
                            .where(USER.age.isNull())
                            .orderBy(USER.email));
            assertThat(all.get(0).user())
                    .isSameAs(session.find(
                                    USER,
                                    java.util.Objects.requireNonNull(
                                            all.get(0).user().id()))
                            .orElseThrow());
            assertThat(all.get(0).totals())
                    .containsExactly(new BigDecimal("5.00"), new BigDecimal("7.10"), new BigDecimal("7.10"));
            assertThat(all.get(0).moments()).containsOnly(all.get(0).user().createdAt());
            assertThat(all.get(1).totals()).isEmpty();
        }
    }

    record Floor(int number, List<Room> rooms, List<@Nullable List<Integer>> keys) {}

    record Room(int number, List<Integer> seats, @Nullable List<Integer> lamps) {}

    /** Floor n has n rooms, room n has n seats, lamps unless it is the second, and keys for the seats of all but the second. */
    @Test
    void readsListsInListsOfAnyLengthsFromOneStatement() {
        ColumnName<Integer> number = column("number", SqlTypes.INTEGER);
        TableFunction floors =
                generateSeries(Literal.number(0), Literal.number(3)).as("floor", number);
        TableFunction rooms = upTo(floors.column(number)).as("room", number);
        TableFunction seats = upTo(rooms.column(number)).as("seat", number);
        Expression<Integer> room = rooms.column(number);
        Expression<List<Integer>> lamps =
                caseWhen(room.ne(2), array(room, room)).end();
        Select<List<Integer>> keys = select(
                        array(select(seats.column(number)).from(seats).where(room.ne(2))))
                .from(rooms);
        Select<Room> all = select(into(
                        Room::new,
                        room,
                        select(seats.column(number)).from(seats).asList("seats"),
                        lamps))
                .from(rooms)
                .orderBy(room.desc());
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.list(
                            select(into(Floor::new, floors.column(number), all.asList("rooms"), keys.asList("keys")))
                                    .from(floors)))
                    .containsExactly(
                            new Floor(0, List.of(), List.of()),
                            new Floor(1, List.of(new Room(1, List.of(1), List.of(1, 1))), List.of(List.of(1))),
                            new Floor(
                                    2,
                                    List.of(new Room(2, List.of(1, 2), null), new Room(1, List.of(1), List.of(1, 1))),
                                    List.of(List.of(1), List.of())),
                            new Floor(
                                    3,
                                    List.of(
                                            new Room(3, List.of(1, 2, 3), List.of(3, 3)),
                                            new Room(2, List.of(1, 2), null),
                                            new Room(1, List.of(1), List.of(1, 1))),
                                    List.of(List.of(1), List.of(), List.of(1, 2, 3))));
            assertThat(SHOP.sent().flights()).isOne();
        }
    }

    private static TableCall upTo(Expression<Integer> last) {
        return generateSeries(Literal.number(1), last);
    }

    @Test
    void refusesWhatCannotStandInAList() {
        assertThatThrownBy(() -> select(ORDER).asList("orders"))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("by a relation");
        Select<Strict.Number> ages =
                select(into(Strict.Number::new, ORDER.user().age)).where(ORDER.userId.eq(USER.id));
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() -> session.list(select(into(Strict::new, USER.email, ages.asList("ages")))))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("a value in a list of the row is NULL");
        }
    }

    @Test
    void readsMaps() {
        Select<Tuple.Of2<String, Integer>> query =
                select(row(USER.email, USER.age)).orderBy(USER.email.desc());
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.map(query.where(USER.age.isNotNull()))).containsExactly(entry("bob@x.org", 17));
            assertThat(session.map(query))
                    .containsKeys("ada@x.org", "eve@x.org")
                    .hasSize(3);
            assertThatThrownBy(() -> session.map(select(row(USER.age, USER.email))))
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageContaining("same first value");
        }
    }
}
