// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionClosedException;
import dev.athanor.error.TransactionAbortedException;
import dev.athanor.query.RowReader;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line of one session to the database: it flies flights and keeps the transaction.
 *
 * <p>A transaction begins with the first flight that needs one: BEGIN rides along, as savepoints do. Reading outside a
 * transaction takes a connection for the one flight only. Not thread-safe, and it notices.
 *
 * <p>After a failure within a transaction only {@link #rollback}, {@link #rollbackTo} and {@link #close} are accepted.
 * When a flight fails that was to end with COMMIT, the transaction is rolled back at once.
 */
public final class Channel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);

    private final Engine engine;
    private final ChannelOptions options;
    private final Unit unit;
    private final Traffic traffic;
    private final SingleUse use;
    private boolean closed;

    Channel(Engine engine, ChannelOptions options, SingleUse use, Audience audience) {
        this.engine = engine;
        this.options = options;
        this.use = use;
        this.unit = new Unit(options.boundary());
        this.traffic = new Traffic(engine, options, unit, audience);
    }

    /** Whether a transaction is open, or will be with the next flight. */
    public boolean inTransaction() {
        return unit.isAskedFor();
    }

    /** Whether a flight of plain reads that asks for a snapshot gets one: no transaction is begun, and the next one would be this channel's own. */
    public boolean givesSnapshots() {
        return options.boundary() == TransactionBoundary.OWNED && !unit.isBegun();
    }

    /** Begins a transaction as the options of this channel say; nothing is sent before the next flight. */
    public void begin() {
        begin(options.transaction());
    }

    /**
     * Begins a transaction; nothing is sent before the next flight. In a transaction of someone else it is a savepoint
     * that begins, and the options are the owner's.
     *
     * @throws IllegalSessionStateException within a transaction
     */
    public void begin(TransactionOptions beginning) {
        guarded("begin", () -> {
            requireSound();
            if (inTransaction()) {
                throw new IllegalSessionStateException(
                        "A transaction is open already: end it by commit() or rollback(), or use a savepoint.");
            }
            unit.begin(beginning);
        });
    }

    /**
     * Sends a flight and reads its results into its replies.
     *
     * <p>A transaction is begun before the first statement that is not a plain read, and before any statement where the
     * isolation level is above read committed.
     *
     * @throws DatabaseException what the server, the driver or the pool reported
     * @throws PendingRollbackException after a failure in the same transaction
     * @throws TransactionAbortedException if the flight was to commit a transaction that has failed
     * @throws dev.athanor.error.ConversionException when a value cannot be sent or read
     */
    public void fly(Flight flight) {
        guarded("execute", () -> {
            if (flight.commits()) {
                refuseFailedCommit();
            }
            requireSound();
            flight.takeOff();
            if (!flight.isEmpty()) {
                send(flight);
            }
            if (flight.commits() && !flight.isCommitted()) {
                traffic.commit();
                flight.committed();
            }
        });
    }

    /**
     * How a flight would be sent now. Nothing is sent or begun, and the flight can still fly.
     *
     * @throws PendingRollbackException after a failure in the same transaction
     */
    public Forecast forecast(Flight flight) {
        return guarded("forecast", () -> {
            requireSound();
            List<Step<?>> ahead = unit.isBegun() ? unit.ahead() : unit.begins(options.transaction());
            boolean riding = rides(flight);
            List<List<Step<?>>> parts = divide(withWords(ahead, flight.steps(), riding), engine.texts()::wouldJoin);
            List<Forecast.Statement> statements = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                for (Step<?> step : traffic.inSchemas(parts.get(i))) {
                    if (!step.isControl()) {
                        statements.add(new Forecast.Statement(step.sql(), step.label(), i + 1));
                    }
                }
            }
            return new Forecast(statements, parts.size(), !unit.isOpen(), riding);
        });
    }

    /**
     * Commits; without a transaction it does nothing.
     *
     * @throws TransactionAbortedException when the transaction has failed; it is rolled back, nothing of it is kept
     * @throws CommitOutcomeUnknownException when the connection is lost before the server answers
     */
    public void commit() {
        guarded("commit", () -> {
            refuseFailedCommit();
            traffic.commit();
        });
    }

    /**
     * Rolls back; without a transaction it does nothing. Where the connection is broken it is given up, and the server
     * rolls back by itself.
     */
    public void rollback() {
        guarded("rollback", () -> {
            unit.failed(null);
            traffic.rollback();
        });
    }

    /** Sets a savepoint, and begins a transaction if there is none; it rides with the next flight. */
    public void savepoint(String name) {
        guarded("savepoint", () -> {
            requireSound();
            unit.begin(options.transaction());
            unit.savepoint(name);
        });
    }

    /** Makes what was done since the savepoint a part of the transaction; it rides with the next flight. */
    public void release(String name) {
        guarded("release", () -> {
            requireSound();
            unit.release(name);
        });
    }

    /**
     * Undoes what was done since the savepoint, which stays; it also makes a failed transaction usable again.
     *
     * @throws PendingRollbackException when the transaction is gone with its connection, and the savepoint with it
     */
    public void rollbackTo(String name) {
        guarded("rollbackTo", () -> {
            if (!unit.isBegun()) {
                requireSound();
            }
            traffic.closeStreams();
            Step<?> words = unit.rollbackTo(name);
            if (words != null) {
                traffic.send(List.of(words), Ending.NONE);
            }
            unit.failed(null);
        });
    }

    /**
     * Runs a query whose rows are fetched in portions while they are read, in constant memory.
     *
     * <p>This needs a transaction; if there is none, one is begun and ends with the stream, unless something is written
     * meanwhile. The end of the transaction ends the stream.
     *
     * @param fetchSize how many rows are fetched at once, at least 1
     * @throws IllegalSessionStateException in a transaction of someone else that the driver does not know of
     */
    public <R extends @Nullable Object> RowStream<R> stream(
            CompiledStatement statement, RowReader<R> reader, int fetchSize) {
        return guarded("stream", () -> {
            requireSound();
            if (!unit.isBegun()) {
                unit.beginForStream(options.transaction());
            }
            List<Step<?>> ahead = unit.ahead();
            if (!ahead.isEmpty()) {
                traffic.send(ahead, Ending.NONE);
            }
            Step<?> step = Step.of(statement, Results.ignored(), Parts.UNKNOWN_RESPONSE);
            RowStream<R> stream = new RowStream<>(
                    traffic, use, traffic.inSchemas(List.of(step)).get(0), reader);
            traffic.start(stream, fetchSize);
            return stream;
        });
    }

    /**
     * Begins to load rows into a table, in the transaction that is open or in one that begins now; commit it afterwards. Until the load has ended, nothing
     * else can be sent.
     *
     * @param columns those that each row gives a value or NULL; the others get their defaults
     * @param firstRow the number by which errors call the first row
     */
    public RowLoad load(Table<?> table, List<? extends Column<?, ?>> columns, long firstRow) {
        return guarded("copyIn", () -> {
            requireSound();
            unit.begin(options.transaction());
            List<Step<?>> ahead = unit.ahead();
            if (!ahead.isEmpty()) {
                traffic.send(ahead, Ending.NONE);
            }
            RowLoad load = new RowLoad(traffic, use, table, columns, firstRow);
            traffic.start(load);
            return load;
        });
    }

    /**
     * Rolls back what is open and gives the connection back, in bounded time. It throws nothing; a second call does
     * nothing.
     */
    @Override
    public void close() {
        use.enter("close");
        try {
            closed = true;
            traffic.rollback();
        } catch (DatabaseException e) {
            LOG.debug("The unit of work could not be undone while its session was closed", e);
        } finally {
            traffic.release();
            use.exit();
        }
    }

    /**
     * Asks the server to cancel the statements that run now, from any thread; they then fail, if they have not ended before. Does nothing where none runs. It
     * waits no longer than the driver's time limit for such requests.
     */
    public void cancel() {
        traffic.running().cancel();
    }

    private void send(Flight flight) {
        boolean snapshot = wantsSnapshot(flight);
        if (snapshot) {
            unit.begin(TransactionOptions.SNAPSHOT);
        } else if (!flight.isPlainRead() || options.transaction().coversReading()) {
            unit.begin(options.transaction());
        }
        boolean riding = rides(flight);
        List<Step<?>> steps = withWords(unit.ahead(), flight.steps(), snapshot || riding);
        List<List<Step<?>>> parts = divide(steps, engine.texts()::mayJoin);
        int last = parts.size() - 1;
        for (int i = 0; i < last; i++) {
            traffic.send(parts.get(i), Ending.NONE);
        }
        if (riding) {
            traffic.send(parts.get(last), Ending.COMMIT, flight::committed);
        } else {
            traffic.send(parts.get(last), snapshot ? Ending.SNAPSHOT : Ending.NONE);
        }
    }

    private boolean rides(Flight flight) {
        return flight.commits() && options.commitMode() == CommitMode.RIDING;
    }

    /** The statements of a flight between what is to be said before and behind them; mostly nothing is. */
    private List<Step<?>> withWords(List<Step<?>> ahead, List<Step<?>> statements, boolean commits) {
        if (ahead.isEmpty() && !commits) {
            return statements;
        }
        List<Step<?>> steps = new ArrayList<>(ahead);
        steps.addAll(statements);
        if (commits) {
            steps.add(unit.commit());
        }
        return steps;
    }

    private boolean wantsSnapshot(Flight flight) {
        return flight.wantsSnapshot() && flight.isPlainRead() && flight.steps().size() > 1 && givesSnapshots();
    }

    private static List<List<Step<?>>> divide(List<Step<?>> steps, Predicate<List<Step<?>>> mayJoin) {
        List<List<Step<?>>> parts = Parts.of(steps);
        for (List<Step<?>> part : parts) {
            if (!mayJoin.test(part)) {
                return Parts.single(steps);
            }
        }
        return parts;
    }

    /** The server would answer such a COMMIT with ROLLBACK, and the driver would not tell anyone. */
    private void refuseFailedCommit() {
        if (!traffic.hasFailed()) {
            return;
        }
        Throwable first = unit.failure();
        if (first instanceof CommitOutcomeUnknownException unknown) {
            throw unknown;
        }
        traffic.rollback();
        throw new TransactionAbortedException(
                "The transaction has failed and nothing of it is kept: call rollback() and do its work again;"
                        + " the first failure is the cause.",
                first);
    }

    private void requireSound() {
        Throwable first = unit.failure();
        if (first != null) {
            throw new PendingRollbackException(first);
        }
    }

    private void guarded(String operation, Runnable action) {
        guarded(operation, () -> {
            action.run();
            return true;
        });
    }

    private <T> T guarded(String operation, Supplier<T> action) {
        use.enter(operation);
        try {
            if (closed) {
                throw new SessionClosedException(operation);
            }
            return action.get();
        } finally {
            use.exit();
        }
    }
}
