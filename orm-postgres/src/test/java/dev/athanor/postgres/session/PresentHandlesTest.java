// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A handle yields the record that the session has for its row at that moment, whenever it was loaded. */
class PresentHandlesTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(USER, COUPON, ORDER, PRODUCT, ITEM, REVIEW);

    private Session session;
    private User ada;
    private User bob;

    @BeforeEach
    void twoUsersWithTwoOrdersEach() {
        SHOP.db().inTransaction(first -> Samples.users(first, 2, 2));
        session = SHOP.db().openSession();
        List<User> users = session.list(select(USER).with(USER.orders).orderBy(USER.id));
        ada = users.get(0);
        bob = users.get(1);
    }

    @AfterEach
    void closed() {
        if (session.isOpen()) {
            session.rollback();
            session.close();
        }
    }

    private static Order firstOrder(User user) {
        return user.orders().get().get(0);
    }

    @Test
    void aLoadedHandleFollowsAnUpdateOfItsRow() {
        Order order = firstOrder(ada);
        User older = session.update(ada, USER.age.set(37));
        assertThat(order.user().get()).isSameAs(older);
        session.flush();
        assertThat(order.user().get()).isSameAs(session.current(ada));
    }

    @Test
    void aLoadedCollectionFollowsUpdatesOfItsRows() {
        Order paid = session.update(firstOrder(ada), ORDER.status.set(Status.PAID));
        assertThat(ada.orders().get()).hasSize(2).contains(paid);
        assertThat(firstOrder(ada)).isSameAs(paid);
        assertThat(paid.user().get().orders().get()).contains(paid);
    }

    @Test
    void followingSendsNothing() {
        session.update(ada, USER.age.set(37));
        SHOP.sent().clear();
        assertThat(firstOrder(ada).user().get().age()).isEqualTo(37);
        assertThat(SHOP.sent().statements()).isEmpty();
    }

    @Test
    void whatACommittedSessionLeavesBehindIsThePresent() {
        Order order = firstOrder(ada);
        session.update(ada, USER.age.set(37));
        session.update(order, ORDER.status.set(Status.PAID));
        Order other = ada.orders().get().get(1);
        session.commit();
        session.close();
        assertThat(other.user().get().age()).isEqualTo(37);
        assertThat(firstOrder(other.user().get()).status()).isEqualTo(Status.PAID);
    }

    @Test
    void whatIsRolledBackIsNotShown() {
        Order order = firstOrder(ada);
        session.update(ada, USER.age.set(37));
        assertThat(order.user().get().age()).isEqualTo(37);
        session.rollback();
        assertThat(order.user().get().age()).isNull();
        session.close();
        assertThat(order.user().get().age()).isNull();
    }

    @Test
    void whatIsLostWithTheSessionIsNotShown() {
        Order order = firstOrder(ada);
        session.update(ada, USER.age.set(37));
        session.flush();
        session.close();
        assertThat(order.user().get().age()).isNull();
    }

    @Test
    void whatANestedPartUndoesIsNotShown() {
        Order order = firstOrder(ada);
        session.update(ada, USER.age.set(37));
        assertThatThrownBy(() -> session.inNested(inner -> {
                    inner.update(ada, USER.age.set(38));
                    inner.evict(ada);
                    inner.update(ada, USER.age.set(39));
                    assertThat(order.user().get().age()).isEqualTo(39);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(order.user().get().age()).isEqualTo(37);
    }

    @Test
    void aHandleFollowsARowThatIsReadAgain() {
        Order order = firstOrder(ada);
        SHOP.execute("update users set age = 40 where id = " + ada.id());
        assertThat(order.user().get().age()).as("nobody has read it yet").isNull();
        session.refresh(ada);
        assertThat(order.user().get().age()).isEqualTo(40);
        session.evict(ada);
        SHOP.execute("update users set age = 41 where id = " + ada.id());
        session.find(USER, Samples.id(ada));
        assertThat(order.user().get().age()).isEqualTo(41);
    }

    @Test
    void aRowThatMovedIsNoLongerWhereItWasOnceItIsReadAgain() {
        Order moved = firstOrder(ada);
        SHOP.execute("update orders set user_id = " + bob.id() + " where id = " + moved.id());
        session.refresh(moved);
        assertThat(session.current(ada).orders().get()).hasSize(1);
        assertThat(session.current(bob).orders().get()).hasSize(3);
        assertThat(session.current(moved).user().get()).isSameAs(session.current(bob));
    }

    @Test
    void aGraphThatIsReadAgainHasRowsWhereTheyAreNow() {
        Order moved = firstOrder(ada);
        SHOP.execute("update orders set user_id = " + bob.id() + " where id = " + moved.id());
        List<User> users = session.list(select(USER).with(USER.orders).orderBy(USER.id));
        assertThat(users).extracting(user -> user.orders().size()).containsExactly(1, 3);
        assertThat(users).allSatisfy(user -> assertThat(session.current(user)).isSameAs(user));
    }

    @Test
    void aStatementThatInsertsOrMovesRowsLeavesNoCollectionOfThemAsItWas() {
        session.execute(
                update(ORDER).set(ORDER.userId.set(Samples.id(bob))).where(ORDER.id.eq(Samples.id(firstOrder(ada)))));
        assertThat(session.current(ada).orders().get()).hasSize(1);
        assertThat(session.current(bob).orders().get()).hasSize(3);
        session.execute(insertInto(ORDER).values(Samples.order(ada, "7.00")));
        assertThat(session.current(ada).orders().get()).hasSize(2);
        session.rollback();
    }

    @Test
    void aDeletedRowIsShownAsItWas() {
        Order order = firstOrder(ada);
        session.delete(order);
        assertThat(session.current(ada).orders().get()).hasSize(1).doesNotContain(order);
        assertThat(ada.orders().get()).as("a collection in hand keeps its rows").contains(order);
    }

    @Test
    void aRecordFromElsewhereIsNotThisSessions() {
        Order order = firstOrder(ada);
        try (Session other = SHOP.db().openSession()) {
            other.update(ada, USER.age.set(37));
            assertThat(order.user().get().age()).isNull();
            other.rollback();
        }
    }
}
