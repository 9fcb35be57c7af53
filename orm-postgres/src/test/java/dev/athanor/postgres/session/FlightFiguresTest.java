// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What common units of work cost: flights on the wire, BEGIN and COMMIT included. */
class FlightFiguresTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static void addTenUsersWithFiveOrdersEach(Database db, String prefix) {
        try (Session session = db.openSession()) {
            session.addAll(IntStream.range(0, 10)
                    .mapToObj(user -> Samples.user(
                            prefix + user,
                            ToMany.of(IntStream.range(0, 5)
                                    .mapToObj(order -> Samples.order(order + ".50"))
                                    .toList())))
                    .toList());
            session.commit();
        }
    }

    @Test
    void addingTenUsersWithFiveOrdersEach(TestReporter reporter) {
        Database fresh = SHOP.another();
        SHOP.flights(2, () -> addTenUsersWithFiveOrdersEach(fresh, "cold"));
        reporter.publishEntry("flights: add 10 users × 5 orders, cold key blocks", "2");
        addTenUsersWithFiveOrdersEach(fresh, "warming");
        SHOP.flights(1, () -> addTenUsersWithFiveOrdersEach(fresh, "warm"));
        reporter.publishEntry("flights: add 10 users × 5 orders, warm key blocks", "1");
        assertThat(SHOP.rows("select count(*), count(distinct user_id) from orders"))
                .containsExactly("150|30");
    }

    @Test
    void addingWithWarmBlocksStaysAtOneFlightEach(TestReporter reporter) {
        Database fresh = SHOP.another();
        addTenUsersWithFiveOrdersEach(fresh, "first");
        addTenUsersWithFiveOrdersEach(fresh, "second");
        int units = 20;
        SHOP.proxy().reset();
        for (int unit = 0; unit < units; unit++) {
            addTenUsersWithFiveOrdersEach(fresh, "unit" + unit + "-");
        }
        int flights = SHOP.proxy().flights().size();
        reporter.publishEntry("flights: 20 such units one after the other", String.valueOf(flights));
        assertThat(flights).isEqualTo(units);
    }

    @Test
    void loadingFiftyUsersWithOrdersAndItems(TestReporter reporter) {
        SHOP.db().inTransaction(session -> {
            Product lamp = session.add(Samples.product("lamp", "1"));
            session.addAll(IntStream.range(0, 50)
                    .mapToObj(user -> Samples.user(
                            "u" + user,
                            ToMany.of(
                                    Samples.order("1", Samples.item(lamp, 1), Samples.item(lamp, 2)),
                                    Samples.order("2", Samples.item(lamp, 3)))))
                    .toList());
        });
        SHOP.flights(1, () -> {
            try (Session session = SHOP.db().openSession()) {
                List<User> users = session.list(select(USER).with(USER.orders.with(ORDER.items)));
                assertThat(users.stream()
                                .flatMap(user -> user.orders().stream())
                                .mapToInt(order -> order.items().size())
                                .sum())
                        .isEqualTo(150);
                session.commit();
            }
        });
        reporter.publishEntry("flights: load 50 users with orders and items", "1");
        SHOP.flights(2, () -> {
            try (Session session = SHOP.db().openSession()) {
                session.list(select(USER).orderBy(USER.id).limit(50).with(USER.orders.with(ORDER.items)));
            }
        });
        reporter.publishEntry("flights: the same with a limit", "2");
    }

    @Test
    void aFindAndClose(TestReporter reporter) {
        User ada = SHOP.db().transaction(session -> session.add(Samples.user("ada")));
        SHOP.flights(1, () -> {
            try (Session session = SHOP.db().openSession()) {
                session.find(USER, Samples.id(ada));
            }
        });
        reporter.publishEntry("flights: a find and close", "1");
    }

    @Test
    void changingOneFieldOfOneRow(TestReporter reporter) {
        User ada = SHOP.db().transaction(session -> session.add(Samples.user("ada")));
        SHOP.flights(2, () -> SHOP.db().inTransaction(session -> session.update(ada, USER.age.set(3))));
        reporter.publishEntry("flights: read a row, change it, commit", "2");
        User known = SHOP.db()
                .transaction(session -> session.find(USER, Samples.id(ada)).orElseThrow());
        SHOP.flights(1, () -> SHOP.db().inTransaction(session -> session.update(known.withAge(4))));
        reporter.publishEntry("flights: write a whole record without reading it, commit", "1");
    }
}
