// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static dev.athanor.error.ConnectionState.DISCARDED;
import static dev.athanor.error.ConnectionState.USABLE;
import static dev.athanor.error.Retry.NEVER;
import static dev.athanor.error.Retry.OPT_IN;
import static dev.athanor.error.Retry.TRANSACTION;

import dev.athanor.error.AccessDeniedException;
import dev.athanor.error.CheckViolationException;
import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.ConnectionState;
import dev.athanor.error.DataException;
import dev.athanor.error.DataFormatException;
import dev.athanor.error.DataRangeException;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.DeadlockException;
import dev.athanor.error.DisconnectionException;
import dev.athanor.error.ExclusionViolationException;
import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.InternalDatabaseException;
import dev.athanor.error.LockTimeoutException;
import dev.athanor.error.NotNullViolationException;
import dev.athanor.error.NotSupportedException;
import dev.athanor.error.OperationalException;
import dev.athanor.error.PlanInvalidatedException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.QueryCanceledException;
import dev.athanor.error.QueryTimeoutException;
import dev.athanor.error.ReadOnlyTransactionException;
import dev.athanor.error.ResourceExhaustedException;
import dev.athanor.error.Retry;
import dev.athanor.error.SerializationException;
import dev.athanor.error.ServerUnavailableException;
import dev.athanor.error.StatementTooComplexException;
import dev.athanor.error.StringTooLongException;
import dev.athanor.error.TransactionAbortedException;
import dev.athanor.error.TransactionException;
import dev.athanor.error.UniqueViolationException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a SQLSTATE means: the exception it becomes, what may be done afterwards, and the sentence that says so.
 *
 * <p>Each meaning lists its states, of five characters, and the classes, of two, whose other states it takes. In a
 * sentence {@code %s} stands for the words of server or driver, where they may be quoted.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constructors and methods without state
