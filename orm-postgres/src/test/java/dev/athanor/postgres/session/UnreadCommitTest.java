// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.filled.GaugeTable.GAUGE;
import static dev.athanor.session.RetryPolicy.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.CommitMode;
import dev.athanor.error.AfterCommitException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.postgres.session.filled.Gauge;
import dev.athanor.session.EntityChange;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import dev.athanor.session.SessionListener;
import dev.athanor.session.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A COMMIT that rode along has taken place, even when what came back with it cannot be read. */
class UnreadCommitTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(GAUGE);

    /** The record refuses it. */
    private static final String HIGH = "level set default 1000";

    /** Its type cannot hold it. */
    private static final String HUGE = "level type bigint; alter table gauges alter level set default 5000000000";

    private final List<String> done = new ArrayList<>();

    @AfterEach
    void mend() {
        LAB.execute("alter table gauges alter level type integer using 7, alter level set default 7");
    }

    private static Gauge gauge(String code) {
        return new Gauge(code, null);
    }

    private void watch(Session session) {
        session.listen(new SessionListener() {
            @Override
            public void committed(List<EntityChange<?>> changes) {
                done.add("committed " + changes);
            }

            @Override
            public void rolledBack() {
                done.add("rolled back");
            }
        });
        session.afterCommit(() -> done.add("after commit"));
        session.afterRollback(() -> done.add("after rollback"));
    }

    @ParameterizedTest
    @CsvSource({HIGH + ",java.lang.IllegalArgumentException", HUGE + ",dev.athanor.error.DataRangeException"})
    void hooksRunAndThenTheErrorIsTold(String broken, Class<? extends Throwable> cause) {
        LAB.execute("alter table gauges alter " + broken);
        try (Session session = LAB.db().openSession()) {
            watch(session);
            Gauge lost = session.add(gauge("a"));
            session.afterCommit(() -> {
                throw new IllegalStateException("a hook fails as well");
            });
            assertThatThrownBy(session::commit)
                    .isInstanceOf(AfterCommitException.class)
                    .hasMessageContaining("The transaction is committed")
                    .hasCauseInstanceOf(cause)
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .extracting(Throwable::getMessage)
                            .isEqualTo("a hook fails as well"));
            assertThat(done).containsExactly("committed [INSERTED Gauge]", "after commit");
            assertThat(session.stateOf(lost)).isEqualTo(EntityState.DETACHED);
            assertThat(session.plan().isEmpty()).isTrue();
            mend();
            session.add(gauge("b"));
            session.commit();
        }
        assertThat(LAB.rows("select code from gauges order by code")).containsExactly("a", "b");
    }

    @Test
    void theWorkIsNotRunAgain() {
        LAB.execute("alter table gauges alter " + HIGH);
        assertThatThrownBy(() -> LAB.db().inTransaction(retry(5), session -> session.add(gauge("a"))))
                .isInstanceOf(AfterCommitException.class);
        assertThat(LAB.rows("select code from gauges")).containsExactly("a");
        assertThat(LAB.db().statistics().rollbacks()).isZero();
    }

    /** Nothing is committed when the failure is seen, so it is one of the transaction. */
    @ParameterizedTest
    @CsvSource({HIGH + ",java.lang.IllegalArgumentException", HUGE + ",dev.athanor.error.DataRangeException"})
    void whereCommitGoesApartNothingIsKept(String broken, Class<? extends Throwable> cause) {
        LAB.execute("alter table gauges alter " + broken);
        try (Session session = LAB.db().openSession(SessionOptions.DEFAULT.commitMode(CommitMode.APART))) {
            watch(session);
            session.add(gauge("a"));
            assertThatThrownBy(session::flush).isInstanceOf(cause);
            assertThat(done).containsExactly("rolled back", "after rollback");
            assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
            session.rollback();
        }
        assertThat(LAB.rows("select code from gauges")).isEmpty();
    }
}
