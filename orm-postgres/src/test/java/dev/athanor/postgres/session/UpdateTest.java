// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConversionException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A record is a value: a change says what its next value is, and the session writes what differs. */
class UpdateTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private User ada;
    private Order order;

    @BeforeEach
    void adaWithAnOrder() {
        User added = SHOP.db().transaction(first -> first.add(Samples.user("ada", ToMany.of(Samples.order("1.00")))));
        session = SHOP.db().openSession();
        ada = session.find(USER, Samples.id(added)).orElseThrow();
        order = ada.orders().get().get(0);
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String row() {
        return SHOP.rows("select total, status, version from orders").get(0);
    }

    @Test
    void assignmentsApplyToThePresentWhateverTheGivenRecordHolds() {
        Order paid = session.update(order, ORDER.status.set(Status.PAID));
        Order dearer = session.update(order, ORDER.total.set(new BigDecimal("3")));
        assertThat(paid.status()).isEqualTo(Status.PAID);
        assertThat(order.status()).as("a record is a value").isEqualTo(Status.NEW);
        assertThat(dearer.status()).isEqualTo(Status.PAID);
        assertThat(dearer.total()).isEqualTo(new BigDecimal("3.00"));
        session.commit();
        assertThat(row()).isEqualTo("3.00|PAID|1");
    }

    @Test
    void aFunctionAppliesToThePresentAsWell() {
        session.update(order, ORDER.status.set(Status.PAID));
        Order twice = session.update(
                order, present -> present.withTotal(present.total().multiply(new BigDecimal(2))));
        assertThat(twice.status()).isEqualTo(Status.PAID);
        session.commit();
        assertThat(row()).isEqualTo("2.00|PAID|1");
    }

    @Test
    void severalAssignmentsAreOneChange() {
        session.update(order, ORDER.status.set(Status.PAID), ORDER.total.set(new BigDecimal("8")));
        session.commit();
        assertThat(row()).isEqualTo("8.00|PAID|1");
    }

    @Test
    void replaceWritesWhatDiffersBetweenBaseAndNext() {
        Order edited = order.withStatus(Status.CANCELLED);
        session.update(order, ORDER.total.set(new BigDecimal("5")));
        Order merged = session.replace(order, edited);
        assertThat(merged.total()).isEqualTo(new BigDecimal("5.00"));
        session.commit();
        assertThat(row()).isEqualTo("5.00|CANCELLED|1");
    }

    @Test
    void aWholeRecordIsWhatShallBeThereSaveWhatTheServerMakes() {
        User whole = ada.withAge(4).withCreatedAt(null).withEmail("countess@x.org");
        User next = session.update(whole);
        assertThat(next.createdAt()).isEqualTo(ada.createdAt());
        session.commit();
        assertThat(SHOP.rows("select email, age, created_at is not null from users"))
                .containsExactly("countess@x.org|4|t");
    }

    @Test
    void aWholeRecordWithAnotherVersionThanThePresentIsRefused() {
        Order old = order.withTotal(BigDecimal.TEN);
        session.update(order, ORDER.status.set(Status.PAID));
        session.flush();
        assertThatThrownBy(() -> session.update(old)).isInstanceOfSatisfying(StaleEntityException.class, stale -> {
            assertThat(stale.entity()).isEqualTo("Order");
            assertThat(stale.expectedVersion()).isEqualTo(0);
            assertThat(stale.actualVersion()).isEqualTo(1);
        });
        session.commit();
        assertThat(row()).isEqualTo("1.00|PAID|1");
    }

    @Test
    void aDetachedWholeRecordIsWrittenWithoutBeingReadGuardedByItsVersion() {
        session.clear();
        Order next = session.update(order.withTotal(new BigDecimal("7")));
        assertThat(next.version()).isEqualTo(1);
        session.commit();
        assertThat(SHOP.sent().statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.sql())
                        .contains("update orders set ")
                        .contains("where id = ? and version = ?"));
        assertThat(row()).isEqualTo("7.00|NEW|1");
    }

    @Test
    void aDetachedWholeRecordThatIsStaleIsNotWritten() {
        session.clear();
        SHOP.execute("update orders set version = version + 1, total = 2");
        session.update(order.withTotal(new BigDecimal("7")));
        assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
        assertThat(row()).isEqualTo("2.00|NEW|1");
    }

    @Test
    void anUnknownRowIsReadBeforeAnAssignmentApplies() {
        session.clear();
        SHOP.execute("update orders set total = 4");
        Order paid = session.update(order, ORDER.status.set(Status.PAID));
        assertThat(paid.total()).isEqualTo(new BigDecimal("4.00"));
        session.commit();
        assertThat(row()).isEqualTo("4.00|PAID|1");
    }

    @Test
    void onlyTheColumnsThatDifferAreWritten() {
        session.update(ada, USER.age.set(36));
        session.commit();
        assertThat(SHOP.sent().statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.sql())
                        .contains("set age = ")
                        .doesNotContain("email")
                        .doesNotContain("settings"));
    }

    @Test
    void whatDoesNotDifferIsNotWritten() {
        Order same = session.update(order, ORDER.total.set(new BigDecimal("1")), ORDER.status.set(Status.NEW));
        assertThat(same).isEqualTo(order);
        assertThat(session.stateOf(order)).isEqualTo(EntityState.CLEAN);
        session.update(ada);
        session.replace(ada, ada.withAge(null));
        session.commit();
        assertThat(SHOP.sent().events()).isEmpty();
    }

    @Test
    void aChangeThatIsTakenBackIsNotWritten() {
        session.update(ada, USER.age.set(36));
        User back = session.update(ada, USER.age.setNull());
        assertThat(back).isEqualTo(ada);
        session.commit();
        assertThat(SHOP.sent().events()).isEmpty();
    }

    @Test
    void aCollectionIsNeitherEmptiedNorFilledByAWholeRecord() {
        session.update(ada.withOrders(ToMany.empty()).withAge(5));
        session.update(ada, present -> present.withOrders(ToMany.of(Samples.order("9"))));
        session.commit();
        assertThat(SHOP.rows("select count(*) from orders")).containsExactly("1");
        assertThat(SHOP.rows("select age from users")).containsExactly("5");
    }

    @Test
    void aRelationIsSetByRecordByKeyAndToNothing() {
        User bob = session.add(Samples.user("bob"));
        Coupon ten = session.add(new Coupon("TEN", 10));
        Order moved = session.update(order, ORDER.user.set(bob), ORDER.coupon.set(ten));
        assertThat(moved.user().key(USER)).isEqualTo(bob.id());
        session.flush();
        assertThat(SHOP.sent().statements()).hasSize(3);
        session.update(order, ORDER.coupon.set((ToOne<Coupon>) null), ORDER.user.set(ToOne.to(USER, Samples.id(ada))));
        session.commit();
        assertThat(SHOP.rows("select user_id = " + ada.id() + ", coupon_code from orders"))
                .containsExactly("t|null");
        assertThat(SHOP.rows("select code from coupons")).containsExactly("TEN");
    }

    @Test
    void aChangedForeignKeyMakesTheOwnersLoadedHandleUnloaded() {
        User bob = session.add(Samples.user("bob"));
        Order moved = session.update(order, ORDER.user.set(bob));
        assertThat(ada.orders().get())
                .as("a handle in your hands keeps its rows")
                .containsExactly(moved);
        assertThat(session.current(ada).orders().get()).isEmpty();
        assertThat(session.current(bob).orders().get()).hasSize(1);
    }

    @Test
    @SuppressWarnings("NullAway") // the compiler would notice; what happens where it was not asked?
    void whatDoesNotFitItsColumnIsRefusedAtOnceAndChangesNothing() {
        assertThatThrownBy(() -> session.update(ada, USER.email.set(Canary.VALUE.repeat(20))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("User.email")
                .satisfies(Canary::assertUnseen);
        assertThatThrownBy(() -> session.update(ada, present -> present.withEmail(null)))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("User.email");
        assertThat(session.stateOf(ada)).isEqualTo(EntityState.CLEAN);
        session.commit();
        assertThat(SHOP.sent().events()).isEmpty();
    }

    @Test
    void whatUpdateReturnsIsNormalised() {
        Instant nanos = Instant.parse("2026-01-02T03:04:05.123456789Z");
        User next = session.update(ada, USER.createdAt.set(nanos));
        session.commit();
        assertThat(session.find(USER, Samples.id(ada)).orElseThrow().createdAt())
                .isEqualTo(next.createdAt());
    }

    @Test
    void updatingWhatHasJustBeenAddedChangesItsInsert() {
        Coupon ten = session.add(new Coupon("TEN", 10));
        session.update(ten, COUPON.percent.set(12));
        session.commit();
        assertThat(SHOP.sent().statements()).hasSize(1);
        assertThat(SHOP.rows("select percent from coupons")).containsExactly("12");
    }
}