enum Meaning {
    UNIQUE(UniqueViolationException::new, NEVER, USABLE, Failure::unique, "23505"),
    FOREIGN_KEY(ForeignKeyViolationException::new, NEVER, USABLE, Failure::foreignKey, "23503 23001"),
    NOT_NULL(NotNullViolationException::new, NEVER, USABLE, Failure::notNull, "23502"),
    CHECK(CheckViolationException::new, NEVER, USABLE, Failure::check, "23514"),
    EXCLUSION(ExclusionViolationException::new, NEVER, USABLE, Failure::exclusion, "23P01"),
    INTEGRITY(
            IntegrityException::new,
            NEVER,
            USABLE,
            "A rule of the database refuses the write%s. Correct the values, or change the rule.",
            "23 40002 44"),
    TOO_LONG(
            StringTooLongException::new,
            NEVER,
            USABLE,
            "A text is longer than its column allows%s. PostgreSQL does not say which column: shorten the "
                    + "text, or widen the column, e.g. @Column(length = 200).",
            "22001"),
    OUT_OF_RANGE(
            DataRangeException::new,
            NEVER,
            USABLE,
            "A number, date or time is outside the range of its type%s. Correct the value, or give the "
                    + "column a wider type.",
            "22003 22008"),
    ILL_FORMED(DataFormatException::new, NEVER, USABLE, Failure::illFormed, "22P02 22007"),
    DATA(
            DataException::new,
            NEVER,
            USABLE,
            "The database cannot store or compute with a value of this statement%s. Correct the value.",
            "22 10"),
    UNDEFINED_TABLE(ProgrammingException::new, NEVER, USABLE, Failure::undefinedTable, "42P01"),
    UNDEFINED_COLUMN(ProgrammingException::new, NEVER, USABLE, Failure::undefinedColumn, "42703"),
    UNDEFINED_DATABASE(
            ProgrammingException::new,
            NEVER,
            DISCARDED,
            "There is no such database%s. Create it, or correct its name in the URL.",
            "3D"),
    STATEMENT_FORGOTTEN(
            ProgrammingException::new,
            TRANSACTION,
            DISCARDED,
            "The server has forgotten a prepared statement, as happens behind a transaction pooler%s. Set "
                    + "the driver's prepareThreshold to 0, or let the pooler keep sessions.",
            "26"),
    TOO_COMPLEX(
            StatementTooComplexException::new,
            NEVER,
            USABLE,
            "The statement exceeds a limit of the server%s. Split it, or nest it less.",
            "54001 54011 54023"),
    RAISED(
            ProgrammingException::new,
            NEVER,
            USABLE,
            "A function or trigger of the database raised an exception. Its text may hold values and is "
                    + "withheld: read it from RedactedSqlException.original() of the cause.",
            "P0"),
    /** The driver's own complaint about a call: the server saw nothing of it. */
    MISUSE(
            ProgrammingException::new,
            NEVER,
            USABLE,
            "The driver refuses the call%s. Use parameters and types that the statement and the driver know.",
            "07"),
    PROGRAMMING(
            ProgrammingException::new,
            NEVER,
            USABLE,
            "The database cannot run this statement%s. Correct the statement.",
            "03 09 0B 0F 0L 0P 0Z 20 21 24 27 2B 2F 34 38 39 3B 3F 42 54 55"),
    NO_RIGHT(
            AccessDeniedException::new,
            NEVER,
            USABLE,
            "The database user may not do this%s. Grant the right, or connect as a user who has it.",
            "42501"),
    NOT_ADMITTED(
            AccessDeniedException::new,
            NEVER,
            DISCARDED,
            "The server does not admit this user%s. Check user name and password, and pg_hba.conf.",
            "28"),
    NOT_SUPPORTED(
            NotSupportedException::new,
            NEVER,
            USABLE,
            "The server or the driver does not support this%s. Write it in another way.",
            "0A"),
    DISCONNECTED(
            DisconnectionException::new,
            TRANSACTION,
            DISCARDED,
            "The connection to the server was lost%s. Nothing of the transaction is kept. Run it again in "
                    + "a new session.",
            "08 57P01 57P02 57P05"),
    SHUT_OUT(
            DisconnectionException::new,
            NEVER,
            DISCARDED,
            "The server ended the connection for good%s. Nothing of the transaction is kept. Connect to a "
                    + "database that exists.",
            "57P04"),
    TIMED_OUT(
            DisconnectionException::new,
            OPT_IN,
            DISCARDED,
            "The server gave the transaction up%s. Nothing of it is kept. Do less in one transaction, and "
                    + "never wait in it for people or other systems.",
            "25P03 25P04"),
    SYSTEM_FAILED(
            DisconnectionException::new,
            OPT_IN,
            DISCARDED,
            "The server could not use one of its own files or devices%s. Nothing of the transaction is "
                    + "kept. Look at the server's log and disks.",
            "58"),
    UNREACHABLE(
            ServerUnavailableException::new,
            TRANSACTION,
            DISCARDED,
            "No connection to the server could be opened%s. Check host and port, and that the server runs "
                    + "and has connections left.",
            "08001 08004 53300 57P03"),
    DISK_FULL(
            ResourceExhaustedException::new,
            NEVER,
            USABLE,
            "The server's disk is full%s. Make room, then run the work again.",
            "53100"),
    EXHAUSTED(
            ResourceExhaustedException::new,
            OPT_IN,
            USABLE,
            "The server has run out of a resource%s. Free it, or raise its limit.",
            "53"),
    /** Shares its state with {@link #CANCELED}; the failure tells them apart. */
    STATEMENT_TIMEOUT(
            QueryTimeoutException::new,
            OPT_IN,
            USABLE,
            "The statement ran longer than its time limit and was stopped. Make it cheaper, or raise the limit.",
            ""),
    CANCELED(
            QueryCanceledException::new,
            NEVER,
            USABLE,
            "The statement was canceled on request%s. Run it again only if that was not meant.",
            "57014"),
    LOCKED(
            LockTimeoutException::new,
            OPT_IN,
            USABLE,
            "A lock could not be had in time%s. Try again, wait longer (lock_timeout), or look for the "
                    + "transaction that holds it.",
            "55P03"),
    IN_USE(
            OperationalException::new,
            OPT_IN,
            USABLE,
            "What the statement is to change is in use%s. Try later, or end the other sessions.",
            "55006"),
    OPERATIONAL(
            OperationalException::new,
            NEVER,
            USABLE,
            "The server could not carry out the statement%s. Look at the server's log for the reason.",
            "57 HV"),
    SERIALIZATION(
            SerializationException::new,
            TRANSACTION,
            USABLE,
            "Concurrent transactions changed what this one read or wrote, and no order of them fits. Run "
                    + "the whole transaction again, e.g. with db.transaction(retry(5), …).",
            "40001"),
    DEADLOCK(
            DeadlockException::new,
            TRANSACTION,
            USABLE,
            "This transaction and another one waited for each other's locks, and the server gave this one "
                    + "up. Run the whole transaction again, e.g. with db.transaction(retry(5), …), and take locks "
                    + "in one order everywhere.",
            "40P01"),
    /** Shares its state with {@link #NOT_SUPPORTED}; the failure tells them apart. */
    PLAN_INVALIDATED(
            PlanInvalidatedException::new,
            TRANSACTION,
            DISCARDED,
            "A table was altered and a prepared statement no longer fits it. Run the whole transaction "
                    + "again, e.g. with db.transaction(retry(5), …); it gets a fresh connection.",
            ""),
    OUTCOME_UNKNOWN(
            CommitOutcomeUnknownException::new,
            NEVER,
            DISCARDED,
            "The connection was lost while COMMIT was under way: the work is there completely or not at "
                    + "all%s. Look in the database before running it again.",
            "40003 08007"),
    ABORTED(
            TransactionAbortedException::new,
            NEVER,
            USABLE,
            "The transaction has failed before, and the server refuses every statement until it is rolled "
                    + "back. Roll back, and look for the first failure.",
            "25P02"),
    READ_ONLY(
            ReadOnlyTransactionException::new,
            OPT_IN,
            DISCARDED,
            "A write met a read-only transaction or a standby server%s. Open a transaction that may "
                    + "write, or connect to the primary server.",
            "25006"),
    OUT_OF_PLACE(
            TransactionException::new,
            NEVER,
            USABLE,
            "The transaction is not in the state that the statement needs%s. Roll back and begin again.",
            "25 2D 40"),
    DAMAGED(
            InternalDatabaseException::new,
            NEVER,
            DISCARDED,
            "The server reports damaged data. Stop writing to this database, look at the server's log, "
                    + "and repair or restore it.",
            "XX001 XX002"),
    INTERNAL(
            InternalDatabaseException::new,
            NEVER,
            DISCARDED,
            "The server reports an error of its own, or one that is not known. Look at the server's log "
                    + "for the reason.",
            "XX F0");

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Map<String, Meaning> BY_STATE = index();

