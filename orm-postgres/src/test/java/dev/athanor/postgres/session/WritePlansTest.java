// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EnrolmentTable.ENROLMENT;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.query.Aggregates.count;
import static dev.athanor.query.Sql.rawQuery;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.model.Enrolment;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server carries out the writes of a flush: it finds rows by their keys from the first time on, and plans a text once for all numbers of rows. */
class WritePlansTest {
    private static final int ROWS = 20_000;

    @RegisterExtension
    static final Workshop SHOP = Workshop.with(COUPON, ENROLMENT).connections(1);

    private Session session;

    @BeforeEach
    void largeTables() {
        SHOP.execute("insert into coupons select 'C' || n, n from generate_series(1, " + ROWS + ") n");
        SHOP.execute("insert into enrolments select n, 'SQL' from generate_series(1, " + ROWS + ") n");
        SHOP.execute("analyze coupons, enrolments");
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    private List<Coupon> coupons(int rows) {
        return session.list(select(COUPON).where(COUPON.percent.le(rows)));
    }

    private long inThisTransaction(String sql) {
        return session.one(rawQuery(sql, count()));
    }

    /** No row is read by reading a table from end to end. */
    private void findsByKey(Runnable change) {
        String read =
                "select sum(seq_tup_read) from pg_stat_xact_user_tables where relname in ('coupons', 'enrolments')";
        long before = inThisTransaction(read);
        change.run();
        session.flush();
        assertThat(inThisTransaction(read)).isEqualTo(before);
    }

    @Test
    void aThousandRowsOfALargeTableAreFoundByTheirKeys() {
        List<Coupon> coupons = coupons(1_000);
        List<Enrolment> enrolments = session.list(select(ENROLMENT).where(ENROLMENT.studentId.le(1_000L)));
        findsByKey(() -> coupons.forEach(coupon -> session.update(coupon, COUPON.percent.set(0))));
        findsByKey(() -> enrolments.forEach(enrolment -> session.update(enrolment, ENROLMENT.grade.set(1))));
        findsByKey(() -> coupons.forEach(session::delete));
        findsByKey(() -> enrolments.forEach(session::delete));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500})
    void aTextIsPlannedOnceHoweverOftenItIsSent(int rows) {
        for (int turn = 0; turn < 20; turn++) {
            int percent = -turn;
            coupons(rows).forEach(coupon -> session.update(coupon, COUPON.percent.set(percent)));
            session.flush();
        }
        String text = " from pg_prepared_statements where statement like '%changed as (update coupons%'";
        assertThat(inThisTransaction("select min(generic_plans)" + text)).isPositive();
        assertThat(inThisTransaction("select max(custom_plans)" + text))
                .as("PostgreSQL plans anew five times before it compares")
                .isEqualTo(5);
    }
}
