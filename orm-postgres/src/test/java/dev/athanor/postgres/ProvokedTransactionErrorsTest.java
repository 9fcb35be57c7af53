// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.ConnectionState;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.DeadlockException;
import dev.athanor.error.DisconnectionException;
import dev.athanor.error.ErrorContext;
import dev.athanor.error.ErrorContext.Interruption;
import dev.athanor.error.Outcome;
import dev.athanor.error.QueryCanceledException;
import dev.athanor.error.QueryTimeoutException;
import dev.athanor.error.Retry;
import dev.athanor.error.SerializationException;
import dev.athanor.error.UniqueViolationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Errors that take two sessions: conflicts, cancellations, and connections that end under a transaction. */
@Timeout(30)
class ProvokedTransactionErrorsTest {
    private static final ErrorContext UPDATE = new Shop("update counters");
    private static final ErrorContext COMMIT = Shop.committing("commit");

    private final ExecutorService otherThread = Executors.newSingleThreadExecutor();
    private Connection one;
    private Connection two;

    @BeforeEach
    void open() throws SQLException {
        one = connect(new Properties());
        two = connect(new Properties());
        execute(one, "drop table if exists errors_counters");
        execute(
                one,
                "create table errors_counters (id int primary key, value int unique deferrable initially deferred);"
                        + "insert into errors_counters values (1, 10), (2, 20)");
        one.commit();
    }

    @AfterEach
    void close() throws SQLException {
        otherThread.shutdownNow();
        one.close();
        two.close();
    }

    @Test
    void aRowThatSomebodyElseChangedIsASerializationFailure() throws SQLException {
        execute(one, "set transaction isolation level repeatable read; select * from errors_counters");
        execute(two, "update errors_counters set value = 11 where id = 1");
        two.commit();

        DatabaseException error = failure(one, "update errors_counters set value = 12 where id = 1", UPDATE);

        assertThat(error)
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("db.transaction(retry(5), …)");
        assertAnswers(error, "40001", Retry.TRANSACTION, ConnectionState.USABLE, Outcome.ROLLED_BACK);
    }

    @Test
    void twoTransactionsThatWaitForEachOtherAreADeadlock() throws Exception {
        for (Connection each : new Connection[] {one, two}) {
            execute(each, "set local deadlock_timeout = '50ms'");
        }
        execute(one, "update errors_counters set value = value where id = 1");
        execute(two, "update errors_counters set value = value where id = 2");
        Future<@Nullable SQLException> first =
                otherThread.submit(() -> attempt(one, "update errors_counters set value = value where id = 2"));
        SQLException second = attempt(two, "update errors_counters set value = value where id = 1");
        if (second != null) {
            two.rollback();
        }

        SQLException victim = second == null ? Objects.requireNonNull(first.get()) : second;
        DatabaseException error = new PostgresErrors().translate(victim, UPDATE);

        assertThat(error).isInstanceOf(DeadlockException.class).hasMessageContaining("locks in one order everywhere");
        assertAnswers(error, "40P01", Retry.TRANSACTION, ConnectionState.USABLE, Outcome.ROLLED_BACK);
    }

    @Test
    void aConstraintThatFailsAtCommitMeansRolledBack() throws SQLException {
        execute(one, "update errors_counters set value = 20 where id = 1");

        DatabaseException error = failure(one::commit, COMMIT);

        assertThat(error).isInstanceOf(UniqueViolationException.class);
        assertAnswers(error, "23505", Retry.NEVER, ConnectionState.USABLE, Outcome.ROLLED_BACK);
    }

    @Test
    void aTerminatedSessionIsADisconnection() throws SQLException {
        terminate(one);

        DatabaseException error = failure(one, "select 1", UPDATE);

        assertThat(error)
                .isInstanceOf(DisconnectionException.class)
                .hasMessageContaining("Run it again in a new session");
        assertAnswers(error, "57P01", Retry.TRANSACTION, ConnectionState.DISCARDED, Outcome.ROLLED_BACK);
        assertAnswers(
                failure(one, "select 1", UPDATE),
                "08003",
                Retry.TRANSACTION,
                ConnectionState.DISCARDED,
                Outcome.ROLLED_BACK);
    }

    @Test
    void aSessionTerminatedUnderItsCommitHasAnUnknownOutcome() throws SQLException {
        execute(one, "update errors_counters set value = 12 where id = 1");
        terminate(one);

        DatabaseException error = failure(one::commit, COMMIT);

        assertThat(error)
                .isInstanceOf(CommitOutcomeUnknownException.class)
                .hasMessageContaining("Look in the database before running it again");
        assertAnswers(error, "57P01", Retry.NEVER, ConnectionState.DISCARDED, Outcome.UNKNOWN);
    }

