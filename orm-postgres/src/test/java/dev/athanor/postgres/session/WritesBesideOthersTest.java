// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A write that waits for a row which somebody else has changed looks at it again once it may: what has no version is written nevertheless, and what is gone or has
 * another version is named; for one row, and among several.
 */
class WritesBesideOthersTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private List<Coupon> coupons;
    private List<Order> orders;

    @BeforeEach
    void threeOfEach() {
        SHOP.db().inTransaction(first -> {
            first.addAll(List.of(new Coupon("A", 1), new Coupon("B", 1), new Coupon("C", 1)));
            first.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"), Samples.order("3"))));
        });
        session = SHOP.db().openSession();
        coupons = session.list(select(COUPON).orderBy(COUPON.code));
        orders = session.list(select(ORDER).orderBy(ORDER.id));
    }

    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    /** The session's commit waits for a row until the writer has committed what it did behind the session's back. */
    private void commitWhile(String change) throws Exception {
        try (Connection writer = SHOP.server().open();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(change);
            FutureTask<Void> committing = new FutureTask<>(session::commit, null);
            new Thread(committing, "session").start();
            while (SHOP.rows("select count(*) from pg_stat_activity where datname = current_database()"
                            + " and wait_event_type = 'Lock'")
                    .get(0)
                    .equals("0")) {
                assertThatThrownBy(() -> committing.get(2, TimeUnit.MILLISECONDS))
                        .as("the session comes to the row")
                        .isInstanceOf(TimeoutException.class);
            }
            writer.commit();
            committing.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    private static List<String> percents() {
        return SHOP.rows("select code, percent from coupons order by code");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anUpdateOfRowsWithoutAVersionComesLast(int rows) throws Exception {
        coupons.subList(0, rows).forEach(coupon -> session.update(coupon, COUPON.percent.set(7)));
        commitWhile("update coupons set percent = 5 where code = 'A'");
        assertThat(percents())
                .containsExactlyElementsOf(rows == 1 ? List.of("A|7", "B|1", "C|1") : List.of("A|7", "B|7", "C|7"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aDeleteOfRowsWithoutAVersionComesLast(int rows) throws Exception {
        coupons.subList(0, rows).forEach(session::delete);
        commitWhile("update coupons set percent = 5 where code = 'A'");
        assertThat(percents()).hasSize(3 - rows).doesNotContain("A|5");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRowThatWasDeletedMeanwhileIsNamed(int rows) {
        coupons.subList(0, rows).forEach(session::delete);
        assertThatThrownBy(() -> commitWhile("delete from coupons where code = 'A'"))
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys()).hasToString("[A]"));
        assertThat(percents()).as("all or nothing").containsExactly("B|1", "C|1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRowWhoseVersionWasRaisedMeanwhileIsNamed(int rows) {
        orders.subList(0, rows).forEach(order -> session.update(order, ORDER.status.set(Status.PAID)));
        assertThatThrownBy(() -> commitWhile("update orders set version = version + 1 where id = "
                        + orders.get(0).id()))
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys())
                                .hasToString("[" + orders.get(0).id() + "]"));
        assertThat(SHOP.rows("select distinct status from orders")).containsExactly("NEW");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRowWithAVersionThatSomebodyElseChangedWithoutRaisingItIsWritten(int rows) throws Exception {
        orders.subList(0, rows).forEach(order -> session.update(order, ORDER.status.set(Status.PAID)));
        commitWhile("update orders set total = 9 where id = " + orders.get(0).id());
        assertThat(SHOP.rows("select total, status, version from orders order by id")
                        .get(0))
                .isEqualTo("9.00|PAID|1");
    }
}
