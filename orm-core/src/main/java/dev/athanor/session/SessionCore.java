// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.criteria.Criteria;
import dev.athanor.engine.Channel;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.SingleUse;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.error.SessionClosedException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.relation.HandleSource;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.load.Loader;
import dev.athanor.session.load.SessionLink;
import dev.athanor.session.load.SiblingHandles;
import dev.athanor.session.state.Compilation;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.session.state.KeptHandles;
import dev.athanor.session.state.KeySource;
import dev.athanor.session.state.Surroundings;
import dev.athanor.session.state.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands behind a {@link Session}: its channel, its unit of work and its loader, and the rules of when each may be used. */
final class SessionCore implements Surroundings, KeySource, Loader.Departure {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final SessionOptions options;
    private final Channel channel;
    private final Compilation compilation;
    private final Foundation foundation;
    private final SessionEvents events;
    private final SingleUse use = new SingleUse();
    private final UnitOfWork unit = new UnitOfWork(this);
    private final Loader loader;
    private final SessionTransaction transaction;
    private @Nullable SessionLink link;
    private @Nullable UnitMoment moment;
    private boolean closed;

    /** What few sessions need is made when they need it: a session that finds one record is as good as free. */
    SessionCore(Foundation foundation, SessionOptions options) {
        Foundation own = foundation.in(options.channel().schemas());
        this.foundation = own;
        this.options = options;
        this.events = new SessionEvents(foundation.listeners(), foundation.totals(), unit);
        this.channel = foundation.engine().open(options.channel(), use, events);
        this.compilation = new Compilation(
                own.texts().dialect(),
                foundation.totals().counting(options.criteria()),
                own.texts().lookups());
        this.loader = new Loader(unit, this, compilation);
        this.transaction = new SessionTransaction(this, channel, compilation, own);
    }

    UnitOfWork unit() {
        return unit;
    }

    Loader loader() {
        return loader;
    }

    /** Who is told of this session, and what it has counted. */
    SessionEvents events() {
        return events;
    }

    /** What it has to write, and the transaction it writes in. */
    SessionTransaction transaction() {
        return transaction;
    }

    /** What is done about rows that somebody else has changed; null where it is left to the program. */
    @Nullable
    ConcurrentChanges concurrentChanges() {
        return options.staleRows() == StaleRows.MERGE ? new ConcurrentChanges(channel, unit, loader) : null;
    }

    /** The statements that run past the unit of work. */
    Statements statements() {
        return new Statements(this, channel, compilation);
    }

    /** Runs one operation of the session: one thread at a time, and only while the session is open and sound. */
    <T> T run(String operation, Supplier<T> work) {
        use.enter(operation);
        try {
            requireOpen(operation);
            transaction.requireSound();
            return work.get();
        } finally {
            use.exit();
        }
    }

    /** Reads a handle, loading it and its siblings if need be, also where the session is strict. */
    <T> T load(Supplier<T> handle) {
        return run("load", () -> link().asked(handle));
    }

    /** Asks the server to cancel what it is doing for this session; from any thread. */
    void cancelStatement() {
        channel.cancel();
    }

    /** Ends the transaction with nothing kept, as after a failure; in the session's thread, also when it has failed or is closed. */
    void abort(Throwable cause) {
        use.enter("cancel");
        try {
            if (!closed) {
                transaction.abort(cause);
            }
        } finally {
            use.exit();
        }
    }

    void learn(KeyedTable<?, ?> table) {
        foundation.names().learn(table);
    }

    void rollback() {
        use.enter("rollback");
        try {
            requireOpen("rollback");
            transaction.rollback();
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
            int pending = transaction.hasFailed() ? 0 : transaction.pending();
            if (pending > 0) {
                LOG.warn(
                        "A session was closed with {} pending changes, which are lost: commit before closing", pending);
            }
            boolean undone = transaction.hasSomethingToUndo();
            if (!undone) {
                KeptHandles.of(unit.identities());
            }
            closed = true;
            if (link != null) {
                link.cut();
            }
            unit.clear();
            channel.close();
            if (undone) {
                events.rolledBack();
            }
            events.closed(pending);
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
        if (events.isAnnouncing()) {
            return;
        }
        List<EntityEntry<?>> pending = unit.pending();
        if (pending.isEmpty() && unit.links().isEmpty()) {
            return;
        }
        boolean any = tables.contains(CompiledStatement.ANY_TABLE);
        Stream<KeyedTable<?, ?>> written =
                Stream.concat(pending.stream().map(EntityEntry::table), unit.links().tables().stream());
        if (written.anyMatch(table -> any || tables.contains(CompiledStatement.nameOf(table.source())))) {
            transaction.flush();
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
                transaction.fail(e);
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
    public SessionLink link() {
        SessionLink made = link;
        if (made == null) {
            boolean strict = options.unloadedHandles() == UnloadedHandles.RAISE;
            made = new SessionLink(
                    new GuardedLoader(this, loader), unit.identities().successors(), strict);
            link = made;
        }
        return made;
    }

    private UnitMoment moment() {
        UnitMoment made = moment;
        if (made == null) {
            made = new UnitMoment(options.clock());
            moment = made;
        }
        return made;
    }

    @Override
    public Filling filling() {
        return moment().filling();
    }

    /** The unit of work is over. */
    void passMoment() {
        if (moment != null) {
            moment.pass();
        }
    }

    @Override
    public Criteria criteria() {
        return options.criteria();
    }

    @Override
    public KeySource keys() {
        return this;
    }

    @Override
    public Object next(Column<?, ?> column) {
        Object key = foundation.blocks().take(column);
        while (key == null) {
            Flight flight = new Flight();
            foundation.blocks().fill(column, flight);
            fly(flight);
            key = foundation.blocks().take(column);
        }
        return key;
    }

    @Override
    public void expect(Column<?, ?> column, int count) {
        foundation.blocks().expect(column, count);
    }

    @Override
    public HandleSource handles(KeyedTable<?, ?> table) {
        return new SiblingHandles(table, link());
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