    @Test
    void aSilentServerIsADisconnectionAfterTheSocketTimeout() throws SQLException {
        Properties options = new Properties();
        options.setProperty("socketTimeout", "1");
        try (Connection impatient = connect(options)) {
            assertAnswers(
                    failure(impatient, "select pg_sleep(20)", UPDATE),
                    "08006",
                    Retry.TRANSACTION,
                    ConnectionState.DISCARDED,
                    Outcome.ROLLED_BACK);
        }
    }

    @Test
    void aTransactionLeftIdleIsGivenUp() throws SQLException {
        assertGivenUp("set local idle_in_transaction_session_timeout = 20", "25P03", Retry.OPT_IN);
    }

    @Test
    void aTransactionBeyondItsTimeIsGivenUp() throws SQLException {
        if (one.getMetaData().getDatabaseMajorVersion() >= 17) {
            assertGivenUp("set transaction_timeout = 20", "25P04", Retry.OPT_IN);
        }
    }

    @Test
    void aSessionLeftIdleIsDisconnected() throws SQLException {
        execute(one, "set idle_session_timeout = 20");
        int process = process(one);
        one.commit();
        awaitEnd(process);

        DatabaseException error = failure(one, "select 1", UPDATE);

        assertThat(error).isInstanceOf(DisconnectionException.class);
        assertAnswers(error, "57P05", Retry.TRANSACTION, ConnectionState.DISCARDED, Outcome.ROLLED_BACK);
    }

    @Test
    void aStatementStoppedFromOutsideIsCanceledOrTimedOutAsWeKnow() throws Exception {
        SQLException stopped = stopWhileRunning();

        DatabaseException canceled = new PostgresErrors().translate(stopped, Shop.interruptedBy(Interruption.CANCEL));
        DatabaseException timedOut = new PostgresErrors().translate(stopped, Shop.interruptedBy(Interruption.TIMEOUT));

        assertThat(canceled).isInstanceOf(QueryCanceledException.class);
        assertAnswers(canceled, "57014", Retry.NEVER, ConnectionState.USABLE, Outcome.ACTIVE);
        assertThat(timedOut).isInstanceOf(QueryTimeoutException.class);
        assertAnswers(timedOut, "57014", Retry.OPT_IN, ConnectionState.USABLE, Outcome.ACTIVE);
    }

    private void assertGivenUp(String limit, String state, Retry retry) throws SQLException {
        execute(one, limit);
        awaitEnd(process(one));

        DatabaseException error = failure(one, "select 1", UPDATE);

        assertThat(error).isInstanceOf(DisconnectionException.class);
        assertAnswers(error, state, retry, ConnectionState.DISCARDED, Outcome.ROLLED_BACK);
    }

    private SQLException stopWhileRunning() throws Exception {
        int process = process(one);
        Future<@Nullable SQLException> running = otherThread.submit(() -> attempt(one, "select pg_sleep(20)"));
        String cancel = "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and pid = ";
        while (!running.isDone()) {
            execute(two, cancel + process);
            two.commit();
        }
        return Objects.requireNonNull(running.get());
    }

    private void terminate(Connection victim) throws SQLException {
        int process = process(victim);
        execute(two, "select pg_terminate_backend(" + process + ")");
        awaitEnd(process);
    }

    /** Returns when the server's process is gone, so that its last word has been sent. */
    private void awaitEnd(int process) throws SQLException {
        two.setAutoCommit(true);
        while (number(two, "select count(*) from pg_stat_activity where pid = " + process) > 0) {
            Thread.onSpinWait();
        }
    }

    private static int process(Connection connection) throws SQLException {
        return number(connection, "select pg_backend_pid()");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void assertAnswers(
            DatabaseException error, String state, Retry retry, ConnectionState connection, Outcome outcome) {
        assertThat(error.sqlState()).isEqualTo(state);
        assertThat(error.retry()).isEqualTo(retry);
        assertThat(error.connection()).isEqualTo(connection);
        assertThat(error.outcome()).isEqualTo(outcome);
    }

    private static DatabaseException failure(Connection connection, String sql, ErrorContext context) {
        return failure(() -> execute(connection, sql), context);
    }

    private static DatabaseException failure(Work work, ErrorContext context) {
        return new PostgresErrors().translate(catchThrowableOfType(SQLException.class, work::run), context);
    }

    private static @Nullable SQLException attempt(Connection connection, String sql) {
        try {
            execute(connection, sql);
            return null;
        } catch (SQLException failure) {
            return failure;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Properties options) throws SQLException {
        Connection connection = TestServer.connect(options);
        connection.setAutoCommit(false);
        return connection;
    }

    private interface Work {
        void run() throws SQLException;
    }
}
