// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A query sees what is pending in the tables it reads, and what is pending elsewhere stays pending. */
class AutoflushTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private Coupon pending;

    @BeforeEach
    void aPendingCoupon() {
        session = SHOP.db().openSession();
        pending = session.add(new Coupon("TEN", 10));
    }

    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    private void isFlushed() {
        assertThat(session.stateOf(pending)).isEqualTo(EntityState.CLEAN);
    }

    private void isStillPending() {
        assertThat(session.stateOf(pending)).isEqualTo(EntityState.ADDED);
    }

    @Test
    void aQueryOfTheTableSeesIt() {
        assertThat(session.list(select(COUPON))).containsExactly(pending);
        isFlushed();
    }

    @Test
    void aLookupByKeyLeavesItPendingForWhatIsPendingIsKnownByItsKey() {
        assertThat(session.find(COUPON, "NONE")).isEmpty();
        isStillPending();
    }

    @Test
    void aQueryOfAnotherTableLeavesItPending() {
        assertThat(session.list(select(USER))).isEmpty();
        assertThat(session.find(USER, 1L)).isEmpty();
        isStillPending();
        assertThat(SHOP.sent().events()).as("no transaction was begun for it").hasSize(2);
    }

    @Test
    void countsExistsAndProjectionsSeeIt() {
        assertThat(session.count(select(COUPON))).isEqualTo(1);
        session.update(pending, COUPON.percent.set(20));
        assertThat(session.exists(select(COUPON).where(COUPON.percent.eq(20)))).isTrue();
        session.update(pending, COUPON.percent.set(30));
        assertThat(session.list(select(COUPON.percent))).containsExactly(30);
    }

    @Test
    void aTableThatIsReachedByAPathIsRead() {
        session.list(select(ORDER).where(ORDER.coupon().percent.gt(5)));
        isFlushed();
    }

    @Test
    void aTableThatIsJoinedIsRead() {
        session.list(select(count()).from(ORDER).join(ORDER.coupon, COUPON));
        isFlushed();
    }

    @Test
    void aTableInASubqueryIsRead() {
        session.list(select(USER).where(exists(select(COUPON).where(COUPON.percent.gt(1)))));
        isFlushed();
    }

    @Test
    void aTableThatIsOnlyLoadedWithIsRead() {
        session.list(select(ORDER).with(ORDER.coupon));
        isFlushed();
    }

    @Test
    void anUnknownFunctionMayReadAnything() {
        SHOP.execute("create function coupons_there() returns bigint language sql as 'select count(*) from coupons'");
        try {
            assertThat(session.one(select(function("coupons_there", SqlTypes.BIGINT))))
                    .isEqualTo(1);
        } finally {
            session.rollback();
            SHOP.execute("drop function coupons_there()");
        }
    }

    @Test
    void aBulkStatementSeesIt() {
        assertThat(session.execute(update(COUPON).set(COUPON.percent.set(50)).everyRow()))
                .isEqualTo(1);
        assertThat(session.find(COUPON, "TEN").orElseThrow().percent()).isEqualTo(50);
    }

    @Test
    void aHandleThatIsTouchedSeesIt() {
        User ada = session.add(Samples.user("ada"));
        session.commit();
        User found = session.find(USER, Samples.id(ada)).orElseThrow();
        session.add(Samples.order(found, "1"));
        assertThat(session.current(found).orders().get()).hasSize(1);
    }

    @Test
    void nothingPendingNothingFlushed() {
        session.commit();
        SHOP.sent().clear();
        session.list(select(COUPON));
        assertThat(SHOP.sent().events()).hasSize(1);
    }
}
