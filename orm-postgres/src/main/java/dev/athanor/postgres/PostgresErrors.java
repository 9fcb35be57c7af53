// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.ConnectionState;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.ErrorContext;
import dev.athanor.error.ErrorTranslator;
import dev.athanor.error.Outcome;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.RedactedSqlException;
import dev.athanor.error.Retry;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns the errors of PostgreSQL, its driver and HikariCP into Athanor's exceptions.
 *
 * <p>The driver's text is kept in the chain of causes only if it cannot hold a value of a row or a secret: the kinds of
 * text that are known to be free of them are listed here, everything else is withheld.
 */
public final class PostgresErrors implements ErrorTranslator {
    private static final int DEEPEST = 16;

    private static final Pattern POOL_TIMEOUT =
            Pattern.compile("Connection is not available, request timed out after (\\d+)ms"
                    + "(?: \\(total=(\\d+), active=(\\d+), idle=(\\d+), waiting=(\\d+)\\))?");

    /** Classes of states whose text names only objects of the database, users and limits. */
    private static final Set<String> FREE_CLASSES =
            Set.of("08", "21", "23", "25", "26", "28", "2B", "34", "3D", "40", "42", "44", "53", "54", "55", "57");

    /** Classes of states of which that is true when the driver itself gave the error. */
    private static final Set<String> FREE_CLASSES_OF_DRIVER = Set.of("07", "08", "0A", "28", "57");

    /** A cast such as {@code ?::regclass} gives these states with the value as the name, and without a position. */
    private static final Set<String> REACHED_BY_VALUES =
            Set.of("0A000", "42601", "42602", "42622", "42703", "42704", "42725", "42883", "42P01");

    /** Source files of the server that pass on what a function or another server says. */
    private static final Set<String> PASSING_ON =
            Set.of("pl_exec.c", "plpy_elog.c", "plperl.c", "pltcl.c", "dblink.c", "connection.c");

    private static final Pattern NAMES_NOTHING = Pattern.compile("[^\"'«»„“”]+");
    private static final Pattern WORDS_ONLY = Pattern.compile("[\\p{L} ]+");

    /** Creates the translator; one serves all databases. */
    public PostgresErrors() {}

    @Override
    public DatabaseException translate(SQLException failure, ErrorContext context) {
        Matcher timeout = poolTimeout(failure);
        if (!timeout.find()) {
            return translateOrigin(origin(failure), context);
        }
        PSQLException refusal = find(PSQLException.class, failure.getCause(), DEEPEST);
        boolean poolIsEmpty = count(timeout, 2) <= 0;
        return refusal != null && poolIsEmpty
                ? translateOrigin(refusal, context)
                : translatePoolTimeout(failure, timeout, refusal != null, context);
    }

    private static DatabaseException translateOrigin(SQLException origin, ErrorContext context) {
        Failure failure = new Failure(origin, quotableText(origin).orElse(null), context);
        Meaning meaning = meaning(failure, context);
        ConnectionState connection = failure.isFatal() ? ConnectionState.DISCARDED : meaning.connection();
        return meaning.exception(DatabaseError.builder(failure.sqlState(), meaning.sentence(failure))
                .retry(meaning.retry())
                .connection(connection)
                .outcome(outcome(failure, meaning, connection, context))
                .statement(context.statement())
                .table(failure.table())
                .column(failure.column())
                .constraint(failure.constraint())
                .entity(failure.entity())
                .property(failure.property())
                .cause(RedactedSqlException.redact(origin, PostgresErrors::printableText))
                .build());
    }

    private static Meaning meaning(Failure failure, ErrorContext context) {
        Meaning usual = Meaning.of(failure.sqlState());
        if (context.commitUnderWay() && leavesCommitOpen(failure, usual)) {
            return Meaning.OUTCOME_UNKNOWN;
        }
        if (failure.isInvalidatedPlan()) {
            return Meaning.PLAN_INVALIDATED;
        }
        if (failure.isStatementTimeout()) {
            return Meaning.STATEMENT_TIMEOUT;
        }
        if (failure.isLoginRefused()) {
            return Meaning.NOT_ADMITTED;
        }
        return failure.isMisuse() ? Meaning.MISUSE : usual;
    }

    /** An error that is not the server's answer to the COMMIT; an unknown one of the driver may well be such. */
    private static boolean leavesCommitOpen(Failure failure, Meaning usual) {
        return usual.losesConnection() || failure.isFatal() || (usual == Meaning.INTERNAL && !failure.isFromServer());
    }

