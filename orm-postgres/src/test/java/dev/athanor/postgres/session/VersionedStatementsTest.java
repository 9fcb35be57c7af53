// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.mergeInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.OrderTable;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Upserted;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements raise the versions of the rows they change, so that nobody who holds an older record overwrites what they did. */
class VersionedStatementsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private User ada;
    private List<Order> orders;

    @BeforeEach
    void twoOrders() {
        session = SHOP.db().openSession();
        ada = session.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"))));
        session.commit();
        orders = session.list(select(ORDER).orderBy(ORDER.id));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static List<String> rows() {
        return SHOP.rows("select total, status, version from orders order by id");
    }

    private Order upsert(Order order) {
        OrderTable excluded = ORDER.excluded();
        return session.list(insertInto(ORDER)
                        .values(order)
                        .onConflict(ORDER.id)
                        .doUpdate(ORDER.total.set(excluded.total), ORDER.status.set(excluded.status))
                        .returning(ORDER))
                .get(0);
    }

    @Test
    void anUpdateRaisesTheVersionOfEachRow() {
        session.execute(update(ORDER).set(ORDER.status.set(Status.PAID)).where(ORDER.total.gt(1)));
        assertThat(SHOP.sent().statements().get(0).sql())
                .isEqualTo("update orders set status = ?, version = version + 1 where total > ?");
        session.commit();
        assertThat(rows()).containsExactly("1.00|NEW|0", "2.00|PAID|1");
    }

    @Test
    void aVersionThatTheStatementSetsIsWhatItSays() {
        session.execute(
                update(ORDER).set(ORDER.version.set(ORDER.version.plus(10))).everyRow());
        session.commit();
        assertThat(rows()).containsExactly("1.00|NEW|10", "2.00|NEW|10");
    }

    @Test
    void whoHoldsAnOlderRecordOverwritesNothing() {
        try (Session other = SHOP.another().openSession()) {
            Order held = other.find(ORDER, Samples.id(orders.get(0))).orElseThrow();
            session.execute(update(ORDER).set(ORDER.status.set(Status.PAID)).everyRow());
            session.commit();
            other.update(held, ORDER.status.set(Status.CANCELLED));
            assertThatThrownBy(other::commit).isInstanceOf(StaleEntityException.class);
        }
        assertThat(rows()).containsExactly("1.00|PAID|1", "2.00|PAID|1");
    }

    @Test
    void theSessionsOwnRecordsFollow() {
        Order first = session.update(orders.get(0), ORDER.total.set(BigDecimal.TEN));
        session.execute(update(ORDER).set(ORDER.status.set(Status.PAID)).everyRow());
        Order second = session.update(first, ORDER.total.set(new BigDecimal("11")));
        assertThat(second.version()).isEqualTo(3);
        assertThat(second.status()).isEqualTo(Status.PAID);
        session.commit();
        assertThat(rows()).containsExactly("11.00|PAID|3", "2.00|PAID|1");
    }

    @Test
    void anUpsertRaisesTheVersionOfTheRowThatIsThere() {
        Order next = session.update(orders.get(0), ORDER.total.set(BigDecimal.TEN));
        Order upserted = upsert(orders.get(0).withStatus(Status.PAID));
        assertThat(upserted.version()).isEqualTo(2);
        assertThat(upserted.total()).isEqualByComparingTo(orders.get(0).total());
        assertThat(session.current(next)).isSameAs(upserted);
        Order last = session.update(next, ORDER.total.set(new BigDecimal("3")));
        assertThat(last.version()).isEqualTo(3);
        session.commit();
        assertThat(rows()).containsExactly("3.00|PAID|3", "2.00|NEW|0");
    }

    @Test
    void anUpsertIsGuardedByAConditionOnTheVersion() {
        SHOP.execute("update orders set version = 5 where id = " + orders.get(0).id());
        OrderTable excluded = ORDER.excluded();
        List<Upserted<Order>> outcomes = session.list(insertInto(ORDER)
                .values(orders.get(0).withStatus(Status.PAID), orders.get(1).withStatus(Status.PAID))
                .onConflict(ORDER.id)
                .doUpdate(ORDER.status.set(excluded.status))
                .where(ORDER.version.eq(excluded.version))
                .returningOutcomes(ORDER));
        session.commit();
        assertThat(outcomes)
                .extracting(Upserted::outcome)
                .containsExactly(Upserted.Outcome.SKIPPED, Upserted.Outcome.UPDATED);
        assertThat(rows()).containsExactly("1.00|NEW|5", "2.00|PAID|1");
    }

    @Test
    void aNewRowOfAnUpsertBeginsWithItsFirstVersion() {
        Order fresh = upsert(Samples.order(ada, "7"));
        assertThat(fresh.version()).isZero();
        session.commit();
        assertThat(rows()).containsExactly("1.00|NEW|0", "2.00|NEW|0", "7.00|NEW|0");
    }

    @Test
    void aMergeStatementRaisesTheVersionOfRowsItMatches() {
        OrderTable source = ORDER.as("source");
        session.execute(mergeInto(ORDER)
                .using(source, source.id.eq(ORDER.id), source.total.gt(1))
                .whenMatched()
                .update(ORDER.status.set(Status.PAID)));
        session.commit();
        assertThat(rows()).containsExactly("1.00|NEW|0", "2.00|PAID|1");
    }
}
