// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.AccessDeniedException;
import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.ConnectionState;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.DisconnectionException;
import dev.athanor.error.ErrorContext.Interruption;
import dev.athanor.error.InternalDatabaseException;
import dev.athanor.error.Outcome;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.QueryCanceledException;
import dev.athanor.error.QueryTimeoutException;
import dev.athanor.error.RedactedSqlException;
import dev.athanor.error.Retry;
import dev.athanor.error.ServerUnavailableException;
import dev.athanor.error.UniqueViolationException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Situations that a state alone does not tell, and texts that must not be printed. */
class PostgresErrorsTest {
    private static final String POOL_TEXT = "shop - Connection is not available, request timed out after 5003ms ";

    private static final String DUPLICATE = "duplicate key value violates unique constraint \"users_email_key\"";

    private final PostgresErrors errors = new PostgresErrors();

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "08P01", "25P03", "57P01", "57P02", "57P05", "58030", "53200"})
    void aConnectionLostDuringCommitLeavesTheOutcomeUnknown(String state) {
        DatabaseException error = errors.translate(server("FATAL", state, "gone"), Shop.committing("commit"));

        assertThat(error).isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(error.sqlState()).isEqualTo(state);
        assertThat(error.retry()).isEqualTo(Retry.NEVER);
        assertThat(error.connection()).isEqualTo(ConnectionState.DISCARDED);
        assertThat(error.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_FAILURE", "IO_ERROR", "SYSTEM_ERROR", "UNEXPECTED_ERROR", "UNKNOWN_STATE"})
    void aFailureOfTheDriverDuringCommitLeavesTheOutcomeUnknown(PSQLState state) {
        SQLException failure = new PSQLException("broken", state, new SocketException("Connection reset"));

        assertThat(errors.translate(failure, Shop.committing("commit")).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014", "53100", "XX000"})
    void anErrorThatAnswersTheCommitMeansRolledBack(String state) {
        assertThat(errors.translate(server("ERROR", state, "no"), Shop.committing("commit"))
                        .outcome())
                .isEqualTo(Outcome.ROLLED_BACK);
    }

    @Test
    void aRefusedConnectionDuringCommitIsNoUnknownOutcome() {
        assertThat(errors.translate(server("FATAL", "53300", "no"), new Shop("connect")))
                .isInstanceOf(ServerUnavailableException.class);
    }

    @Test
    void anyFatalErrorDiscardsTheConnection() {
        DatabaseException error = errors.translate(server("FATAL", "42501", "no"), new Shop("connect"));

        assertThat(error.connection()).isEqualTo(ConnectionState.DISCARDED);
        assertThat(error.outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    @Test
    void aServerThatSpeaksAnotherLanguageIsUnderstoodByItsFields() {
        SQLException failure = server(
                "FEHLER",
                "23001",
                "Aktualisieren oder Löschen in Tabelle »users« verletzt die Einstellung RESTRICT",
                "torders",
                "norders_user_id_fkey");

        assertThat(errors.translate(failure, new Shop("delete from users")))
                .hasMessageStartingWith("Rows of Order still refer to the row that was to be deleted or changed");
    }

    @Test
    void ourOwnClockTellsATimeoutFromACancellation() {
        SQLException canceled = server("ERROR", "57014", "canceling statement due to user request");
        SQLException timedOut = server("ERROR", "57014", "canceling statement due to statement timeout");

        assertThat(errors.translate(canceled, Shop.interruptedBy(Interruption.TIMEOUT)))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(errors.translate(canceled, Shop.interruptedBy(Interruption.NONE)))
                .isInstanceOf(QueryCanceledException.class);
        assertThat(errors.translate(timedOut, Shop.interruptedBy(Interruption.CANCEL)))
                .isInstanceOf(QueryCanceledException.class);
        assertThat(errors.translate(timedOut, Shop.interruptedBy(Interruption.NONE)))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void anExhaustedPoolIsToldWithItsCounts() {
        DatabaseException error =
                errors.translate(poolTimeout("(total=10, active=9, idle=1, waiting=3)", null), new Shop("connect"));

        assertThat(error).isInstanceOfSatisfying(PoolTimeoutException.class, timeout -> {
            assertThat(timeout.active()).isEqualTo(9);
            assertThat(timeout.idle()).isEqualTo(1);
            assertThat(timeout.waiting()).isEqualTo(3);
        });
        assertThat(error).hasMessageContaining("within 5003 ms (9 active, 1 idle, 3 waiting). Close sessions sooner");
        assertThat(error.sqlState()).isEmpty();
        assertThat(error.retry()).isEqualTo(Retry.OPT_IN);
    }

    @Test
    void aPoolThatDoesNotCountIsToldWithoutCounts() {
        assertThat(errors.translate(poolTimeout("", null), new Shop("connect")))
                .isInstanceOfSatisfying(
                        PoolTimeoutException.class,
                        timeout -> assertThat(timeout.active()).isEqualTo(-1))
                .hasMessageStartingWith("No connection of the pool became free within 5003 ms. Close");
    }

    @Test
    void anEmptyPoolIsToldByWhatKeepsItEmpty() {
        String empty = "(total=0, active=0, idle=0, waiting=0)";
        SQLException refused =
                new PSQLException("Connection to db:5432 refused.", PSQLState.CONNECTION_UNABLE_TO_CONNECT);

        assertThat(errors.translate(poolTimeout(empty, refused), new Shop("connect")))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageContaining("Connection to db:5432 refused. Check host and port");
        assertThat(errors.translate(poolTimeout(empty, server("FATAL", "28P01", "no")), new Shop("connect")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPoolInUseThatCannotGrowIsATimeoutThatNamesBoth() {
        SQLException refused = server("FATAL", "53300", "sorry, too many clients already");

        DatabaseException error =
                errors.translate(poolTimeout("(total=2, active=2, idle=0, waiting=1)", refused), new Shop("connect"));

        assertThat(error)
                .isInstanceOf(PoolTimeoutException.class)
                .hasMessageContaining("another one could not be opened");
        assertThat(error).hasStackTraceContaining("too many clients");
    }

    @Test
    void aCallThatTheDriverRefusesLeavesTheTransactionAlone() {
        for (PSQLState state : new PSQLState[] {PSQLState.INVALID_PARAMETER_VALUE, PSQLState.INVALID_PARAMETER_TYPE}) {
            DatabaseException error =
                    errors.translate(new PSQLException("no", state), Shop.committing("insert into users"));

            assertThat(error).isInstanceOf(ProgrammingException.class);
            assertThat(error.outcome()).isEqualTo(Outcome.ACTIVE);
            assertThat(error.connection()).isEqualTo(ConnectionState.USABLE);
        }
    }

    @Test
    void findsTheServersWordsBeneathABatchAndAProxy() {
        SQLException root = server("ERROR", "23505", DUPLICATE);
        String aborted = "Batch entry 0 insert into users values ('" + Canary.VALUE + "') was aborted";
        SQLException batch = new BatchUpdateException(aborted, "23505", 0, new int[0], root);
        batch.setNextException(root);
        SQLException proxied = new SQLException("proxy: " + batch.getMessage(), batch);

        for (SQLException failure : new SQLException[] {batch, proxied}) {
            DatabaseException error = errors.translate(failure, new Shop("insert into users"));
            assertThat(error).isInstanceOf(UniqueViolationException.class).hasCause(root);
            Canary.assertUnseen(error);
        }
    }

    @Test
    void keepsTheExceptionOfTheDriverWhenItsTextIsHarmless() {
        SQLException failure = new PSQLException(
                "An I/O error occurred while sending to the backend.",
                PSQLState.CONNECTION_FAILURE,
                new IOException("Connection reset by peer"));

        DatabaseException error = errors.translate(failure, new Shop("select from users"));

        assertThat(error).isInstanceOf(DisconnectionException.class).cause().isSameAs(failure);
        assertThat(error).hasMessageContaining("lost: An I/O error occurred while sending to the backend. Nothing of");
    }

    @Test
    void withholdsDetailsThatAForeignDataSourceLeavesOn() {
        SQLException failure =
                server("ERROR", "23505", DUPLICATE, "DKey (email)=(" + Canary.VALUE + ") already exists.");

        DatabaseException error = errors.translate(failure, new Shop("insert into users"));

        assertThat(error)
                .cause()
                .isInstanceOfSatisfying(
                        RedactedSqlException.class,
                        cause -> assertThat((Throwable) cause.original()).isSameAs(failure))
                .hasMessage("ERROR: " + DUPLICATE);
        Canary.assertUnseen(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0001", "23505", "22012", "42P01", "57014", "XX000", "ZZ123"})
    void withholdsWhatAFunctionOfTheDatabaseSays(String state) {
        String text = "sorry \"" + Canary.VALUE + "\" is taken";
        SQLException failure = server("ERROR", state, text, "Fpl_exec.c", "Rexec_stmt_raise");

        Canary.assertUnseen(errors.translate(failure, new Shop("insert into users")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P02", "22007", "22003", "22008", "22023", "2201B", "22P05", "55P04", "XX000", "HV00B"})
    void withholdsTextsThatMayRepeatAValue(String state) {
        SQLException failure = server("ERROR", state, "invalid input syntax for type uuid: \"" + Canary.VALUE + "\"");

        Canary.assertUnseen(errors.translate(failure, new Shop("select")));
    }

    @Test
    void namesTheTypeThatATextDoesNotFit() {
        String text = "invalid input syntax for type double precision: \"type x: " + Canary.VALUE + "\"";

        assertThat(errors.translate(server("ERROR", "22P02", text), new Shop("select")))
                .hasMessageStartingWith("A text cannot be read as type double precision. Correct");
    }

    @Test
    void withholdsUrlsWithPasswords() {
        SQLException noDriver =
                new SQLException("No suitable driver found for jdbc:x://db?password=" + Canary.VALUE, "08001");
        SQLException unparsable = new PSQLException(
                "Unable to parse URL jdbc:postgresql://db:x/shop?password=" + Canary.VALUE,
                PSQLState.UNEXPECTED_ERROR,
                new NumberFormatException("For input string: \"" + Canary.VALUE + "\""));

        assertThat(errors.translate(noDriver, new Shop("connect")))
                .isInstanceOf(ServerUnavailableException.class)
                .satisfies(Canary::assertUnseen);
        assertThat(errors.translate(unparsable, new Shop("connect")))
                .isInstanceOf(InternalDatabaseException.class)
                .satisfies(Canary::assertUnseen);
    }

    private static SQLException poolTimeout(String counts, @Nullable SQLException reason) {
        String state = reason == null ? null : reason.getSQLState();
        SQLException failure = new SQLTransientConnectionException(POOL_TEXT + counts, state, reason);
        failure.setNextException(reason);
        return failure;
    }

    private static SQLException server(String severity, String state, String text, String... fields) {
        String message = String.join("\0", "S" + severity, "C" + state, "M" + text, String.join("\0", fields), "");
        return new PSQLException(new ServerErrorMessage(message));
    }
}
