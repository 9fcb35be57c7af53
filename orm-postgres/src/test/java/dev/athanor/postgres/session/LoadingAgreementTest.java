// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Others write between the statements of one graph, and the graph is none that is half of one state and half of another. */
class LoadingAgreementTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop().connections(2);

    private static final Select<User> OLD =
            select(USER).where(USER.age.gt(50)).orderBy(USER.email).with(USER.orders.with(ORDER.items));

    private static final String TO_BOB =
            "update orders set user_id = (select id from users where email like 'bob%') where total = 1";

    @BeforeEach
    void adaIsOldAndBobIsNot() {
        SHOP.db().inTransaction(first -> {
            Product lamp = first.add(Samples.product("lamp", "1"));
            first.add(Samples.user(
                            "ada",
                            ToMany.of(
                                    Samples.order("1", Samples.item(lamp, 1), Samples.item(lamp, 2)),
                                    Samples.order("2", Samples.item(lamp, 3), Samples.item(lamp, 4))))
                    .withAge(60));
            first.add(Samples.user("bob").withAge(20));
        });
        SHOP.sent().clear();
    }

    /** The reader's statement on the locked table waits until the writer has committed what it did behind the reader's back. */
    private static <T> T loadedWhile(String table, String change, Callable<T> load) throws Exception {
        try (Connection writer = SHOP.server().open();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            FutureTask<T> loading = new FutureTask<>(load);
            new Thread(loading, "reader").start();
            while (SHOP.rows("select count(*) from pg_locks where not granted and relation = '" + table + "'::regclass")
                    .get(0)
                    .equals("0")) {
                assertThatThrownBy(() -> loading.get(2, TimeUnit.MILLISECONDS))
                        .as("the reader comes to the lock")
                        .isInstanceOf(TimeoutException.class);
            }
            statement.execute(change);
            writer.commit();
            return loading.get(20, TimeUnit.SECONDS);
        }
    }

    private static List<User> inReadCommitted(Select<User> query) {
        try (Session session = SHOP.db().openSession()) {
            session.add(Samples.product("begins the transaction", "1"));
            session.flush();
            List<User> users = session.list(query);
            session.rollback();
            return users;
        }
    }

    private static List<User> outside(Select<User> query) {
        try (Session session = SHOP.db().openSession()) {
            return session.list(query);
        }
    }

    @Test
    void anOrderThatLeavesBeforeItsItemsAreReadHasItsItems() throws Exception {
        List<User> users = loadedWhile("items", TO_BOB, () -> inReadCommitted(OLD));
        assertThat(users.get(0).orders())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.items()).hasSize(2));
    }

    @Test
    void theSameWhereTheRootCannotBeRepeated() throws Exception {
        List<User> users = loadedWhile("items", TO_BOB, () -> inReadCommitted(OLD.limit(5)));
        assertThat(users.get(0).orders())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.items()).hasSize(2));
    }

    @Test
    void anOwnerThatNoLongerMeetsTheCriteriaHasItsOrders() throws Exception {
        List<User> users =
                loadedWhile("orders", "update users set age = 1 where email like 'ada%'", () -> inReadCommitted(OLD));
        assertThat(users.get(0).orders())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.items()).hasSize(2));
    }

    /** The orders are read twice: at first without those of bob, who was no longer old, and then by keys; meanwhile one of ada's has become bob's. */
    @Test
    void whatMovesBetweenTwoReadingsOfARelationStandsInOneCollection() throws Exception {
        SHOP.execute("update users set age = 70 where email like 'bob%'");
        String bobIsYoung = "update users set age = 1 where email like 'bob%'";
        List<User> users =
                loadedWhile("items", TO_BOB, () -> loadedWhile("orders", bobIsYoung, () -> inReadCommitted(OLD)));
        assertThat(users).hasSize(2);
        assertOneState(users);
    }

    @Test
    void outsideATransactionAllStatementsSeeTheStateOfTheFirst() throws Exception {
        List<User> users = loadedWhile("items", TO_BOB, () -> outside(OLD));
        assertThat(users.get(0).orders())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.items()).hasSize(2));
    }

    @Test
    void aFlushThatBeginsTheTransactionIsMindedAsWell() throws Exception {
        List<User> users = loadedWhile("items", TO_BOB, () -> {
            try (Session session = SHOP.db().openSession()) {
                session.add(Samples.user("cleo"));
                List<User> found = session.list(OLD);
                session.rollback();
                return found;
            }
        });
        assertThat(users.get(0).orders())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.items()).hasSize(2));
    }

    @Test
    void withoutAWriterAGraphInATransactionIsOneFlight() {
        try (Session session = SHOP.db().openSession()) {
            session.add(Samples.product("begins the transaction", "1"));
            session.flush();
            SHOP.sent().clear();
            SHOP.flights(
                    1, () -> assertThat(session.list(OLD).get(0).orders().get()).hasSize(2));
            session.rollback();
        }
        SHOP.sent()
                .assertExecuted(
                        "select id, email, age, created_at, settings from users where age > ? order by email",
                        "select u.id, o.id, o.user_id, o.coupon_code, o.total, o.status, o.version from users u"
                                + " left join orders o on o.user_id = u.id where u.age > ? order by o.id",
                        "select o.id, i.id, i.order_id, i.product_id, i.quantity from orders o left join items i on"
                                + " i.order_id = o.id where o.user_id = any (array(select u.id from users u where u.age >"
                                + " ?)) order by i.id");
    }

    /** Orders of total 1 have two items at all times, wherever they are; those of total 9 come and go with theirs; each user keeps one of total 2. */
    @Test
    void aWriterInALoopNeverMakesAWrongGraph() throws Exception {
        SHOP.db().inTransaction(first -> first.add(Samples.user("cleo").withAge(20)));
        SHOP.execute("update users set age = 70 where email not like 'cleo%'");
        SHOP.execute("insert into orders (id, user_id, total, status, version)"
                + " select -1, id, 2, 'NEW', 0 from users where email like 'bob%'");
        SHOP.execute("insert into items (id, order_id, product_id, quantity)"
                + " select gen_random_uuid(), -1, id, n from products, generate_series(1, 2) n");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        long seed = System.nanoTime();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(new Random(seed), enough, changes));
        try {
            for (int i = 0; i < 300 || changes.get() <= 100 && !writing.isDone(); i++) {
                Select<User> query = i % 3 == 0 ? OLD.limit(10) : OLD;
                assertOneState(i % 4 == 3 ? outside(query) : inReadCommitted(query));
            }
        } finally {
            enough.set(true);
            writing.get(20, TimeUnit.SECONDS);
        }
        assertThat(changes).as("seed " + seed).hasValueGreaterThan(100);
    }

    private static void write(Random random, AtomicBoolean enough, AtomicInteger changes) {
        String someUser = "(select id from users order by random() limit 1)";
        try (Connection writer = SHOP.server().open();
                Statement statement = writer.createStatement()) {
            while (!enough.get()) {
                statement.execute(
                        switch (random.nextInt(4)) {
                            case 0, 1 -> "update orders set user_id = " + someUser + " where total = 1";
                            case 2 -> "update users set age = case when age = 70 then 80 else 70 end where age > 50";
                            default ->
                                "delete from items where order_id = -9; delete from orders where id = -9;"
                                        + " insert into orders (id, user_id, total, status, version) select -9, "
                                        + someUser
                                        + ", 9, 'NEW', 0; insert into items (id, order_id, product_id, quantity)"
                                        + " select gen_random_uuid(), -9, id, n from products, generate_series(1, 2) n";
                        });
                changes.incrementAndGet();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void assertOneState(List<User> users) {
        Set<Long> placed = new HashSet<>();
        for (User user : users) {
            for (Order order : user.orders()) {
                assertThat(order.user().key(USER)).isEqualTo(user.id());
                assertThat(order.user().get()).isSameAs(user);
                assertThat(placed.add(Samples.id(order)))
                        .as("order %s stands in one collection", order.id())
                        .isTrue();
                if (order.total().intValue() != 9) {
                    assertThat(order.items()).as("of order %s", order.id()).hasSize(2);
                }
                order.items()
                        .forEach(item -> assertThat(item.order().key(ORDER)).isEqualTo(order.id()));
            }
            assertThat(user.orders().get()).as("of %s", user.email()).isNotEmpty();
        }
    }
}