    private static Outcome outcome(Failure failure, Meaning meaning, ConnectionState connection, ErrorContext context) {
        if (meaning == Meaning.OUTCOME_UNKNOWN) {
            return Outcome.UNKNOWN;
        }
        boolean over = connection == ConnectionState.DISCARDED
                || (context.commitUnderWay() && failure.isFromServer())
                || failure.sqlState().startsWith("40");
        return over ? Outcome.ROLLED_BACK : Outcome.ACTIVE;
    }

    private static PoolTimeoutException translatePoolTimeout(
            SQLException failure, Matcher timeout, boolean refused, ErrorContext context) {
        int active = count(timeout, 3);
        int idle = count(timeout, 4);
        int waiting = count(timeout, 5);
        String counts = active < 0 ? "" : " (%d active, %d idle, %d waiting)".formatted(active, idle, waiting);
        String message = "No connection of the pool became free within %s ms%s%s. "
                + "Close sessions sooner, look for one that is never closed, or enlarge the pool.";
        String another = refused ? ", and another one could not be opened (see the cause)" : "";
        DatabaseError error = DatabaseError.builder("", message.formatted(timeout.group(1), counts, another))
                .retry(Retry.OPT_IN)
                .connection(ConnectionState.DISCARDED)
                .outcome(Outcome.ROLLED_BACK)
                .statement(context.statement())
                .cause(RedactedSqlException.redact(failure, PostgresErrors::printableText))
                .build();
        return new PoolTimeoutException(error, active, idle, waiting);
    }

    private static Matcher poolTimeout(SQLException failure) {
        boolean fromPool = failure instanceof SQLTransientConnectionException && failure.getMessage() != null;
        return POOL_TIMEOUT.matcher(fromPool ? failure.getMessage() : "");
    }

    /** A count of the pool; -1 if its text has none. */
    private static int count(Matcher timeout, int group) {
        return timeout.group(group) == null ? -1 : Integer.parseInt(timeout.group(group));
    }

    /** The driver's exception that carries the facts, beneath those of a batch, a proxy or a pool. */
    private static SQLException origin(SQLException failure) {
        PSQLException fromDriver = find(PSQLException.class, failure, DEEPEST);
        return fromDriver == null ? failure : fromDriver;
    }

    private static <X extends Throwable> @Nullable X find(Class<X> kind, @Nullable Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return null;
        }
        if (kind.isInstance(failure)) {
            return kind.cast(failure);
        }
        X below = find(kind, failure.getCause(), depth - 1);
        return below == null && failure instanceof SQLException chained
                ? find(kind, chained.getNextException(), depth - 1)
                : below;
    }

    /** What of the text may be printed, in the driver's own form so that a harmless exception is kept as it is. */
    private static Optional<String> printableText(SQLException failure) {
        return quotableText(failure)
                .map(text -> failure instanceof PSQLException fromDriver && fromDriver.getServerErrorMessage() != null
                        ? fromDriver.getServerErrorMessage().getSeverity() + ": " + text
                        : text);
    }

    /** What of the text may be quoted; empty if nothing. */
    private static Optional<String> quotableText(SQLException failure) {
        if (failure instanceof PSQLException fromDriver) {
            ServerErrorMessage server = fromDriver.getServerErrorMessage();
            return server == null ? driverText(fromDriver) : serverText(server);
        }
        return poolTimeout(failure).find() ? Optional.ofNullable(failure.getMessage()) : Optional.empty();
    }

    private static Optional<String> driverText(PSQLException failure) {
        boolean free = FREE_CLASSES_OF_DRIVER.contains(classOf(failure.getSQLState()));
        return free ? Optional.ofNullable(failure.getMessage()) : Optional.empty();
    }

    private static Optional<String> serverText(ServerErrorMessage server) {
        return Optional.ofNullable(server.getMessage()).filter(text -> isFreeOfValues(server, text));
    }

    private static boolean isFreeOfValues(ServerErrorMessage server, String text) {
        String file = server.getFile();
        String state = server.getSQLState() == null ? "" : server.getSQLState();
        if (file != null && PASSING_ON.contains(file)) {
            return false;
        }
        if (REACHED_BY_VALUES.contains(state) && server.getPosition() == 0) {
            return NAMES_NOTHING.matcher(text).matches();
        }
        return switch (state) {
            case "22001", "22012" -> true;
            case "22003", "22008" -> WORDS_ONLY.matcher(text).matches();
            case "42601" -> text.indexOf('\'') < 0 && text.indexOf('$') < 0;
            case "55P04" -> false;
            default -> state.equals("0A000") || FREE_CLASSES.contains(classOf(state));
        };
    }

    private static String classOf(@Nullable String sqlState) {
        return sqlState == null || sqlState.length() < 2 ? "" : sqlState.substring(0, 2);
    }
}
