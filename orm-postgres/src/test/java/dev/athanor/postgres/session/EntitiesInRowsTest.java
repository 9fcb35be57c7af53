// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.error.ConversionException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Query;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entities that stand in a row beside values and beside other entities. */
class EntitiesInRowsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    record Spend(User user, @Nullable BigDecimal total, long orders) {}

    record Sale(
            BigDecimal total,
            User user,
            Order order,
            @Nullable Coupon coupon) {}

    record Priced(Order order, BigDecimal total) {}

    record Buyer(Order order, User user) {}

    record Couponed(Order order, Coupon coupon) {
        Couponed {
            Objects.requireNonNull(coupon);
        }
    }

    private Session session;

    @BeforeEach
    void adaHasTwoOrdersOneOfThemWithACouponAndEveHasNone() {
        SHOP.db().inTransaction(first -> {
            Coupon ten = first.add(new Coupon("TEN", 10));
            first.add(Samples.user(
                    "ada", ToMany.of(Samples.order("1.00").withCoupon(ToOne.of(ten)), Samples.order("2.00"))));
            first.add(Samples.user("eve"));
        });
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void anEntityStandsBesideAggregatesOfItsGroup() {
        var query = select(into(Spend::new, USER, sum(ORDER.total), count(ORDER.id)))
                .from(USER)
                .leftJoin(USER.orders, ORDER)
                .groupBy(USER.id)
                .orderBy(USER.email);
        assertThat(session.list(query))
                .extracting(spend -> spend.user().email(), Spend::total, Spend::orders)
                .containsExactly(tuple("ada@x.org", new BigDecimal("3.00"), 2L), tuple("eve@x.org", null, 0L));
        SHOP.sent()
                .assertExecuted("select u.id, u.email, u.age, u.created_at, u.settings, sum(o.total), count(o.id)"
                        + " from users u left join orders o on o.user_id = u.id group by u.id order by u.email");
    }

    @Test
    void entitiesStandSideBySideAndAnOptionalPathThatLeadsNowhereIsNull() {
        var query = select(into(Sale::new, ORDER.total, ORDER.user(), ORDER, ORDER.coupon()))
                .orderBy(ORDER.total);
        List<Sale> sales = session.list(query);
        assertThat(sales)
                .extracting(sale -> sale.order().total())
                .containsExactly(new BigDecimal("1.00"), sales.get(1).total());
        assertThat(sales.get(1).user()).isSameAs(sales.get(0).user());
        assertThat(sales).extracting(Sale::coupon).containsExactly(new Coupon("TEN", 10), null);
        assertThat(SHOP.sent().statements()).hasSize(1);
    }

    @Test
    void anEntityThatALeftJoinDoesNotFindIsNull() {
        record Found(String email, @Nullable Order order) {}
        var dear = ORDER.as("dear");
        List<Found> found = session.list(select(into(Found::new, USER.email, dear))
                .from(USER)
                .leftJoin(dear, and(dear.userId.eq(USER.id), dear.total.gt(1)))
                .orderBy(USER.email));
        assertThat(found.get(0).order()).isSameAs(session.one(select(ORDER).where(ORDER.total.gt(1))));
        assertThat(found.get(1)).isEqualTo(new Found("eve@x.org", null));
    }

    @Test
    void aRowIsTheSameRecordWhereverItIsMet() {
        var alias = USER.as("buyer");
        Query<User> plain = select(USER).where(USER.email.eq("ada@x.org"));
        User ada = session.one(plain);
        List<Query<Buyer>> rows = List.of(
                select(into(Buyer::new, ORDER, USER)).from(ORDER).join(ORDER.user, USER),
                select(into(Buyer::new, ORDER, alias)).from(ORDER).join(ORDER.user, alias),
                select(into(Buyer::new, ORDER, ORDER.user())));
        for (Query<Buyer> query : rows) {
            assertThat(session.list(query))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.user()).isSameAs(ada));
        }
        try (Stream<Buyer> streamed = session.stream(select(into(Buyer::new, ORDER, ORDER.user())))) {
            assertThat(streamed)
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.user()).isSameAs(ada));
        }
        List<Order> orders = session.list(select(ORDER).with(ORDER.user.joined()));
        assertThat(session.list(rows.get(0))).extracting(Buyer::order).containsExactlyInAnyOrderElementsOf(orders);
        assertThat(orders).allSatisfy(order -> assertThat(order.user().get()).isSameAs(ada));
        assertThat(session.list(select(ORDER).with(ORDER.user)))
                .allSatisfy(order -> assertThat(order.user().get()).isSameAs(ada));
        assertThat(session.find(USER, Samples.id(ada))).containsSame(ada);
    }

    @Test
    void aRecordThatIsFirstMetInARowIsTheOneTheSessionKnows() {
        User ada = session.list(select(into(Buyer::new, ORDER, ORDER.user())))
                .get(0)
                .user();
        SHOP.flights(0, () -> assertThat(session.find(USER, Samples.id(ada))).containsSame(ada));
        User older = session.update(ada, USER.age.set(37));
        assertThat(session.list(select(into(Buyer::new, ORDER, ORDER.user()))))
                .allSatisfy(row -> assertThat(row.user()).isSameAs(older));
        session.rollback();
    }

    @Test
    void handlesOfTheEntitiesInTheRowsOfAResultAreLoadedTogether() {
        List<Spend> spends = session.list(select(into(Spend::new, USER, sum(ORDER.total), count(ORDER.id)))
                .from(USER)
                .leftJoin(USER.orders, ORDER)
                .groupBy(USER.id));
        SHOP.flights(
                1,
                () -> assertThat(spends)
                        .allSatisfy(
                                spend -> assertThat(spend.user().orders().get()).hasSize((int) spend.orders())));
    }

    @Test
    void untrackedRowsHaveRecordsOfTheirOwn() {
        User ada = session.one(select(USER).where(USER.email.eq("ada@x.org")));
        List<Buyer> rows = session.untracked().list(select(into(Buyer::new, ORDER, ORDER.user())));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.user())
                        .isNotSameAs(ada)
                        .extracting(User::email)
                        .isEqualTo("ada@x.org"));
    }

    @Test
    void aChangeReturnsTheEntityAsItNowIsBesideValues() {
        Order before = session.one(select(ORDER).where(ORDER.total.eq(2)));
        Priced changed = session.one(update(ORDER)
                .set(ORDER.total.set(ORDER.total.plus(5)))
                .where(ORDER.id.eq(Samples.id(before)))
                .returning(into(Priced::new, ORDER, ORDER.total.times(10))));
        assertThat(changed.order().total()).isEqualTo(new BigDecimal("7.00"));
        assertThat(changed.total()).isEqualByComparingTo("70");
        assertThat(session.find(ORDER, Samples.id(before))).containsSame(changed.order());
        session.rollback();
    }

    @Test
    void anEntityThatIsNotThereIsNamedWhereTheConstructorRefusesIt() {
        var query = select(into(Couponed::new, ORDER, ORDER.coupon()));
        assertThatThrownBy(() -> session.list(query))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("column 7 (Coupon) of the row is NULL");
    }

    @Test
    void aPageOfAValueThatMayBeNullHoldsTheNull() {
        SHOP.db().inTransaction(other -> other.add(Samples.user("nobody").withAge(null)));
        assertThat(session.page(select(USER.age), PageRequest.of(1, 99)).rows()).contains((Integer) null);
    }
}
