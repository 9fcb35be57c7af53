// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.flushing.SlotTable.SLOT;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.StatementEvent;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.flushing.Slot;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In one flush, a row that gives up a unique value goes before the row that takes it. */
class UniqueValuesTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(SLOT, USER, ORDER, ITEM, REVIEW, COUPON, PRODUCT);

    private Session session;
    private List<Slot> slots;

    @BeforeEach
    void fourSlots() {
        session = SHOP.db().openSession();
        slots = session.addAll(IntStream.rangeClosed(1, 4)
                .mapToObj(n -> new Slot(n, "c" + n, "a" + n, "main", n, n, "b" + n, n))
                .toList());
        session.commit();
        slots = session.list(select(SLOT).orderBy(SLOT.id));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Slot slot(int number) {
        return slots.get(number - 1);
    }

    private static List<String> column(String name) {
        return SHOP.rows("select " + name + " from slots order by id");
    }

    private List<String> labels() {
        return SHOP.sent().statements().stream().map(StatementEvent::label).toList();
    }

    @Test
    void aDeletedRowsValueIsTakenByANewRow() {
        session.delete(slot(1));
        session.add(slot(1).withId(9));
        session.commit();
        assertThat(labels()).containsExactly("delete from slots", "insert into slots");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
        assertThat(column("id || code")).containsExactly("2c2", "3c3", "4c4", "9c1");
    }

    @Test
    void aDeletedRowsValueIsTakenByAChangedRow() {
        session.delete(slot(1));
        session.update(slot(2), SLOT.code.set("c1"));
        session.commit();
        assertThat(column("code")).containsExactly("c1", "c3", "c4");
    }

    @Test
    void aChangedRowsValueIsTakenByANewRow() {
        session.add(new Slot(5, "c1", null, "main", 5, 5, null, 5));
        session.update(slot(1), SLOT.code.set("c9"));
        session.commit();
        assertThat(column("code")).containsExactly("c9", "c2", "c3", "c4", "c1");
    }

    @Test
    void valuesMoveOnInWaves() {
        session.update(slot(1), SLOT.place.set(2));
        session.update(slot(2), SLOT.place.set(3));
        session.update(slot(3), SLOT.place.set(4));
        session.update(slot(4), SLOT.place.set(5));
        assertThat(session.plan().summary()).contains("frees Slot.board");
        session.commit();
        assertThat(column("place")).containsExactly("2", "3", "4", "5");
        assertThat(labels())
                .containsExactly("lock slots", "update slots", "update slots", "update slots", "update slots");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void aNullableValueIsSwappedThroughNull() {
        session.update(slot(1), SLOT.alias.set("a2"));
        session.update(slot(2), SLOT.alias.set("a1"));
        session.update(slot(3), SLOT.badge.set("b4"));
        session.update(slot(4), SLOT.badge.set("b3"));
        session.commit();
        assertThat(column("alias")).containsExactly("a2", "a1", "a3", "a4");
        assertThat(column("badge")).containsExactly("b1", "b2", "b4", "b3");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void aRingOfManyIsTwoStatements() {
        session.update(slot(1), SLOT.alias.set("a2"));
        session.update(slot(2), SLOT.alias.set("a3"));
        session.update(slot(3), SLOT.alias.set("a4"));
        session.update(slot(4), SLOT.alias.set("a1"));
        session.commit();
        assertThat(column("alias")).containsExactly("a2", "a3", "a4", "a1");
        assertThat(labels().stream().filter("update slots"::equals)).hasSize(2);
    }

    @Test
    void aRingOfValuesThatCannotBeNullIsRefusedWithItsConstraint() {
        session.update(slot(1), SLOT.code.set("c2"));
        session.update(slot(2), SLOT.code.set("c1"));
        assertThatThrownBy(session::commit)
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("Slot.code")
                .hasMessageContaining("slots_code_key")
                .hasMessageContaining("deferrable");
        assertThat(column("code")).containsExactly("c1", "c2", "c3", "c4");
        session.rollback();
    }

    @Test
    void aDeferrableConstraintLetsRowsSwapInOneStatement() {
        session.update(slot(1), SLOT.ticket.set(2));
        session.update(slot(2), SLOT.ticket.set(1));
        session.commit();
        assertThat(column("ticket")).containsExactly("2", "1", "3", "4");
        assertThat(labels()).containsExactly("update slots");
    }

    @Test
    void rowsThatLeaveAPartialIndexDoNotBlockEachOther() {
        SHOP.execute("update slots set place = -id where id < 3");
        session.list(select(SLOT)).forEach(session::refresh);
        session.update(slot(1), SLOT.locker.set(2));
        session.update(slot(2), SLOT.locker.set(1));
        session.commit();
        assertThat(column("locker")).containsExactly("2", "1", "3", "4");
    }

    @Test
    void changesThatHandNothingOnAreOneStatement() {
        slots.forEach(slot -> session.update(slot, SLOT.place.set(slot.place() + 100)));
        session.commit();
        assertThat(labels()).containsExactly("update slots");
    }

    @Test
    void theSameAssignedKeyDeletedAndAddedIsAnUpdateThatMayTakeOthersValues() {
        session.delete(slot(1));
        session.delete(slot(2));
        session.add(slot(2).withId(1));
        session.commit();
        assertThat(labels()).containsExactly("lock slots", "delete from slots", "update slots");
        assertThat(column("id || code")).containsExactly("1c2", "3c3", "4c4");
    }

    @Test
    void childrenFollowTheRowThatTakesTheValue() {
        User old = session.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"))));
        session.commit();
        List<dev.athanor.postgres.session.shop.Order> orders = session.list(select(ORDER));
        session.delete(old);
        orders.forEach(session::delete);
        User next = session.add(Samples.user("ada", ToMany.of(Samples.order("3"))));
        SHOP.sent().clear();
        session.commit();
        assertThat(labels())
                .containsSubsequence(
                        "delete from orders", "delete from users", "insert into users", "insert into orders");
        assertThat(SHOP.rows("select user_id, total from orders"))
                .containsExactly(Objects.requireNonNull(next.id()) + "|3.00");
    }
}
