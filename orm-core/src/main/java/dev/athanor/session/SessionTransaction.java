// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.Channel;
import dev.athanor.engine.Flight;
import dev.athanor.error.ConcurrentSessionUseException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.Outcome;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.flush.FlushFailures;
import dev.athanor.session.flush.FlushPlanner;
import dev.athanor.session.flush.Flusher;
import dev.athanor.session.flush.LinkPlanner;
import dev.athanor.session.flush.OrderedSteps;
import dev.athanor.session.state.Compilation;
import dev.athanor.session.state.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The writing side of one session: flushes, savepoints, commit and rollback, and the failure after which nothing but a rollback helps. */
final class SessionTransaction {
    /** How often interceptors may have something more to write, before they are thought to do so for ever. */
    private static final int FLUSHES_OF_A_COMMIT = 100;

    private final SessionCore core;
    private final Channel channel;
    private final UnitOfWork unit;
    private final Compilation compilation;
    private final Foundation foundation;
    private final SessionEvents events;
    private @Nullable Throwable failure;
    private boolean committing;
    private @Nullable Savepoint latest;

    SessionTransaction(SessionCore core, Channel channel, Compilation compilation, Foundation foundation) {
        this.core = core;
        this.channel = channel;
        this.unit = core.unit();
        this.compilation = compilation;
        this.foundation = foundation;
        this.events = core.events();
    }

