// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Item;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code with(…)} names is loaded: in one flight where the root can be repeated, else in two. */
class LoadingTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;

    @BeforeEach
    void threeUsersWithOrdersItemsAndACoupon() {
        SHOP.db().inTransaction(first -> {
            Product lamp = first.add(Samples.product("lamp", "1"));
            Coupon ten = first.add(new Coupon("TEN", 10));
            for (String name : List.of("ada", "bob")) {
                first.add(Samples.user(
                        name,
                        ToMany.of(
                                Samples.order("1", Samples.item(lamp, 1), Samples.item(lamp, 2))
                                        .withCoupon(ToOne.of(ten)),
                                Samples.order("2"))));
            }
            first.add(Samples.user("cleo"));
        });
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static String tree(List<User> users) {
        StringBuilder tree = new StringBuilder();
        for (User user : users) {
            tree.append(user.email(), 0, user.email().indexOf('@')).append('(');
            for (Order order : user.orders()) {
                tree.append(order.total().intValue());
                ToOne<Coupon> coupon = order.coupon();
                tree.append(coupon == null ? "" : coupon.get().code());
                order.items().stream()
                        .mapToInt(Item::quantity)
                        .sorted()
                        .forEach(each -> tree.append('x').append(each));
                tree.append(' ');
            }
            tree.append(") ");
        }
        return tree.toString().strip();
    }

    private static final String WHOLE = "ada(1TENx1x2 2 ) bob(1TENx1x2 2 ) cleo()";

    @Test
    void aTreeOverASimpleRootIsOneFlight() {
        var tree =
                select(USER).with(USER.orders.with(ORDER.items, ORDER.coupon)).orderBy(USER.email);
        SHOP.flights(1, () -> {
            List<User> users = session.list(tree);
            assertThat(tree(users)).isEqualTo(WHOLE);
        });
        assertThat(SHOP.sent().statements()).hasSize(4);
    }

    @Test
    void childrenRepeatTheCriteriaOfTheRoot() {
        List<User> users =
                session.list(select(USER).where(USER.email.eq("ada@x.org")).with(USER.orders));
        assertThat(users.get(0).orders().get()).hasSize(2);
        assertThat(SHOP.sent().statements()).hasSize(2);
        assertThat(SHOP.sent().flights()).isEqualTo(1);
        assertThat(SHOP.sent().statements().get(1).rows()).isEqualTo(2);
    }

    @Test
    void aRootOverAToOnePathIsSimpleAsWell() {
        var orders = select(ORDER)
                .where(ORDER.user().email.startsWith("b"))
                .orderBy(ORDER.total)
                .with(ORDER.items, ORDER.user);
        SHOP.flights(1, () -> {
            List<Order> found = session.list(orders);
            assertThat(found).extracting(order -> order.items().size()).containsExactly(2, 0);
            assertThat(found)
                    .allSatisfy(order -> assertThat(order.user().get().email()).isEqualTo("bob@x.org"));
        });
    }

    @Test
    void aRootThatCannotBeRepeatedTakesTwoFlights() {
        var firstTwo = select(USER).orderBy(USER.email).limit(2).with(USER.orders.with(ORDER.items, ORDER.coupon));
        SHOP.flights(2, () -> assertThat(tree(session.list(firstTwo))).isEqualTo("ada(1TENx1x2 2 ) bob(1TENx1x2 2 )"));
    }

    @Test
    void theOnlyRowOfASimpleRootIsOneFlightAsWell() {
        var ada = select(USER).where(USER.email.eq("ada@x.org")).with(USER.orders.with(ORDER.items, ORDER.coupon));
        SHOP.flights(1, () -> assertThat(tree(List.of(session.one(ada)))).isEqualTo("ada(1TENx1x2 2 )"));
    }

    @Test
    void aPageCarriesItsTree() {
        var page =
                select(USER).orderBy(USER.email).offset(1).limit(1).with(USER.orders.with(ORDER.items, ORDER.coupon));
        assertThat(tree(session.list(page))).isEqualTo("bob(1TENx1x2 2 )");
    }

    @Test
    void nothingFoundNothingMoreAsked() {
        var none = select(USER).where(USER.email.eq("nobody")).limit(1).with(USER.orders.with(ORDER.items));
        SHOP.flights(1, () -> assertThat(session.list(none)).isEmpty());
    }

    @Test
    void bothDirectionsLeadToTheSameRecords() {
        User ada =
                session.list(select(USER).orderBy(USER.email).with(USER.orders)).get(0);
        SHOP.sent().clear();
        for (Order order : ada.orders()) {
            assertThat(order.user().isLoaded()).isTrue();
            assertThat(order.user().get()).isSameAs(ada);
        }
        SHOP.sent().assertExecuted();
    }

    @Test
    void aTreeMayComeBackToATableItHasBeenAt() {
        var ring = select(ORDER).where(ORDER.total.eq(1)).with(ORDER.user.with(USER.orders.with(ORDER.items)));
        SHOP.flights(1, () -> {
            for (Order order : session.list(ring)) {
                assertThat(order.user().get().orders().get())
                        .hasSize(2)
                        .anySatisfy(each -> assertThat(each).isSameAs(order))
                        .allSatisfy(each -> assertThat(each.items().isLoaded()).isTrue());
            }
        });
    }

    @Test
    void loadFillsTheHandlesOfRecordsAtHand() {
        List<User> users = session.list(select(USER).orderBy(USER.email));
        SHOP.flights(1, () -> session.load(users, USER.orders.with(ORDER.items, ORDER.coupon)));
        SHOP.sent().clear();
        assertThat(tree(users)).isEqualTo(WHOLE);
        SHOP.sent().assertExecuted();
        session.load(List.of(), USER.orders);
        SHOP.sent().assertExecuted();
    }

    @Test
    void insideATransactionTheTreeSeesWhatTheTransactionWrote() {
        User ada = session.one(select(USER).where(USER.email.eq("ada@x.org")));
        session.add(Samples.order(ada, "3"));
        session.flush();
        List<User> users = session.list(select(USER).orderBy(USER.email).with(USER.orders));
        assertThat(session.current(users.get(0)).orders().get()).hasSize(3);
        session.rollback();
    }

    @Test
    void aJoinRepeatsTheRootAndWithFillsEach() {
        List<User> each = session.list(select(USER)
                .join(USER.orders, ORDER)
                .where(ORDER.total.gt(0))
                .orderBy(USER.email)
                .with(USER.orders));
        assertThat(each).hasSize(4);
        assertThat(each.get(0)).isSameAs(each.get(1));
        assertThat(each.get(0).orders().get()).hasSize(2);
    }

    @Test
    void aProjectionReadsNoEntityAndLoadsNothing() {
        record Spend(String email, BigDecimal total) {}
        List<Spend> spent = session.list(select(into(Spend::new, USER.email, sum(ORDER.total)))
                .from(USER)
                .join(USER.orders, ORDER)
                .groupBy(USER.email)
                .orderBy(USER.email));
        assertThat(spent)
                .containsExactly(
                        new Spend("ada@x.org", new BigDecimal("3.00")), new Spend("bob@x.org", new BigDecimal("3.00")));
        assertThatThrownBy(() -> select(COUPON.code).with()).isInstanceOf(StatementBuildException.class);
    }
}