    private final Function<DatabaseError, DatabaseException> exception;
    private final Retry retry;
    private final ConnectionState connection;
    private final Function<Failure, String> sentence;
    private final String states;

    Meaning(
            Function<DatabaseError, DatabaseException> exception,
            Retry retry,
            ConnectionState connection,
            String sentence,
            String states) {
        this(exception, retry, connection, failure -> sentence.replace("%s", failure.quoted()), states);
    }

    Meaning(
            Function<DatabaseError, DatabaseException> exception,
            Retry retry,
            ConnectionState connection,
            Function<Failure, String> sentence,
            String states) {
        this.exception = exception;
        this.retry = retry;
        this.connection = connection;
        this.sentence = sentence;
        this.states = states;
    }

    /** The meaning of a state, else of its class; a state that nobody knows is an internal error of the server. */
    static Meaning of(String sqlState) {
        if (sqlState.length() != 5) {
            return INTERNAL;
        }
        Meaning exact = BY_STATE.get(sqlState);
        return exact == null ? BY_STATE.getOrDefault(sqlState.substring(0, 2), INTERNAL) : exact;
    }

    DatabaseException exception(DatabaseError error) {
        return exception.apply(error);
    }

    String sentence(Failure failure) {
        return sentence.apply(failure);
    }

    Retry retry() {
        return retry;
    }

    ConnectionState connection() {
        return connection;
    }

    /** An established connection ended: with a COMMIT under way nobody knows whether it was carried out. */
    boolean losesConnection() {
        return switch (this) {
            case DISCONNECTED, SHUT_OUT, TIMED_OUT, SYSTEM_FAILED -> true;
            default -> false;
        };
    }

    private static Map<String, Meaning> index() {
        Map<String, Meaning> index = new HashMap<>();
        for (Meaning meaning : values()) {
            SPACE.splitAsStream(meaning.states).forEach(state -> index.put(state, meaning));
        }
        return Map.copyOf(index);
    }
}
