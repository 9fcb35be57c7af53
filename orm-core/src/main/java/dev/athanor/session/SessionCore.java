// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.engine.Channel;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.SingleUse;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionClosedException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.relation.HandleSource;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.flush.FlushFailures;
import dev.athanor.session.flush.FlushPlan;
import dev.athanor.session.flush.FlushPlanner;
import dev.athanor.session.flush.FlushStep;
import dev.athanor.session.flush.Flusher;
import dev.athanor.session.flush.KeyBlocks;
import dev.athanor.session.flush.LinkPlanner;
import dev.athanor.session.load.Loader;
import dev.athanor.session.load.SessionLink;
import dev.athanor.session.load.SiblingHandles;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.session.state.KeySource;
import dev.athanor.session.state.Surroundings;
import dev.athanor.session.state.UnitOfWork;
import dev.athanor.session.state.UnitSnapshot;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands behind a {@link Session}: its channel, its unit of work and its loader, and the rules of when each may be used. */
final class SessionCore implements Surroundings, KeySource, Loader.Departure {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Channel channel;
    private final SessionOptions options;
    private final Dialect dialect;
    private final KeyBlocks blocks;
    private final KnownTables names;
    private final SessionListener listener;
    private final SingleUse use = new SingleUse();
    private final UnitOfWork unit = new UnitOfWork(this);
    private final SessionLink link = new SessionLink();
    private final Loader loader;
    private final Statements statements;
    private @Nullable RuntimeException failure;
    private boolean closed;
    private int depth;

    SessionCore(
            Channel channel,
            SessionOptions options,
            Dialect dialect,
            KeyBlocks blocks,
            KnownTables names,
            SessionListener listener) {
        this.channel = channel;
        this.options = options;
        this.dialect = dialect;
        this.blocks = blocks;
        this.names = names;
        this.listener = listener;
        this.loader = new Loader(unit, link, this, dialect);
        this.statements = new Statements(this, channel, dialect);
        link.connect(new GuardedLoader(this, loader), options.unloadedHandles() == UnloadedHandles.RAISE);
    }

    UnitOfWork unit() {
        return unit;
    }

    Loader loader() {
        return loader;
    }

    /** The statements that run past the unit of work. */
    Statements statements() {
        return statements;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs one operation of the session: one thread at a time, and only while the session is open and sound. */
    <T> T run(String operation, Supplier<T> work) {
        use.enter(operation);
        try {
            requireOpen(operation);
            if (failure != null) {
                throw new PendingRollbackException(failure);
            }
            return work.get();
        } finally {
            use.exit();
        }
    }

    void learn(KeyedTable<?, ?> table) {
        names.learn(table);
    }

    /** What a flush would do now. */
    FlushPlan plan() {
        return LinkPlanner.around(FlushPlanner.plan(unit.pending()), unit.links());
    }

    void flush() {
        write(plan(), false);
    }

    /** Runs work behind a savepoint; what it throws undoes what it did, in the database and in what the session knows. */
    <T> T nested(Supplier<T> work) {
        run("nested", () -> {
            flush();
            return true;
        });
        UnitSnapshot before = unit.snapshot();
        String savepoint = "nested_" + ++depth;
        try {
            channel.savepoint(savepoint);
            T result = work.get();
            run("nested", () -> {
                flush();
                channel.release(savepoint);
                return true;
            });
            return result;
        } catch (RuntimeException | Error e) {
            undo(savepoint, before, e);
            throw e;
        } finally {
            depth--;
        }
    }

    private void undo(String savepoint, UnitSnapshot before, Throwable cause) {
        try {
            channel.rollbackTo(savepoint);
            unit.restore(before);
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
            cause.addSuppressed(e);
        }
    }

    private void refuseNested(String operation) {
        if (depth > 0) {
            throw new IllegalSessionStateException(
                    operation + "() belongs outside of nested(…): inside, return to keep what was"
                            + " done, or throw to undo it");
        }
    }

    void commit() {
        refuseNested("commit");
        FlushPlan plan = plan();
        if (plan.isEmpty()) {
            failing(plan, channel::commit);
        } else {
            write(plan, true);
        }
        unit.expire();
    }

    private void write(FlushPlan plan, boolean commits) {
        if (plan.isEmpty()) {
            return;
        }
        Set<KeyedTable<?, ?>> tables =
                plan.steps().stream().map(FlushStep::table).collect(Collectors.toSet());
        tables.forEach(this::learn);
        Flight flight = new Flight();
        Flusher flusher = new Flusher(plan, dialect);
        flusher.addTo(flight);
        blocks.refill(tables, flight);
        if (commits) {
            flight.thenCommit();
        }
        failing(plan, () -> channel.fly(flight));
        flusher.land();
        unit.flushed();
    }

    private void failing(FlushPlan plan, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            RuntimeException meant = FlushFailures.meantBy(e, plan);
            fail(meant);
            throw meant;
        }
    }

