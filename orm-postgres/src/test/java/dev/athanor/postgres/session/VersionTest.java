// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.CommitMode;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions are raised with each change and compared on the server, row by row. */
class VersionTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private List<Order> orders;

    @BeforeEach
    void threeOrders() {
        SHOP.db()
                .inTransaction(first -> first.add(
                        Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"), Samples.order("3")))));
        session = SHOP.db().openSession();
        orders = session.list(select(ORDER).orderBy(ORDER.id));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void othersChange(Order order) {
        SHOP.execute("update orders set version = version + 1 where id = " + order.id());
    }

    @Test
    void aVersionIsRaisedOnceForEachFlushAndWhatUpdateReturnsIsTheRow() {
        Order order = orders.get(0);
        assertThat(session.update(order, ORDER.total.set(BigDecimal.TEN)).version())
                .isEqualTo(1);
        assertThat(session.update(order, ORDER.status.set(Status.PAID)).version())
                .isEqualTo(1);
        session.flush();
        Order last = session.update(order, ORDER.total.set(BigDecimal.ONE));
        assertThat(last.version()).isEqualTo(2);
        session.commit();
        Order read = session.find(ORDER, Samples.id(order)).orElseThrow();
        assertThat(read.withItems(last.items())).isEqualTo(last);
    }

    @Test
    void aNewRowHasVersionZero() {
        assertThat(orders).allSatisfy(order -> assertThat(order.version()).isZero());
    }

    @Test
    void anAssignedVersionIsNotBelieved() {
        Order order = orders.get(0);
        Order next = session.update(order, present -> present.withVersion(77).withTotal(BigDecimal.TEN));
        assertThat(next.version()).isEqualTo(1);
        session.commit();
        assertThat(SHOP.rows("select version from orders where id = " + order.id()))
                .containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(CommitMode.class)
    void aStaleRowIsNamedAndNothingIsKept(CommitMode mode) {
        try (Session writer = SHOP.db().openSession(SHOP.db().options().commitMode(mode))) {
            List<Order> mine = writer.list(select(ORDER).orderBy(ORDER.id));
            othersChange(mine.get(1));
            mine.forEach(order -> writer.update(order, ORDER.status.set(Status.PAID)));
            assertThatThrownBy(writer::commit)
                    .isInstanceOfSatisfying(StaleEntityException.class, stale -> {
                        assertThat(stale.entity()).isEqualTo("Order");
                        assertThat(stale.keys()).containsExactly(Samples.id(mine.get(1)));
                    })
                    .hasMessageContaining("Order");
            assertThatThrownBy(writer::commit)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasCauseInstanceOf(StaleEntityException.class);
            writer.rollback();
            assertThat(writer.find(ORDER, Samples.id(mine.get(1))).orElseThrow().version())
                    .isEqualTo(1);
        }
        assertThat(SHOP.rows("select count(*) from orders where status = 'PAID'"))
                .containsExactly("0");
    }

    @Test
    void theWorkCanBeDoneAgainOnFreshRows() {
        othersChange(orders.get(0));
        session.update(orders.get(0), ORDER.status.set(Status.PAID));
        assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
        session.rollback();
        session.update(orders.get(0), ORDER.status.set(Status.PAID));
        session.commit();
        assertThat(SHOP.rows("select status, version from orders order by id limit 1"))
                .containsExactly("PAID|2");
    }

    @Test
    void aStaleRowIsNotDeleted() {
        othersChange(orders.get(2));
        orders.forEach(session::delete);
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys()).containsExactly(Samples.id(orders.get(2))));
        assertThat(SHOP.rows("select count(*) from orders")).containsExactly("3");
    }

    @Test
    void aRowThatWasDeletedIsStale() {
        SHOP.execute("delete from orders where id = " + orders.get(0).id());
        session.update(orders.get(0), ORDER.status.set(Status.PAID));
        assertThatThrownBy(session::flush).isInstanceOf(StaleEntityException.class);
    }

    @Test
    void aRowWithoutAVersionThatIsGoneIsStaleAsWell() {
        Coupon ten = session.add(new Coupon("TEN", 10));
        session.commit();
        session.find(COUPON, "TEN");
        SHOP.execute("delete from coupons");
        session.update(ten, COUPON.percent.set(11));
        assertThatThrownBy(session::commit)
                .isInstanceOf(StaleEntityException.class)
                .hasMessageContaining("Coupon");
    }

    @Test
    void ofTwoSessionsThatChangeARowTheSecondLoses() {
        Order mine = orders.get(0);
        SHOP.db().inTransaction(other -> other.update(mine, ORDER.total.set(BigDecimal.TEN)));
        session.update(mine, ORDER.total.set(BigDecimal.ZERO));
        assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
        assertThat(SHOP.rows("select total from orders where id = " + mine.id()))
                .containsExactly("10.00");
    }
}
