// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.session.RetryPolicy.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.CommitMode;
import dev.athanor.error.AfterCommitException;
import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to follow a transaction follows its end, and only the end that is certain. */
class TransactionHooksTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(COUPON);

    private final List<String> done = new ArrayList<>();
    private Session session;

    @BeforeEach
    void open() {
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void hooks(Session of, String name) {
        of.afterCommit(() -> done.add(name + " committed"));
        of.afterRollback(() -> done.add(name + " rolled back"));
    }

    @Test
    void runOnceInTheirOrderWhenTheCommitIsCertainAndLetItRide() {
        session.find(COUPON, "NONE"); // opens a connection, where another test has broken it
        hooks(session, "one");
        hooks(session, "two");
        session.add(new Coupon("SIX", 6));
        session.afterCommit(() -> done.add(SHOP.rows("select code from coupons").toString()));
        SHOP.flights(1, session::commit);
        session.commit();
        assertThat(done).containsExactly("one committed", "two committed", "[SIX]");
    }

    @Test
    void followARollbackAFailureAndACloseWithoutCommit() {
        hooks(session, "rollback");
        session.rollback();
        hooks(session, "failure");
        SHOP.execute("insert into coupons values ('SIX', 6)");
        session.add(new Coupon("SIX", 6));
        assertThatThrownBy(session::commit).isInstanceOf(UniqueViolationException.class);
        session.rollback();
        hooks(session, "close");
        session.close();
        assertThat(done).containsExactly("rollback rolled back", "failure rolled back", "close rolled back");
    }

    @ParameterizedTest
    @EnumSource(CommitMode.class)
    void neverRunWhenNobodyKnowsHowTheCommitEnded(CommitMode mode) {
        try (Session unlucky = SHOP.db().openSession(SessionOptions.DEFAULT.commitMode(mode))) {
            hooks(unlucky, "unknown");
            unlucky.add(new Coupon("SIX", 6));
            SHOP.proxy()
                    .cutAfter(message ->
                            message.kind() == Kind.EXECUTE && message.sql().equals("commit"));
            assertThatThrownBy(unlucky::commit).isInstanceOf(CommitOutcomeUnknownException.class);
            SHOP.proxy().heal();
            unlucky.rollback();
        }
        assertThat(done).isEmpty();
    }

    @Test
    void belongToTheSavepointTheyWereMadeBehind() {
        hooks(session, "outer");
        session.inNested(inner -> hooks(inner, "kept"));
        assertThatThrownBy(() -> session.inNested(inner -> {
                    hooks(inner, "undone");
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(done).containsExactly("undone rolled back");
        session.commit();
        assertThat(done).containsExactly("undone rolled back", "outer committed", "kept committed");
    }

    @Test
    void mayUseTheSessionForItsNextTransaction() {
        session.afterCommit(() -> {
            session.add(new Coupon("TWO", 2));
            session.afterCommit(() -> done.add("second"));
            session.commit();
        });
        session.add(new Coupon("ONE", 1));
        session.commit();
        assertThat(done).containsExactly("second");
        assertThat(SHOP.rows("select code from coupons order by code")).containsExactly("ONE", "TWO");
    }

    @Test
    void thatFailAreReportedByAnExceptionThatSaysThatTheCommitStands() {
        session.add(new Coupon("SIX", 6));
        session.afterCommit(() -> {
            throw new IllegalArgumentException("first");
        });
        session.afterCommit(() -> {
            throw new AssertionError("second");
        });
        hooks(session, "last");
        assertThatThrownBy(session::commit)
                .isInstanceOf(AfterCommitException.class)
                .hasMessageStartingWith("The transaction is committed")
                .hasRootCauseMessage("first")
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(AssertionError.class));
        assertThat(done).containsExactly("last committed");
        assertThat(SHOP.rows("select code from coupons")).containsExactly("SIX");
        session.rollback();
        assertThat(done).containsExactly("last committed");
    }

    @Test
    void thatFailDoNotMakeATransactionRunAgain() {
        SHOP.execute("insert into coupons values ('SIX', 6)");
        assertThatThrownBy(() -> SHOP.db().inTransaction(retry(5), work -> {
                    done.add("attempt");
                    work.add(new Coupon("ONE", 1));
                    work.afterCommit(() -> SHOP.db().inTransaction(other -> other.add(new Coupon("SIX", 6))));
                }))
                .isInstanceOf(AfterCommitException.class)
                .hasCauseInstanceOf(UniqueViolationException.class);
        assertThat(done).containsExactly("attempt");
    }
}
