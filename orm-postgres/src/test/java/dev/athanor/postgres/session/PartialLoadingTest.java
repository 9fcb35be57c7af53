// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.schema.PartialFetch;
import dev.athanor.session.Related;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Some records of a relation for many owners: filtered, ordered, so many for each; beside the owners, never in their handles. */
class PartialLoadingTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(USER, ORDER, ITEM, PRODUCT, COUPON, REVIEW, TASK);

    private static final PartialFetch<User, Order> TWO_DEAREST =
            USER.orders.where(ORDER.total.gt(1)).orderBy(ORDER.total.desc()).limit(2);

    private Session session;
    private List<User> users;

    @BeforeEach
    void threeUsersWithFourThreeAndNoOrders() {
        SHOP.db().inTransaction(first -> {
            Product lamp = first.add(Samples.product("lamp", "1"));
            first.add(Samples.user(
                    "ada",
                    ToMany.of(
                            Samples.order("1"),
                            Samples.order("3", Samples.item(lamp, 1), Samples.item(lamp, 2)),
                            Samples.order("2"),
                            Samples.order("4"))));
            first.add(Samples.user("bob", ToMany.of(Samples.order("1"), Samples.order("5"), Samples.order("1"))));
            first.add(Samples.user("cleo"));
        });
        session = SHOP.db().openSession();
        users = session.list(select(USER).orderBy(USER.email));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static List<Integer> totals(List<Order> orders) {
        return orders.stream().map(order -> order.total().intValue()).toList();
    }

    @Test
    void theFirstOfEachOwnerAreOneStatementForAllOwners() {
        SHOP.flights(1, () -> {
            Related<User, Order> dearest = session.load(users, TWO_DEAREST);
            assertThat(totals(dearest.of(users.get(0)))).containsExactly(4, 3);
            assertThat(totals(dearest.of(users.get(1)))).containsExactly(5);
            assertThat(dearest.of(users.get(2))).isEmpty();
        });
        session.load(users.subList(0, 1), TWO_DEAREST);
        String text = "select u.id, picked.id, picked.user_id, picked.coupon_code, picked.total, picked.status,"
                + " picked.version from users u join lateral (select o.id, o.user_id, o.coupon_code, o.total, o.status,"
                + " o.version, row_number() over (order by o.total desc, o.id) as nth from orders o"
                + " where o.user_id = u.id and o.total > ? order by o.total desc, o.id limit ?) picked on true"
                + " where u.id = any (?) order by picked.nth";
        SHOP.sent().assertExecuted(text, text);
    }

    @Test
    void withoutALimitOwnersAndRecordsAreJoined() {
        Related<User, Order> ones = session.load(users, USER.orders.where(ORDER.total.eq(1)));
        assertThat(totals(ones.of(users.get(1)))).containsExactly(1, 1);
        SHOP.sent()
                .assertExecuted("select u.id, o.id, o.user_id, o.coupon_code, o.total, o.status, o.version from users u"
                        + " join orders o on o.user_id = u.id where u.id = any (?) and o.total = ? order by o.id");
    }

    @Test
    void theHandlesOfTheOwnersStayAsTheyAre() {
        session.load(users, TWO_DEAREST);
        assertThat(users)
                .allSatisfy(user -> assertThat(user.orders().isLoaded()).isFalse());
        assertThat(users.get(0).orders()).hasSize(4);
    }

    @Test
    void theRecordsAreTheSessionsOwnAndLeadBackToTheirOwner() {
        Order dearest = session.load(users, TWO_DEAREST).of(users.get(0)).get(0);
        assertThat(session.find(ORDER, Samples.id(dearest))).containsSame(dearest);
        SHOP.sent().clear();
        assertThat(dearest.user().get()).isSameAs(users.get(0));
        SHOP.sent().assertExecuted();
    }

    @Test
    void relationsBehindAreLoadedIntoTheRecordsHandles() {
        SHOP.flights(2, () -> {
            Related<User, Order> dearest = session.load(users, TWO_DEAREST.with(ORDER.items, ORDER.coupon));
            assertThat(dearest.of(users.get(0)).get(1).items().isLoaded()).isTrue();
            assertThat(dearest.of(users.get(0)).get(1).items()).hasSize(2);
        });
    }

    @Test
    void pathsOfTheRecordsMayBeUsed() {
        Related<User, Order> found = session.load(
                users, USER.orders.where(ORDER.user().email.startsWith("bob")).limit(9));
        assertThat(found.of(users.get(0))).isEmpty();
        assertThat(found.of(users.get(1))).hasSize(3);
    }

    @Test
    void aTableThatRefersToItself() {
        SHOP.execute("insert into tasks (id, project, title, rank, done, parent_id)"
                + " select n, 'p', 't' || n, n, false, nullif(n / 4, 0) from generate_series(1, 15) n");
        List<Task> tops = session.list(
                select(TASK).where(TASK.parent.has(TASK.as("p")).not()).orderBy(TASK.id));
        Related<Task, Task> last =
                session.load(tops, TASK.children.orderBy(TASK.rank.desc()).limit(1));
        assertThat(tops).extracting(top -> last.of(top).get(0).rank()).containsExactly(7, 11, 15);
    }

    @Test
    void pendingChangesAreSeen() {
        session.add(Samples.order(users.get(2), "9"));
        assertThat(totals(session.load(users, TWO_DEAREST).of(users.get(2)))).containsExactly(9);
        session.rollback();
    }

    @Test
    void aConditionOnAnotherTableIsRefused() {
        assertThatThrownBy(() -> USER.orders.where(USER.email.eq("x")))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("email is no column of orders");
        assertThatThrownBy(() -> USER.orders.orderBy(ITEM.quantity)).isInstanceOf(StatementBuildException.class);
    }

    @Test
    void ownersThatWereNotAskedForAreRefused() {
        Related<User, Order> ofAda = session.load(users.subList(0, 1), TWO_DEAREST);
        assertThatThrownBy(() -> ofAda.of(users.get(1)))
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("User.orders was loaded for");
        assertThatThrownBy(() -> session.load(List.of(Samples.user("new")), TWO_DEAREST))
                .hasMessageContaining("this User has none yet");
    }
}
