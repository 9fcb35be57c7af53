// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EnrolmentTable.ENROLMENT;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.DuplicateIdentityException;
import dev.athanor.error.EntityDeletedException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.OrmException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.session.model.Enrolment;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a session does with records it did not expect: one outcome for each case, as the table in the reference has them. Nothing is reverted or deleted that
 * nobody asked for, and zero rows are never silence.
 */
class DefinedOutcomesTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(USER, ORDER, COUPON, ENROLMENT);

    private Session session;
    private User ada;
    private Order order;
    private Coupon ten;

    @BeforeEach
    void adaWithAnOrderAndACoupon() {
        SHOP.db().inTransaction(first -> {
            first.add(Samples.user("ada", ToMany.of(Samples.order("1.00"))));
            first.add(new Coupon("TEN", 10));
        });
        session = SHOP.db().openSession();
        ada = session.list(select(USER)).get(0);
        order = ada.orders().get().get(0);
        ten = session.find(COUPON, "TEN").orElseThrow();
    }

    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    private String orderRow() {
        return SHOP.rows("select total, status, version from orders").get(0);
    }

    private List<String> coupons() {
        return SHOP.rows("select code, percent from coupons order by code");
    }

    private void isStale(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StaleEntityException.class);
    }

    @Test
    void aWholeRecordOnAStaleBaseIsRefusedByItsVersion() {
        Order edited = order.withTotal(BigDecimal.TEN);
        session.update(order, ORDER.status.set(Status.PAID));
        isStale(() -> session.update(edited));
        isStale(() -> session.merge(edited));
        session.commit();
        assertThat(orderRow()).isEqualTo("1.00|PAID|1");
    }

    @Test
    void aWholeRecordOnAStaleBaseIsRefusedBehindAnotherWholeRecordToo() {
        session.clear();
        session.update(order.withStatus(Status.PAID));
        isStale(() -> session.update(order.withTotal(BigDecimal.TEN)));
        session.commit();
        assertThat(orderRow()).isEqualTo("1.00|PAID|1");
    }

    @Test
    void aWholeRecordWithoutAVersionIsTheWholeRecord() {
        session.update(ten, COUPON.percent.set(20));
        Coupon whole = session.update(new Coupon("TEN", 11));
        assertThat(whole.percent()).isEqualTo(11);
        session.commit();
        assertThat(coupons()).containsExactly("TEN|11");
    }

    @Test
    void replaceOnAStaleBaseWritesItsOwnDifferenceOnly() {
        session.update(order, ORDER.status.set(Status.PAID));
        session.flush();
        session.replace(order, order.withTotal(BigDecimal.TEN));
        session.commit();
        assertThat(orderRow()).isEqualTo("10.00|PAID|2");
    }

    @Test
    void aHandleOfAnotherSessionRefersByItsKey() {
        try (Session other = SHOP.db().openSession()) {
            User bob = other.add(Samples.user("bob"));
            other.commit();
            other.update(bob, USER.age.set(99));
            session.update(order, ORDER.user.set(other.current(bob)));
            session.commit();
            other.rollback();
            assertThat(SHOP.rows("select user_id = " + bob.id() + " from orders"))
                    .containsExactly("t");
            assertThat(SHOP.rows("select age from users where id = " + bob.id()))
                    .as("what the other session has pending is its own")
                    .containsExactly("null");
        }
    }

    @Test
    void theSameKeyAddedTwiceIsRefused() {
        session.add(new Coupon("SIX", 6));
        assertThatThrownBy(() -> session.add(new Coupon("SIX", 7))).isInstanceOf(DuplicateIdentityException.class);
        session.commit();
        assertThat(coupons()).containsExactly("SIX|6", "TEN|10");
    }

    @Test
    void theSameInstanceAddedTwiceIsRefused() {
        User bob = Samples.user("bob");
        session.add(bob);
        assertThatThrownBy(() -> session.add(bob)).isInstanceOf(DuplicateIdentityException.class);
        session.commit();
        assertThat(SHOP.rows("select count(*) from users")).containsExactly("2");
    }

    @Test
    void aKeyThatTheSessionKnowsCannotBeAdded() {
        assertThatThrownBy(() -> session.add(new Coupon("TEN", 11))).isInstanceOf(DuplicateIdentityException.class);
        session.commit();
        assertThat(coupons()).containsExactly("TEN|10");
    }

    @Test
    void aKeyThatTheSessionDoesNotKnowIsForTheDatabaseToRefuse() {
        session.clear();
        session.add(new Coupon("TEN", 11));
        assertThatThrownBy(session::commit).isInstanceOf(UniqueViolationException.class);
        assertThat(coupons()).containsExactly("TEN|10");
    }

    @Test
    void equalInstancesAreTwoRows() {
        Order one = Samples.order(ada, "5.00");
        Order two = Samples.order(ada, "5.00");
        assertThat(session.add(one).id()).isNotEqualTo(session.add(two).id());
        session.commit();
        assertThat(SHOP.rows("select count(*) from orders where total = 5")).containsExactly("2");
    }

    @Test
    void aDeletedRecordCannotBeUpdated() {
        session.delete(ten);
        assertThatThrownBy(() -> session.update(ten, COUPON.percent.set(1))).isInstanceOf(EntityDeletedException.class);
        assertThatThrownBy(() -> session.update(ten)).isInstanceOf(EntityDeletedException.class);
        assertThatThrownBy(() -> session.replace(ten, new Coupon("TEN", 1))).isInstanceOf(EntityDeletedException.class);
        session.commit();
        assertThat(coupons()).isEmpty();
    }

    @Test
    void aDeletedRecordMayBeAddedAgain() {
        session.delete(ten);
        session.add(ten);
        assertThat(session.plan().isEmpty()).isTrue();
        Coupon six = new Coupon("SIX", 6);
        session.add(six);
        session.flush();
        session.delete(six);
        session.add(six);
        session.commit();
        assertThat(coupons()).containsExactly("SIX|6", "TEN|10");
    }

    @Test
    void anEmptyCollectionInAnUpdatedRecordEmptiesNothing() {
        User edited = ada.withAge(5).withOrders(ToMany.empty());
        User next = session.update(edited);
        assertThat(next.orders().get()).hasSize(1);
        session.commit();
        assertThat(SHOP.rows("select count(*) from orders")).containsExactly("1");
    }

    @Test
    void anEmptyCollectionInADetachedRecordIsNotBelieved() {
        session.clear();
        User next = session.update(ada.withAge(5).withOrders(ToMany.empty()));
        assertThat(session.current(next).orders().get()).hasSize(1);
        session.commit();
        assertThat(SHOP.rows("select count(*) from orders")).containsExactly("1");
    }

    @Test
    void anUpdateOfARowThatIsNotThereIsStale() {
        Coupon ghost = new Coupon("GHOST", 1);
        isStale(() -> session.update(ghost, COUPON.percent.set(2)));
        isStale(() -> session.update(ghost, present -> present));
        isStale(() -> session.replace(ghost, new Coupon("GHOST", 2)));
        session.update(ghost);
        isStale(session::commit);
        assertThat(coupons()).containsExactly("TEN|10");
    }

    @Test
    void aDeleteOfARowThatIsNotThereIsStale() {
        session.delete(new Coupon("GHOST", 1));
        isStale(session::commit);
        assertThat(coupons()).containsExactly("TEN|10");
    }

    @Test
    void aDeleteOfARowThatWasNeverReadIsByItsKey() {
        session.clear();
        session.delete(new Coupon("TEN", 0));
        session.commit();
        assertThat(coupons()).isEmpty();
    }

    @Test
    void aDeleteOfARowThatWasNeverReadIsGuardedByItsVersion() {
        session.clear();
        SHOP.execute("update orders set version = version + 1");
        session.delete(order);
        isStale(session::commit);
        assertThat(orderRow()).isEqualTo("1.00|NEW|1");
    }

    @Test
    void aRowThatVanishedIsStaleHoweverItIsWritten() {
        SHOP.execute("delete from coupons");
        session.update(ten, COUPON.percent.set(1));
        isStale(session::commit);
        session.rollback();
        session.update(ten);
        isStale(session::commit);
        session.rollback();
        session.delete(ten);
        isStale(session::commit);
        session.rollback();
        isStale(() -> session.refresh(ten));
    }

    @Test
    void twoSessionsThatAddTheSameRecordAreToldApartByTheDatabase() {
        try (Session other = SHOP.db().openSession()) {
            User bob = other.add(Samples.user("bob"));
            session.add(bob);
            other.commit();
        }
        assertThatThrownBy(session::commit).isInstanceOf(UniqueViolationException.class);
        assertThat(SHOP.rows("select count(*) from users where email = 'bob@x.org'"))
                .containsExactly("1");
    }

    @Test
    @SuppressWarnings("NullAway") // the compiler would notice; what happens where it was not asked?
    void aKeyWithoutAPartIsRefusedByName() {
        Enrolment partial = new Enrolment(1, null, 2);
        assertThatThrownBy(() -> session.add(partial))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("Enrolment");
        assertThatThrownBy(() -> session.update(partial))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("Enrolment");
        assertThatThrownBy(() -> session.delete(partial))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("Enrolment");
        assertThat(session.plan().isEmpty()).isTrue();
    }

    @Test
    void aKeyCannotBeChanged() {
        assertThatThrownBy(() -> session.update(ten, COUPON.code.set("NINE")))
                .isInstanceOf(IllegalSessionStateException.class);
        assertThatThrownBy(() -> session.update(ten, present -> new Coupon("NINE", 9)))
                .isInstanceOf(IllegalSessionStateException.class);
        assertThatThrownBy(() -> session.replace(ten, new Coupon("NINE", 9)))
                .isInstanceOf(IllegalSessionStateException.class);
        session.commit();
        assertThat(coupons()).containsExactly("TEN|10");
    }

    @Test
    void aRecordReturnedBeforeARollbackStandsForItsRowOnly() {
        Coupon twenty = session.update(ten, COUPON.percent.set(20));
        session.flush();
        session.rollback();
        assertThat(session.stateOf(twenty)).isIn(EntityState.DETACHED, EntityState.EXPIRED);
        Coupon same = session.update(twenty, present -> present);
        assertThat(same.percent()).as("the present is what is stored").isEqualTo(10);
        session.commit();
        assertThat(coupons()).containsExactly("TEN|10");
    }

    @Test
    void aRecordAddedBeforeARollbackIsNoRow() {
        User bob = session.add(Samples.user("bob"));
        session.flush();
        session.rollback();
        assertThat(session.stateOf(bob)).isEqualTo(EntityState.DETACHED);
        isStale(() -> session.update(bob, USER.age.set(1)));
        assertThat(session.find(USER, Samples.id(bob))).isEmpty();
        User again = session.add(bob);
        session.commit();
        assertThat(again.id()).isEqualTo(bob.id());
        assertThat(SHOP.rows("select count(*) from users")).containsExactly("2");
    }

    @Test
    void refreshOfARecordThatIsNotWrittenYetIsRefusedAndKeepsIt() {
        Coupon six = session.add(new Coupon("SIX", 6));
        assertThatThrownBy(() -> session.refresh(six)).isInstanceOf(IllegalSessionStateException.class);
        session.commit();
        assertThat(coupons()).containsExactly("SIX|6", "TEN|10");
    }

    @Test
    void anUpdateThatIsRefusedInOnePartChangesNothing() {
        assertThatThrownBy(() -> session.update(ada, USER.age.set(7), USER.email.set("too long".repeat(40))))
                .isInstanceOf(OrmException.class);
        assertThat(session.plan().isEmpty()).isTrue();
        assertThat(session.current(ada).age()).isNull();
    }
}
