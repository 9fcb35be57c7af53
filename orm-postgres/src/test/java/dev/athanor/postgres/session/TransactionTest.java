// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.engine.CommitMode;
import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.DisconnectionException;
import dev.athanor.error.OrmException;
import dev.athanor.error.Outcome;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import dev.athanor.testing.flight.FrontendMessage;
import dev.athanor.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** A unit of work is kept or undone as a whole, and the session always says which. */
class TransactionTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;

    @BeforeEach
    void aCoupon() {
        SHOP.execute("insert into coupons values ('TEN', 10)");
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static String coupons() {
        return String.join(" ", SHOP.rows("select code || percent from coupons order by code"));
    }

    @Test
    void aUnitOfWorkIsOneFlight() {
        session.add(new Coupon("SIX", 6));
        SHOP.flights(1, session::commit);
        assertThat(SHOP.story()).isEqualTo("""
            begin;
            with inserted as (insert into coupons (code, percent) values (?, ?) returning 1) select cast('inserted rows of Coupon: ' || count(*) as integer) from inserted having count(*) <> ?;
            commit;
            """);
    }

    @Test
    void aUnitThatOnlyReadSendsNothingAtItsEnd() {
        SHOP.flights(1, () -> {
            try (Session reader = SHOP.db().openSession()) {
                reader.find(COUPON, "TEN");
                reader.commit();
            }
        });
        assertThat(SHOP.sent().events()).hasSize(1);
    }

    @Test
    void rollbackUndoesWhatWasFlushedAndTheSessionGoesOn() {
        session.add(new Coupon("SIX", 6));
        session.flush();
        session.update(session.find(COUPON, "TEN").orElseThrow(), COUPON.percent.set(99));
        session.rollback();
        assertThat(coupons()).isEqualTo("TEN10");
        session.add(new Coupon("SIX", 7));
        session.commit();
        assertThat(coupons()).isEqualTo("SIX7 TEN10");
    }

    @Test
    void closeWithoutCommitRollsBackAndCountsWhatWasNeverWritten() {
        session.add(new Coupon("ONE", 1));
        session.flush();
        session.add(new Coupon("TWO", 2));
        session.delete(session.find(COUPON, "TEN").orElseThrow());
        assertThat(warnings(session::close))
                .containsExactly("A session was closed with 2 pending changes, which are lost: commit before closing");
        assertThat(SHOP.lost()).isEqualTo(2);
        assertThat(coupons()).isEqualTo("TEN10");
    }

    /** What a session warns of meanwhile, kept from the log. */
    private static List<String> warnings(Runnable action) {
        Logger logger = (Logger) LoggerFactory.getLogger(Session.class);
        ListAppender<ILoggingEvent> warned = new ListAppender<>();
        warned.start();
        logger.addAppender(warned);
        logger.setAdditive(false);
        try {
            action.run();
        } finally {
            logger.setAdditive(true);
            logger.detachAppender(warned);
        }
        return warned.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aFailedFlushLeavesTheSessionSayingSoUntilItIsRolledBack() {
        session.add(new Coupon("SIX", 6));
        session.add(new Coupon("TEN", 1));
        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        twice -> assertThat(twice.constraint()).isEqualTo("coupons_pkey"));
        assertThatThrownBy(() -> session.list(select(COUPON)))
                .isInstanceOf(PendingRollbackException.class)
                .hasCauseInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("rollback");
        assertThatThrownBy(() -> session.add(new Coupon("X", 1))).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(session::flush).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        session.rollback();
        assertThat(session.list(select(COUPON))).hasSize(1);
        session.add(new Coupon("SIX", 6));
        session.commit();
        assertThat(coupons()).isEqualTo("SIX6 TEN10");
    }

    @Test
    void aFailedFlushIsUndoneAtOnceAndHoldsNeitherLocksNorTheConnection() {
        session.update(session.find(COUPON, "TEN").orElseThrow(), COUPON.percent.set(11));
        session.flush();
        session.execute(insertInto(COUPON).values(new Coupon("SIX", 6)));
        session.add(new Coupon("SIX", 7));
        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
        assertThat(SHOP.rows("select state from pg_stat_activity where state like 'idle in transaction%'"))
                .isEmpty();
        SHOP.db().inTransaction(other -> other.update(other.find(COUPON, "TEN").orElseThrow(), COUPON.percent.set(12)));
        assertThat(coupons()).isEqualTo("TEN12");
        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        SHOP.flights(0, session::rollback);
    }

    @Test
    void aFlushThatFailsBehindASavepointUndoesThatSavepointAlone() {
        session.add(new Coupon("ONE", 1));
        assertThatThrownBy(() -> session.inNested(inner -> {
                    inner.add(new Coupon("TEN", 2));
                    inner.flush();
                }))
                .isInstanceOf(UniqueViolationException.class);
        session.commit();
        assertThat(coupons()).isEqualTo("ONE1 TEN10");
    }

    @Test
    void aFailedStatementInATransactionIsTheEndOfIt() {
        session.add(new Coupon("SIX", 6));
        session.flush();
        var wrong = select(function("no_such_function", SqlTypes.BIGINT, value(1)));
        assertThatThrownBy(() -> session.one(wrong)).isInstanceOf(OrmException.class);
        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        session.rollback();
        assertThat(coupons()).isEqualTo("TEN10");
    }

    @Test
    void aFailedReadOutsideATransactionHarmsNothing() {
        session.add(new Coupon("SIX", 6));
        assertThatThrownBy(() -> session.one(
                        select(USER).where(USER.age.dividedBy(0L).gt(1).and(USER.age.isNull()))))
                .isInstanceOf(OrmException.class);
        session.commit();
        assertThat(coupons()).isEqualTo("SIX6 TEN10");
    }

    @Test
    void aFailedCommitKeepsNothing() {
        session.add(new Coupon("ABC", 1));
        session.add(new Coupon("TEN", 1));
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        twice -> assertThat(twice.outcome()).isEqualTo(Outcome.ROLLED_BACK));
        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        assertThat(coupons()).isEqualTo("TEN10");
    }

    @Test
    void workThatFailsIsRolledBackAndItsOwnExceptionComesOut() {
        assertThatThrownBy(() -> SHOP.db().transaction(work -> {
                    work.add(new Coupon("SIX", 6));
                    work.flush();
                    throw new IllegalArgumentException("no");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class);
        assertThat(coupons()).isEqualTo("TEN10");
    }

    @Test
    void commitApartIsAFlightOfItsOwn() {
        SessionOptions apart = SHOP.db().options().commitMode(CommitMode.APART);
        try (Session careful = SHOP.db().openSession(apart)) {
            careful.add(new Coupon("SIX", 6));
            SHOP.flights(2, careful::commit);
        }
        assertThat(SHOP.story()).isEqualTo("""
            begin;
            with inserted as (insert into coupons (code, percent) values (?, ?) returning 1) select cast('inserted rows of Coupon: ' || count(*) as integer) from inserted having count(*) <> ?;

            commit;
            """);
        assertThat(coupons()).isEqualTo("SIX6 TEN10");
    }

    @Test
    void aConnectionLostWithCommitUnderWayIsAnUnknownOutcome() {
        session.add(new Coupon("SIX", 6));
        SHOP.proxy()
                .cutAfter(message -> message.sql().contains("insert into coupons")
                        && message.kind() == FrontendMessage.Kind.EXECUTE);
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        CommitOutcomeUnknownException.class,
                        unknown -> assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN));
        session.rollback();
        assertThat(session.list(select(COUPON))).isNotEmpty();
    }

    @Test
    void aConnectionLostBeforeCommitKeepsNothingAndSaysSo() {
        session.add(new Coupon("SIX", 6));
        session.flush();
        SHOP.proxy().cutBefore(message -> message.sql().startsWith("select"));
        assertThatThrownBy(() -> session.list(select(USER))).isInstanceOf(DisconnectionException.class);
        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        session.rollback();
        assertThat(session.find(COUPON, "SIX")).isEmpty();
    }

    @Test
    void commitTwiceIsHarmless() {
        session.add(new Coupon("SIX", 6));
        session.commit();
        SHOP.flights(0, session::commit);
        session.add(new Coupon("ONE", 1));
        session.commit();
        assertThat(coupons()).isEqualTo("ONE1 SIX6 TEN10");
    }
}
