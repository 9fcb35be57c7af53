// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.session.Database;
import dev.athanor.session.DatabaseStatistics;
import dev.athanor.session.Session;
import dev.athanor.session.SessionStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session counts what it does, and its database what all do. */
class StatisticsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(COUPON);

    @Test
    void aSessionCountsFromItsOpening() {
        Database db = SHOP.another();
        Session session = db.openSession();
        try (session) {
            assertThat(session.statistics()).isEqualTo(new SessionStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0));
            session.add(new Coupon("ONE", 1));
            session.add(new Coupon("TWO", 2));
            session.commit();
            assertThat(session.statistics()).isEqualTo(new SessionStatistics(1, 1, 0, 2, 1, 1, 0, 0, 2));
            Coupon one = session.find(COUPON, "ONE").orElseThrow();
            session.find(COUPON, "ONE");
            session.list(select(COUPON));
            assertThat(session.statistics()).isEqualTo(new SessionStatistics(3, 3, 3, 2, 1, 1, 0, 2, 2));
            session.update(one, COUPON.percent.set(7));
            session.delete(session.find(COUPON, "TWO").orElseThrow());
            session.flush();
            session.execute(update(COUPON).set(COUPON.percent.set(8)).everyRow());
            session.rollback();
            assertThat(session.statistics()).isEqualTo(new SessionStatistics(6, 7, 3, 5, 2, 1, 1, 3, 0));
        }
        assertThat(session.statistics().rollbacks()).isOne();
        assertThat(db.statistics()).isEqualTo(new DatabaseStatistics(1, 0, 6, 7, 3, 5, 2, 1, 1, 3, 3));
    }

    @Test
    void aDatabaseAddsUpItsSessions() {
        Database db = SHOP.another();
        db.inTransaction(session -> session.add(new Coupon("ONE", 1)));
        try (Session open = db.openSession()) {
            open.list(select(COUPON));
            open.find(COUPON, "ONE");
            open.list(select(COUPON));
            assertThat(db.statistics()).isEqualTo(new DatabaseStatistics(2, 1, 3, 3, 2, 1, 1, 1, 0, 2, 2));
        }
    }
}