    /** After a failure only a rollback is accepted. */
    void requireSound() {
        if (failure != null) {
            throw new PendingRollbackException(failure);
        }
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** How much a flush would have to write. */
    int pending() {
        return unit.pending().size() + unit.links().size();
    }

    /** What a commit would write now, which changes nothing. */
    FlushPlan plan() {
        OrderedSteps steps = steps();
        if (steps.isEmpty()) {
            return FlushPlan.NOTHING;
        }
        Flight flight = new Flight();
        new Flusher(steps, compilation, foundation.texts().inserts()).addTo(flight);
        foundation.blocks().previewRefill(steps.tables(), flight);
        if (innermost() == null && !events.decideBeforeCommit() && commitRides(steps)) {
            flight.thenCommit();
        }
        return FlushPlan.of(steps.steps(), channel.forecast(flight));
    }

    private OrderedSteps steps() {
        return LinkPlanner.around(FlushPlanner.plan(unit.pending()), unit.links());
    }

    void flush() {
        events.refuseWhileAnnouncing("flush");
        failing(() -> events.beforeFlush(unit));
        write(steps(), false);
    }

    /** Runs work behind a savepoint; what it throws undoes what it did, in the database and in what the session knows. */
    <T> T nested(Supplier<T> work) {
        Savepoint savepoint = beginNested();
        try {
            T result = work.get();
            keep(savepoint);
            return result;
        } catch (Throwable e) {
            undo(savepoint, e);
            throw e;
        }
    }

    /** Sets a savepoint, for {@link #keep} or {@link #undo}. */
    Savepoint beginNested() {
        return core.run("nested", () -> {
            flush();
            Savepoint savepoint = new Savepoint(innermost(), unit.snapshot(), events.mark());
            channel.savepoint(savepoint.name());
            latest = savepoint;
            return savepoint;
        });
    }

    private @Nullable Savepoint innermost() {
        Savepoint each = latest;
        while (each != null && !each.isOpen()) {
            each = each.outer();
        }
        return each;
    }

    /** What was done since the savepoint is a part of the transaction; where that fails, it is still to be undone. */
    void keep(Savepoint savepoint) {
        core.run("nested", () -> {
            if (savepoint != innermost()) {
                throw new ConcurrentSessionUseException();
            }
            flush();
            channel.release(savepoint.name());
            savepoint.end();
            latest = savepoint.outer();
            return true;
        });
    }

    /**
     * Undoes what was done since the savepoint, in the database and in what the session knows. A savepoint that ended with another one leaves nothing to go
     * back to, so that only the whole can be undone.
     */
    void undo(Savepoint savepoint, Throwable cause) {
        boolean open = savepoint.isOpen();
        savepoint.end();
        if (open) {
            goBack(savepoint, cause);
        } else {
            failure = failure == null ? cause : failure;
        }
        events.undone(savepoint.mark());
    }

    private void goBack(Savepoint savepoint, Throwable cause) {
        try {
            channel.rollbackTo(savepoint.name());
            unit.restore(savepoint.unit());
            failure = null;
        } catch (RuntimeException e) {
            failure = failure == null ? e : failure;
            cause.addSuppressed(e);
        }
    }

    private void refuseNested(String operation) {
        if (innermost() != null) {
            throw new IllegalSessionStateException(
                    operation + "() belongs outside of nested(…): inside, return to keep what was"
                            + " done, or throw to undo it");
        }
    }

    void commit() {
        refuseNested("commit");
        events.refuseWhileAnnouncing("commit");
        if (committing) {
            throw new IllegalSessionStateException(
                    "commit() is under way already: an interceptor that is told of it returns to let it go on");
        }
        boolean apart = events.decideBeforeCommit();
        if (apart) {
            settle();
        } else {
            failing(() -> events.beforeFlush(unit));
        }
        OrderedSteps steps = steps();
        boolean any = channel.inTransaction() || !steps.isEmpty();
        Throwable unread = write(steps, true);
        failing(channel::commit);
        unit.expire();
        core.passMoment();
        if (any) {
            events.committed();
        }
        events.hooks().committed(unread);
    }

    /** Writes all there is, and lets those decide who decide before COMMIT, which then comes by itself. */
    private void settle() {
        flush();
        if (!channel.inTransaction()) {
            return;
        }
        committing = true;
        try {
            failing(events::beforeCommit);
            for (int round = 0; pending() > 0; round++) {
                if (round == FLUSHES_OF_A_COMMIT) {
                    failing(() -> {
                        throw new IllegalSessionStateException("after " + FLUSHES_OF_A_COMMIT + " flushes of one commit"
                                + " there is still something to write: an interceptor changes records in each"
                                + " afterFlush; let it end");
                    });
                }
                flush();
            }
        } finally {
            committing = false;
        }
    }

    /**
     * Writes a plan, and lets COMMIT ride with it where nothing more is said of it.
     *
     * @return why what came back behind a COMMIT cannot be taken over; null where all is well
     */
    private @Nullable Throwable write(OrderedSteps steps, boolean commits) {
        if (steps.isEmpty()) {
            return null;
        }
        Written written = failing(() -> written(steps, commits));
        if (written.unread() != null) {
            unit.clear();
            events.flushedUnread(written.writing());
            return written.unread();
        }
        unit.flushed();
        unit.expireReferring(written.steps().tablesDeletedFrom());
        List<EntityChange<?>> changes = events.flushed(written.writing());
        if (!commits) {
            failing(() -> events.afterFlush(changes));
        }
        return null;
    }

    /** What a flight has written, which the unit of work has learned; unless what came back behind its COMMIT could not be read. */
    private record Written(
            OrderedSteps steps,
            SessionEvents.Writing writing,
            @Nullable Throwable unread) {}

    /** A flight that is to be flown again must not take the transaction along. */
    private Written written(OrderedSteps steps, boolean commits) {
        ConcurrentChanges others = concurrentChanges(steps);
        boolean rides = commits && commitRides(steps);
        return others == null ? flown(steps, rides) : others.takenIn(() -> flown(steps(), rides));
    }

    private @Nullable ConcurrentChanges concurrentChanges(OrderedSteps steps) {
        ConcurrentChanges others = core.concurrentChanges();
        return others != null && ConcurrentChanges.matterTo(steps) ? others : null;
    }

    private boolean commitRides(OrderedSteps steps) {
        return concurrentChanges(steps) == null || !channel.inTransaction();
    }

    private Written flown(OrderedSteps steps, boolean commits) {
        Set<KeyedTable<?, ?>> tables = steps.tables();
        tables.forEach(core::learn);
        Flight flight = new Flight();
        Flusher flusher = new Flusher(steps, compilation, foundation.texts().inserts());
        flusher.addTo(flight);
        foundation.blocks().refill(tables, flight);
        if (commits) {
            flight.thenCommit();
        }
        SessionEvents.Writing writing = events.writing(unit);
        try {
            channel.fly(flight);
            flusher.land();
        } catch (RuntimeException e) {
            if (!flight.isCommitted()) {
                throw FlushFailures.meantBy(e, steps);
            }
            return new Written(steps, writing, e);
        }
        return new Written(steps, writing, null);
    }

    /** Whatever the database or an interceptor throws undoes the transaction, and is thrown on. */
    private void failing(Runnable work) {
        failing(() -> {
            work.run();
            return true;
        });
    }

    private <T> T failing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            fail(e);
            throw e;
        }
    }

    /**
     * The session says so until {@link #rollback}. The database undoes the transaction at once, so that it holds no locks and no connection while the
     * program makes up its mind; behind a savepoint it is the savepoint that is undone, by whoever set it.
     */
    void fail(Throwable cause) {
        if (failure != null) {
            return;
        }
        failure = cause;
        if (innermost() != null) {
            return;
        }
        try {
            channel.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        tellUndone(cause);
    }

    /** The program has cancelled what it had asked for, so that nothing of the transaction is to be kept. */
    void abort(Throwable cause) {
        fail(cause);
    }

    private void tellUndone(@Nullable Throwable cause) {
        boolean unknown = cause instanceof DatabaseException error && error.outcome() == Outcome.UNKNOWN;
        if (unknown) {
            events.outcomeUnknown();
        } else {
            events.rolledBack();
        }
    }

    /** Whether something is lost that nobody has been told of yet. */
    boolean hasSomethingToUndo() {
        return failure == null
                && (channel.inTransaction()
                        || !unit.pending().isEmpty()
                        || events.hooks().mark() > 0);
    }

    private void refuseRollback() {
        events.refuseWhileAnnouncing("rollback");
        if (committing) {
            throw new IllegalSessionStateException(
                    "rollback() cannot be called by an interceptor of the commit: let it throw, which rolls back");
        }
    }

    void rollback() {
        refuseNested("rollback");
        refuseRollback();
        boolean undone = hasSomethingToUndo();
        unit.clear();
        core.passMoment();
        failure = null;
        channel.rollback();
        if (undone) {
            events.rolledBack();
        }
    }
}