    /**
     * The session says so until {@link #rollback}. The database undoes the transaction at once, so that it holds no locks and no connection while the
     * program makes up its mind; behind a savepoint it is the savepoint that is undone, by whoever set it.
     */
    private void fail(RuntimeException cause) {
        failure = cause;
        if (depth > 0) {
            return;
        }
        try {
            channel.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    void rollback() {
        use.enter("rollback");
        try {
            requireOpen("rollback");
            refuseNested("rollback");
            unit.clear();
            failure = null;
            channel.rollback();
        } finally {
            use.exit();
        }
    }

    void close() {
        use.enter("close");
        try {
            if (closed) {
                return;
            }
            int pending = failure == null ? unit.pending().size() + unit.links().size() : 0;
            if (pending > 0) {
                LOG.warn(
                        "A session was closed with {} pending changes, which are lost: commit before closing", pending);
            }
            closed = true;
            link.cut();
            unit.clear();
            channel.close();
            listener.closed(pending);
        } finally {
            use.exit();
        }
    }

    boolean isOpen() {
        return !closed;
    }

    private void requireOpen(String operation) {
        if (closed) {
            throw new SessionClosedException(operation);
        }
    }

    @Override
    public void flushIfTouched(Set<String> tables) {
        boolean any = tables.contains(CompiledStatement.ANY_TABLE);
        Stream<KeyedTable<?, ?>> pending =
                Stream.concat(unit.pending().stream().map(EntityEntry::table), unit.links().tables().stream());
        if (pending.anyMatch(table -> any || tables.contains(CompiledStatement.nameOf(table.source())))) {
            flush();
        }
    }

    @Override
    public void fly(Flight flight, Set<String> tables) {
        flushIfTouched(tables);
        fly(flight);
    }

    /** Sends a flight; a failure in a transaction is the transaction's end. */
    void fly(Flight flight) {
        boolean inTransaction = channel.inTransaction();
        try {
            channel.fly(flight);
        } catch (RuntimeException e) {
            if (inTransaction || channel.inTransaction()) {
                fail(e);
            }
            throw e;
        }
    }

    @Override
    public boolean seesChangesBetweenStatements() {
        ChannelOptions ours = options.channel();
        Isolation isolation = ours.transaction().isolation();
        boolean stable = ours.boundary() == TransactionBoundary.OWNED
                && (isolation == Isolation.REPEATABLE_READ || isolation == Isolation.SERIALIZABLE);
        return !stable && !channel.givesSnapshots();
    }

    @Override
    public KeySource keys() {
        return this;
    }

    @Override
    public Object next(Column<?, ?> column) {
        Object key = blocks.take(column);
        while (key == null) {
            Flight flight = new Flight();
            blocks.fill(column, flight);
            fly(flight);
            key = blocks.take(column);
        }
        return key;
    }

    @Override
    public void expect(Column<?, ?> column, int count) {
        blocks.expect(column, count);
    }

    @Override
    public HandleSource handles(KeyedTable<?, ?> table) {
        return new SiblingHandles(table, link);
    }

    @Override
    public <E> E read(KeyedTable<E, ?> table, Object key) {
        E record = loader.read(table, key);
        if (record == null) {
            throw new StaleEntityException(table.entity().getSimpleName(), List.of(key));
        }
        return record;
    }
}
