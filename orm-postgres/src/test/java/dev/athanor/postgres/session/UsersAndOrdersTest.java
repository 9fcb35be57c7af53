// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.OrderTable;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seed pattern: users with orders, in both directions. */
class UsersAndOrdersTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final String USERS = "select id, email, age, created_at, settings from users";
    private static final String ORDERS = "select id, user_id, coupon_code, total, status, version from orders";

    private Session session;

    @BeforeEach
    void adaHasTwoOrdersAndBobNone() {
        SHOP.db().inTransaction(first -> {
            first.add(Samples.user(
                    "ada", ToMany.of(Samples.order("5"), Samples.order("7").withStatus(Status.PAID))));
            first.add(Samples.user("bob"));
        });
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void fromUsersToTheirOrders() {
        List<User> users = session.list(select(USER).orderBy(USER.email).with(USER.orders));
        assertThat(users).extracting(user -> user.orders().size()).containsExactly(2, 0);
        SHOP.sent()
                .assertExecuted(
                        USERS + " order by email",
                        "select o.id, o.user_id, o.coupon_code, o.total, o.status, o.version from orders o"
                                + " where o.user_id = any (array(select u.id from users u)) order by o.id");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void fromOrdersToTheirUser() {
        List<Order> orders = session.list(select(ORDER).where(ORDER.total.gt(1)).with(ORDER.user));
        assertThat(orders)
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.user().get().email()).isEqualTo("ada@x.org"));
        assertThat(orders.get(0).user().get()).isSameAs(orders.get(1).user().get());
        SHOP.sent()
                .assertExecuted(
                        ORDERS + " where total > ?",
                        "select u.id, u.email, u.age, u.created_at, u.settings from users u"
                                + " where u.id = any (array(select o.user_id from orders o where o.total > ?))");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void filtersOrdersByTheirUserWithoutAJoinToWrite() {
        assertThat(session.list(select(ORDER).where(ORDER.user().email.eq("ada@x.org"))))
                .hasSize(2);
        SHOP.sent()
                .assertExecuted("select o.id, o.user_id, o.coupon_code, o.total, o.status, o.version from orders o"
                        + " join users u on u.id = o.user_id where u.email = ?");
    }

    @Test
    void filtersUsersByTheirOrders() {
        List<User> payers = session.list(select(USER)
                .where(exists(select(ORDER).where(ORDER.userId.eq(USER.id), ORDER.status.eq(Status.PAID)))));
        assertThat(payers).extracting(User::email).containsExactly("ada@x.org");
        SHOP.sent()
                .assertExecuted("select u.id, u.email, u.age, u.created_at, u.settings from users u where exists"
                        + " (select 1 from orders o where o.user_id = u.id and o.status = ?)");
    }

    @Test
    void joinsByTheRelation() {
        OrderTable o = ORDER.as("o");
        assertThat(session.list(
                        select(USER.email).from(USER).leftJoin(USER.orders, o).where(o.id.isNull())))
                .containsExactly("bob@x.org");
    }

    @Test
    void aNewOrderIsSeenFromBothSides() {
        User bob = session.one(select(USER).where(USER.email.eq("bob@x.org")));
        assertThat(bob.orders()).isEmpty();
        Order order = session.add(Samples.order(bob, "9"));
        assertThat(session.current(bob).orders().get()).containsExactly(order);
        assertThat(order.user().get().email()).isEqualTo("bob@x.org");
        session.commit();
        assertThat(session.find(USER, Samples.id(bob)).orElseThrow().orders().get())
                .hasSize(1);
    }
}
