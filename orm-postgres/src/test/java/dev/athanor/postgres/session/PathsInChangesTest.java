// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.Condition;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.OrderTable;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Updates and deletes by to-one paths change the rows that joins written by hand find. */
class PathsInChangesTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final String JOINED =
            "select o.id from orders o join users u on u.id = o.user_id left join coupons c on c.code = o.coupon_code";

    /** Two users, one without an age; of each an order without a coupon, and one with each of two. */
    @BeforeEach
    void ordersWithAndWithoutCoupons() {
        SHOP.db().inTransaction(session -> {
            Coupon small = session.add(new Coupon("A%_", 5));
            Coupon large = session.add(new Coupon("B", 50));
            for (String name : List.of("ada", "bob")) {
                User user = session.add(Samples.user(name));
                session.add(Samples.order(user, "1.00"));
                session.add(Samples.order(user, "5.00").withCoupon(ToOne.of(small)));
                session.add(Samples.order(user, "9.00").withCoupon(ToOne.of(large)));
            }
        });
        SHOP.execute("update users set age = case when email like 'ada%' then 5 end");
    }

    static Stream<Arguments> conditions() {
        var user = ORDER.user();
        var coupon = ORDER.coupon();
        return Stream.of(
                Arguments.of(user.email.startsWith("ada"), "u.email like 'ada%'"),
                Arguments.of(user.email.startsWith("ada").not(), "u.email not like 'ada%'"),
                Arguments.of(user.age.isNull(), "u.age is null"),
                Arguments.of(user.age.eq(coupon.percent), "u.age = c.percent"),
                Arguments.of(user.age.isDistinctFrom(coupon.percent), "u.age is distinct from c.percent"),
                Arguments.of(coupon.percent.gt(5), "c.percent > 5"),
                Arguments.of(coupon.percent.gt(5).not(), "not c.percent > 5"),
                Arguments.of(coupon.percent.isNull(), "c.percent is null"),
                Arguments.of(coupon.percent.isNotNull(), "c.percent is not null"),
                Arguments.of(coupon.percent.isNotDistinctFrom(user.age), "c.percent is not distinct from u.age"),
                Arguments.of(coupon.percent.notIn(List.of()), "c.percent <> all('{}')"),
                Arguments.of(coupon.percent.in(5, 7), "c.percent in (5, 7)"),
                Arguments.of(coupon.percent.between(1, 9), "c.percent between 1 and 9"),
                Arguments.of(coupon.code.contains("%"), "position('%' in c.code) > 0"),
                Arguments.of(coalesce(coupon.percent, ORDER.version).lt(6), "coalesce(c.percent, o.version) < 6"),
                Arguments.of(coupon.percent.lt(9).or(user.age.isNull()), "c.percent < 9 or u.age is null"),
                Arguments.of(
                        coupon.percent.gt(9).and(user.age.eq(5)).and(ORDER.total.gt(1)),
                        "c.percent > 9 and u.age = 5 and o.total > 1"),
                Arguments.of(
                        exists(select(ORDER.as("other").id)
                                .where(
                                        ORDER.as("other").user().age.gt(1),
                                        ORDER.as("other").version.lt(coupon.percent))),
                        "exists (select from orders o2 join users u2 on u2.id = o2.user_id"
                                + " where u2.age > 1 and o2.version < c.percent)"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void changesTheRowsThatJoinsFind(Condition typed, String plain) {
        List<String> expected = SHOP.rows(JOINED + " where " + plain + " order by o.id");
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.list(update(ORDER)
                            .set(ORDER.total.set(ORDER.total.plus(1)))
                            .where(typed)
                            .returning(ORDER.id)))
                    .map(String::valueOf)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.list(deleteFrom(ORDER).where(typed).returning(ORDER.id)))
                    .map(String::valueOf)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void setsWhatStandsAtTheEndOfAPath() {
        SHOP.db()
                .inTransaction(session -> session.execute(update(ORDER)
                        .set(ORDER.total.set(
                                ORDER.total.plus(ORDER.coupon().percent.cast(ORDER.total.type()))))
                        .where(ORDER.user().age.eq(5), ORDER.coupon().code.eq("B"))));
        assertThat(SHOP.rows("select total from orders order by total"))
                .containsExactly("1.00", "1.00", "5.00", "5.00", "9.00", "59.00");
    }

    private static final ColumnName<String> EMAIL = column("email", SqlTypes.TEXT);
    private static final ColumnName<BigDecimal> TOTAL = column("total", SqlTypes.NUMERIC);

    record Move(@Nullable String before, @Nullable String after) {}

    @Test
    void mergesByWhatStandsAtTheEndOfAPath() {
        var given = values(
                "given",
                List.of(new Given("ada@x.org", "70"), new Given("bob@x.org", "80")),
                EMAIL.from(Given::email),
                TOTAL.from(Given::total));
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.list(mergeInto(ORDER)
                            .using(given, ORDER.user().email.eq(given.column(EMAIL)), ORDER.total.gt(1))
                            .whenMatched(ORDER.coupon().percent.gt(5))
                            .update(ORDER.total.set(number(given.column(TOTAL))
                                    .plus(ORDER.coupon().percent.cast(ORDER.total.type()))))
                            .whenMatched(ORDER.user().age.isNull())
                            .delete()
                            .returning(into(Line::new, ORDER.user().email, ORDER.total, ORDER.coupon().percent))))
                    .extracting(Line::toString)
                    .containsExactlyInAnyOrder("ada@x.org 120.00 50", "bob@x.org 130.00 50", "bob@x.org 5.00 5");
            session.commit();
        }
        assertThat(SHOP.rows("select total from orders order by total"))
                .containsExactly("1.00", "1.00", "5.00", "120.00", "130.00");
    }

    record Given(String email, BigDecimal total) {
        Given(String email, String total) {
            this(email, new BigDecimal(total));
        }
    }

    record Line(String email, BigDecimal total, @Nullable Integer percent) {
        @Override
        public String toString() {
            return email + " " + total + " " + percent;
        }
    }

    @Test
    void returnsWhatStoodAtTheEndOfAPathBeforeAndAfter() {
        OrderTable before = ORDER.as("old");
        OrderTable after = ORDER.as("new");
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.list(update(ORDER)
                            .set(ORDER.couponCode.set("B"))
                            .where(ORDER.user().age.eq(5), ORDER.coupon().code.eq("A%_"))
                            .returning(into(Move::new, before.coupon().code, after.coupon().code))))
                    .containsExactly(new Move("A%_", "B"));
            assertThat(session.list(deleteFrom(ORDER)
                            .where(ORDER.user().age.eq(5), ORDER.coupon().code.eq("B"))
                            .returning(into(Move::new, before.user().email, after.user().email))))
                    .containsOnly(new Move("ada@x.org", null))
                    .hasSize(2);
            session.rollback();
        }
    }
}
