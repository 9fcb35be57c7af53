// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.postgres.session.tree.BoxTable.BOX;
import static dev.athanor.postgres.session.tree.ShelfTable.SHELF;
import static dev.athanor.postgres.session.tree.WarehouseTable.WAREHOUSE;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Conditions on what a relation leads to: {@code exists (select 1 …)} with the right correlation. */
class RelationConditionsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(USER, ORDER, ITEM, PRODUCT, COUPON, REVIEW, TASK, WAREHOUSE, SHELF, BOX);

    private Session session;

    @BeforeEach
    void adaHasTwoOrdersBobOneCleoNone() {
        SHOP.db().inTransaction(first -> {
            Product lamp = first.add(Samples.product("lamp", "1"));
            Coupon ten = first.add(new Coupon("TEN", 10));
            first.add(Samples.user(
                    "ada",
                    ToMany.of(
                            Samples.order("150", Samples.item(lamp, 1)).withCoupon(ToOne.of(ten)),
                            Samples.order("2", Samples.item(lamp, 7)))));
            first.add(Samples.user("bob", ToMany.of(Samples.order("3", Samples.item(lamp, 2)))));
            first.add(Samples.user("cleo"));
        });
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> users(Condition condition) {
        return session.list(select(USER).where(condition).orderBy(USER.email)).stream()
                .map(User::email)
                .map(email -> email.substring(0, email.indexOf('@')))
                .toList();
    }

    @Test
    void anyIsThatThereIsOneThatMeetsAllConditions() {
        assertThat(users(USER.orders.any(ORDER.total.gt(100)))).containsExactly("ada");
        assertThat(users(USER.orders.any())).containsExactly("ada", "bob");
        assertThat(users(USER.orders.any(ORDER.total.gt(100), ORDER.total.lt(10))))
                .isEmpty();
        SHOP.sent().assertExecuted("""
            select u.id, u.email, u.age, u.created_at, u.settings from users u where exists (select 1 from orders o\
             where o.user_id = u.id and o.total > ?) order by u.email\
            """, """
            select u.id, u.email, u.age, u.created_at, u.settings from users u where exists (select 1 from orders o\
             where o.user_id = u.id) order by u.email\
            """, """
            select u.id, u.email, u.age, u.created_at, u.settings from users u where exists (select 1 from orders o\
             where o.user_id = u.id and o.total > ? and o.total < ?) order by u.email\
            """);
    }

    @Test
    void noneIsThatThereIsNoSuchOne() {
        assertThat(users(USER.orders.none(ORDER.total.gt(100)))).containsExactly("bob", "cleo");
        assertThat(users(USER.orders.none())).containsExactly("cleo");
    }

    @Test
    void hasIsThatTheTargetMeetsTheConditions() {
        var ofAda = select(ORDER).where(ORDER.user.has(USER.email.startsWith("ada")));
        assertThat(session.list(ofAda)).hasSize(2);
        assertThat(session.list(select(ORDER).where(ORDER.coupon.has()))).hasSize(1);
        assertThat(session.list(select(ORDER).where(ORDER.coupon.has().not()))).hasSize(2);
    }

    @Test
    void conditionsNestAndCombine() {
        assertThat(users(USER.orders.any(ORDER.items.any(ITEM.quantity.gt(5))))).containsExactly("ada");
        assertThat(users(or(USER.orders.none(), USER.orders.any(ORDER.coupon.has(COUPON.percent.eq(10))))))
                .containsExactly("ada", "cleo");
        assertThat(users(USER.orders.any(ORDER.user.has(USER.orders.any(ORDER.total.eq(3))))))
                .containsExactly("bob");
        assertThat(users(USER.orders.any(ORDER.user().email.startsWith("b")))).containsExactly("bob");
    }

    @Test
    void aRelationOfAnAliasAndOfAPathIsTiedToThem() {
        var u = USER.as("u");
        assertThat(session.list(select(u.email).where(u.orders.any(ORDER.total.gt(100)))))
                .containsExactly("ada@x.org");
        assertThat(session.list(select(ORDER)
                        .where(ORDER.user()
                                .orders
                                .any(ORDER.as("o2"), ORDER.as("o2").total.eq(150)))))
                .hasSize(2);
    }

    @Test
    void theyStandInEveryStatementThatTakesAConditionAndBelowARootThatLoadsItsRelations() {
        var tree = select(USER).where(USER.orders.any(ORDER.total.gt(100))).with(USER.orders.with(ORDER.items));
        SHOP.flights(
                1,
                () -> assertThat(session.list(tree).get(0).orders())
                        .hasSize(2)
                        .allSatisfy(order -> assertThat(order.items()).hasSize(1)));
        assertThat(session.execute(update(USER).set(USER.age.set(1)).where(USER.orders.none())))
                .isEqualTo(1);
        session.rollback();
    }

    @Test
    void aTableThatRefersToItselfNeedsAnAlias() {
        SHOP.execute("insert into tasks (id, project, title, rank, done, parent_id) values"
                + " (1, 'p', 'top', 1, false, null), (2, 'p', 'mid', 2, false, 1), (3, 'p', 'low', 3, false, 2)");
        var child = TASK.as("child");
        assertThat(session.list(select(TASK.title).where(TASK.children.any(child, child.title.eq("low")))))
                .containsExactly("mid");
        assertThat(session.list(select(TASK.title).where(TASK.children.none(child))))
                .containsExactly("low");
        var parent = TASK.as("parent");
        assertThat(session.list(
                        select(TASK.title).where(TASK.parent.has(parent, parent.children.any(TASK.rank.eq(2))))))
                .containsExactly("mid");
        assertThatThrownBy(() -> TASK.children.any(TASK.title.eq("low")))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("Task.children leads from tasks to tasks itself")
                .hasMessageContaining("pass it as the first argument");
    }

    @Test
    void keysOfSeveralColumnsAreComparedTogether() {
        SHOP.execute("insert into warehouses values ('a', 1), ('a', 2)");
        SHOP.execute("insert into shelves (rack, level, warehouse_site, warehouse_number) values ('r', 1, 'a', 2)");
        assertThat(session.list(select(WAREHOUSE.number).where(WAREHOUSE.shelves.any(SHELF.rack.eq("r")))))
                .containsExactly(2);
        assertThat(session.list(select(SHELF.rack).where(SHELF.warehouse.has(WAREHOUSE.number.eq(2)))))
                .containsExactly("r");
    }
}
