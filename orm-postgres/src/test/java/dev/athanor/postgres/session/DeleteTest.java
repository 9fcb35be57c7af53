// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.EntityDeletedException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deleting: scheduled, done in the flush, and seen by the session at once. */
class DeleteTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private Coupon ten;

    @BeforeEach
    void aCoupon() {
        SHOP.db().inTransaction(first -> first.addAll(List.of(new Coupon("TEN", 10), new Coupon("SIX", 6))));
        session = SHOP.db().openSession();
        ten = session.find(COUPON, "TEN").orElseThrow();
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> codes() {
        return SHOP.rows("select code from coupons order by code");
    }

    @Test
    void deletesARowAndDoesNotFindItMeanwhile() {
        session.delete(ten);
        assertThat(session.find(COUPON, "TEN")).isEmpty();
        assertThat(SHOP.sent().events()).as("what is deleted is known").isEmpty();
        session.commit();
        assertThat(codes()).containsExactly("SIX");
    }

    @Test
    void deletingTwiceIsDeletingOnce() {
        session.delete(ten);
        session.delete(ten);
        session.commit();
        assertThat(codes()).containsExactly("SIX");
        assertThat(SHOP.sent().statements()).hasSize(1);
    }

    @Test
    void deletingWhatHasJustBeenAddedSendsNothing() {
        session.delete(session.add(new Coupon("NEW", 1)));
        session.commit();
        assertThat(SHOP.sent().events()).isEmpty();
    }

    @Test
    void aDeletedRecordCannotBeUpdated() {
        session.delete(ten);
        assertThatThrownBy(() -> session.update(ten, COUPON.percent.set(1)))
                .isInstanceOf(EntityDeletedException.class)
                .hasMessageContaining("Coupon");
        session.flush();
        assertThatThrownBy(() -> session.update(ten, present -> present)).isInstanceOf(EntityDeletedException.class);
        assertThatThrownBy(() -> session.update(ten)).isInstanceOf(EntityDeletedException.class);
        assertThat(session.stateOf(ten)).isEqualTo(EntityState.DELETED);
        session.commit();
        assertThat(session.stateOf(ten)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void anAssignedKeyIsFreeAgainAfterTheFlush() {
        session.delete(ten);
        session.flush();
        session.add(new Coupon("TEN", 99));
        session.commit();
        assertThat(SHOP.rows("select percent from coupons where code = 'TEN'")).containsExactly("99");
    }

    @Test
    void aRecordOfAnotherSessionIsDeletedByItsKey() {
        session.clear();
        session.delete(ten);
        session.commit();
        assertThat(codes()).containsExactly("SIX");
    }

    @Test
    void aQueryNoLongerYieldsIt() {
        session.delete(ten);
        assertThat(session.list(select(COUPON))).extracting(Coupon::code).containsExactly("SIX");
    }

    @Test
    void rollbackBringsItBack() {
        session.delete(ten);
        session.flush();
        session.rollback();
        assertThat(session.find(COUPON, "TEN")).isPresent();
    }

    @Test
    void aRowThatIsGoneAlreadyIsNotPassedOverInSilence() {
        session.delete(ten);
        SHOP.execute("delete from coupons where code = 'TEN'");
        assertThatThrownBy(session::commit)
                .isInstanceOf(StaleEntityException.class)
                .hasMessageContaining("Coupon");
    }

    @Test
    void theSameAssignedKeyDeletedAndAddedIsAnUpdate() {
        session.delete(ten);
        Coupon again = session.add(new Coupon("TEN", 99));
        assertThat(session.stateOf(again)).isEqualTo(EntityState.CHANGED);
        session.commit();
        assertThat(SHOP.rows("select percent from coupons where code = 'TEN'")).containsExactly("99");
        assertThat(SHOP.sent().statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.sql()).contains("update coupons"));
    }

    @Test
    void childrenGoBeforeTheirParents() {
        User ada = session.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"))));
        session.commit();
        SHOP.sent().clear();
        session.delete(ada);
        session.list(select(ORDER)).forEach(session::delete);
        session.commit();
        assertThat(SHOP.rows("select count(*) from users")).containsExactly("0");
        assertThat(SHOP.sent().statements())
                .extracting(statement -> statement.label())
                .last()
                .isEqualTo("delete from users");
    }

    @Test
    void aDeletedRowIsGoneFromTheOwnersHandle() {
        User ada = session.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"))));
        session.commit();
        User found = session.find(USER, Samples.id(ada)).orElseThrow();
        session.delete(found.orders().get().get(0));
        assertThat(session.current(found).orders().get()).hasSize(1);
        assertThat(found.orders().get())
                .as("a handle in your hands never changes")
                .hasSize(2);
        session.commit();
    }
}
