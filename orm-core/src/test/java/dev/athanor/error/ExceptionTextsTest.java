// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionTextsTest {

    @Test
    void aDatabaseExceptionEndsWithStateAndStatement() {
        assertThat(new DataException(DatabaseError.builder("22012", "No.").build()))
                .hasMessage("No. [SQLSTATE 22012]");
        assertThat(new DataException(DatabaseError.builder("22012", "No.")
                        .statement("select from users")
                        .build()))
                .hasMessage("No. [SQLSTATE 22012, select from users]");
        assertThat(new DataException(
                        DatabaseError.builder("", "No.").statement("connect").build()))
                .hasMessage("No. [connect]");
        assertThat(new DataException(DatabaseError.builder("", "No.").build())).hasMessage("No.");
    }

    @Test
    void theFactsOfADatabaseExceptionAreThoseOfItsError() throws IOException {
        DatabaseError error = DatabaseError.builder("23505", "No.")
                .retry(Retry.OPT_IN)
                .connection(ConnectionState.DISCARDED)
                .outcome(Outcome.UNKNOWN)
                .statement("insert into users")
                .table("users")
                .column("e_mail")
                .constraint("users_key")
                .entity("User")
                .property("email")
                .cause(new IOException("below"))
                .build();
        DatabaseException exception = new UniqueViolationException(error);

        assertThat(exception.error()).isEqualTo(error);
        assertThat(exception.sqlState()).isEqualTo("23505");
        assertThat(exception.retry()).isEqualTo(Retry.OPT_IN);
        assertThat(exception.connection()).isEqualTo(ConnectionState.DISCARDED);
        assertThat(exception.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(exception.statement()).isEqualTo("insert into users");
        assertThat(exception.table()).isEqualTo("users");
        assertThat(exception.column()).isEqualTo("e_mail");
        assertThat(exception.constraint()).isEqualTo("users_key");
        assertThat(exception.entity()).isEqualTo("User");
        assertThat(exception.property()).isEqualTo("email");
        assertThat(exception).hasCause(error.cause());
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(exception);
    }

    @Test
    void theCommitOfAFailedTransactionIsRolledBack() {
        TransactionAbortedException exception = new TransactionAbortedException("It had failed.", null);

        assertThat(exception.outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(exception.connection()).isEqualTo(ConnectionState.USABLE);
        assertThat(exception).hasMessage("It had failed. [SQLSTATE 25P02, commit]");
    }

    @Test
    void aCommitWithoutReplyIsUnknown() {
        CommitOutcomeUnknownException exception = new CommitOutcomeUnknownException("No reply.", new IOException());

        assertThat(exception.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(exception.retry()).isEqualTo(Retry.NEVER);
        assertThat(exception.connection()).isEqualTo(ConnectionState.DISCARDED);
    }

    @Test
    void exhaustedRetriesKeepAllAttempts() {
        List<DatabaseException> attempts = List.of(deadlock("First."), deadlock("Second."), deadlock("Third."));

        RetriesExhaustedException exception = new RetriesExhaustedException(attempts);

        assertThat(exception)
                .hasMessageStartingWith(
                        "The transaction was tried 3 times and given up. The last failure was: Third. Allow")
                .hasMessageEndingWith("[SQLSTATE 40P01, update users]")
                .hasCause(attempts.get(2));
        assertThat(exception.getSuppressed()).containsExactly(attempts.get(0), attempts.get(1));
        assertThat(exception.attempts()).isEqualTo(3);
        assertThat(exception.retry()).isEqualTo(Retry.NEVER);
        assertThat(new RetriesExhaustedException(attempts.subList(0, 1))).hasMessageContaining("tried once");
        assertThatIllegalArgumentException().isThrownBy(() -> new RetriesExhaustedException(List.of()));
    }

    @Test
    void sessionExceptionsNameTheRemedy() {
        assertThat(new SessionClosedException("find"))
                .hasMessageStartingWith(
                        "Session.find was called after the session had been closed. Do the work before");
        assertThat(new ConcurrentSessionUseException("find", "worker"))
                .hasMessageContaining(
                        "while thread \"worker\" was inside the same session. A session serves one thread");
        assertThat(new PendingRollbackException(deadlock("First.")))
                .hasMessageContaining("Call rollback()")
                .hasCauseInstanceOf(DeadlockException.class);
        HandleNotLoadedException unloaded =
                new HandleNotLoadedException("User", "orders", "Name it: select(USER).with(USER.orders).");
        assertThat(unloaded)
                .hasMessage("User.orders is not loaded and cannot be loaded here. Name it:"
                        + " select(USER).with(USER.orders).");
        assertThat(unloaded.entity()).isEqualTo("User");
        assertThat(unloaded.relation()).isEqualTo("orders");
    }

    @Test
    void staleRowsAreCountedAndTheirKeysAreNotShown() {
        assertThat(new StaleEntityException("Order", List.of()))
                .hasMessageStartingWith("A row of Order was changed or");
        StaleEntityException several = new StaleEntityException("Order", List.of(4711L, 4712L));
        assertThat(several).hasMessageStartingWith("2 rows of Order were").hasMessageNotContaining("4711");
        assertThat(several.keys()).containsExactly(4711L, 4712L);
        assertThat(several.expectedVersion()).isNull();
    }

    @Test
    void aStaleVersionIsToldWithBothVersions() {
        StaleEntityException exception = new StaleEntityException("Order", 4711L, 3, 5);

        assertThat(exception)
                .hasMessageStartingWith("Order was changed since it was read: version 3 was expected and version 5");
        assertThat(exception.expectedVersion()).isEqualTo(3);
        assertThat(exception.actualVersion()).isEqualTo(5);
        assertThat(exception.keys()).containsExactly(4711L);
    }

    @Test
    void aConversionNamesItsPlaceAndWithholdsItsCause() {
        Exception parser = new IllegalArgumentException("unexpected token s3cret");
        ConversionException exception = new ConversionException("User", "settings", "It is no JSON.", parser);
        StringWriter printed = new StringWriter();
        exception.printStackTrace(new PrintWriter(printed, true));

        assertThat(exception).hasMessage("User.settings: It is no JSON.");
        assertThat(printed.toString()).doesNotContain("s3cret").contains("java.lang.IllegalArgumentException");
        assertThat(new ConversionException(null, "total", "No.")).hasMessage("total: No.");
        assertThat(new ConversionException("User", null, "No.")).hasMessage("User: No.");
        assertThat(new ConversionException(null, null, "No.")).hasMessage("No.");
    }

    private static DatabaseException deadlock(String message) {
        return new DeadlockException(DatabaseError.builder("40P01", message)
                .retry(Retry.TRANSACTION)
                .outcome(Outcome.ROLLED_BACK)
                .statement("update users")
                .build());
    }
}
