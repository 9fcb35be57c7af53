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

import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Item;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** To-one relations read in the row of their owner. */
class JoinLoadingTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(USER, ORDER, ITEM, PRODUCT, COUPON, REVIEW, TASK);

    private Session session;

    @BeforeEach
    void adaHasTwoOrdersOneOfThemWithACoupon() {
        SHOP.db().inTransaction(first -> {
            Product lamp = first.add(Samples.product("lamp", "1"));
            Coupon ten = first.add(new Coupon("TEN", 10));
            first.add(Samples.user(
                    "ada",
                    ToMany.of(
                            Samples.order("1", Samples.item(lamp, 1), Samples.item(lamp, 2))
                                    .withCoupon(ToOne.of(ten)),
                            Samples.order("2", Samples.item(lamp, 3)))));
        });
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theRecordComesInTheRowOfItsOwner() {
        var query =
                select(ORDER).with(ORDER.user.joined(), ORDER.coupon.joined()).orderBy(ORDER.id);
        List<Order> orders = session.list(query);
        SHOP.sent()
                .assertExecuted(
                        "select o.id, o.user_id, o.coupon_code, o.total, o.status, o.version, u.id, u.email, u.age,"
                                + " u.created_at, u.settings, c.code, c.percent from orders o join users u on u.id ="
                                + " o.user_id left join coupons c on c.code = o.coupon_code order by o.id");
        User ada = orders.get(0).user().get();
        assertThat(orders.get(1).user().get()).isSameAs(ada);
        assertThat(Objects.requireNonNull(orders.get(0).coupon()).get().percent())
                .isEqualTo(10);
        assertThat(orders.get(1).coupon()).isNull();
        assertThat(session.find(USER, Samples.id(ada))).containsSame(ada);
        assertThat(SHOP.sent().statements()).hasSize(1);
    }

    @Test
    void joinedRelationsNestAndShareTheJoinOfAPath() {
        List<Item> items = session.list(select(ITEM)
                .where(ITEM.order().total.eq(1))
                .with(ITEM.order.joined().with(ORDER.user.joined()))
                .orderBy(ITEM.quantity));
        assertThat(items)
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item.order().get().user().get().email()).isEqualTo("ada@x.org"));
        assertThat(items.get(0).order().get()).isSameAs(items.get(1).order().get());
        SHOP.sent()
                .assertExecuted(
                        "select i.id, i.order_id, i.product_id, i.quantity, o.id, o.user_id, o.coupon_code, o.total,"
                                + " o.status, o.version, u.id, u.email, u.age, u.created_at, u.settings from items i join"
                                + " orders o on o.id = i.order_id join users u on u.id = o.user_id where o.total = ? order"
                                + " by i.quantity");
    }

    @Test
    void othersBesideAndBehindThemAreLoadedByTheirOwnStatements() {
        var query = select(ORDER).with(ORDER.user.joined().with(USER.reviews, USER.orders), ORDER.items);
        SHOP.flights(2, () -> {
            List<Order> orders = session.list(query);
            User ada = orders.get(0).user().get();
            assertThat(ada.reviews().isLoaded()).isTrue();
            assertThat(ada.orders().get()).hasSameElementsAs(orders);
            assertThat(orders)
                    .allSatisfy(order -> assertThat(order.items().isLoaded()).isTrue());
        });
    }

    @Test
    void aTableThatRefersToItselfAndALockOnTheOwnersRows() {
        SHOP.execute("insert into tasks (id, project, title, rank, done, parent_id) values"
                + " (1, 'p', 'top', 1, false, null), (2, 'p', 'mid', 2, false, 1), (3, 'p', 'low', 3, false, 2)");
        List<Task> tasks = session.list(select(TASK)
                .orderBy(TASK.id)
                .forUpdate()
                .with(TASK.parent.joined().with(TASK.parent.joined())));
        Task top = tasks.get(0);
        Task mid = Objects.requireNonNull(tasks.get(2).parent()).get();
        assertThat(mid).isSameAs(tasks.get(1));
        assertThat(Objects.requireNonNull(mid.parent()).get()).isSameAs(top);
        assertThat(SHOP.sent().statements().get(0).sql()).endsWith("order by t.id for update of t");
        session.rollback();
    }

    @Test
    void aPageAndALimitStayOneFlight() {
        SHOP.flights(
                1,
                () -> assertThat(session.list(
                                select(ORDER).orderBy(ORDER.id).limit(1).with(ORDER.user.joined())))
                        .singleElement()
                        .satisfies(order -> assertThat(order.user().isLoaded()).isTrue()));
    }

    @Test
    void untrackedRecordsHaveTheirsAsWell() {
        List<Order> orders = session.untracked().list(select(ORDER).with(ORDER.user.joined()));
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.user().isLoaded()).isTrue());
        assertThat(session.contains(orders.get(0))).isFalse();
    }

    @Test
    void whereThereIsNoRowToJoinToItIsRefused() {
        assertThatThrownBy(() -> session.list(select(USER).with(USER.orders.with(ORDER.coupon.joined()))))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("Order.coupon.joined() reads its record in a row of the query itself");
        List<Order> orders = session.list(select(ORDER));
        assertThatThrownBy(() -> session.load(orders, ORDER.user.joined())).hasMessageContaining("leave joined() out");
    }
}
