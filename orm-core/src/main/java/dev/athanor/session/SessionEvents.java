// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.StatementListener;
import dev.athanor.engine.Watch;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.session.state.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells the listeners of a database, and then those of one session, what the session does, and lets its interceptors take part. */
final class SessionEvents implements Watch {
    private final Listeners ofDatabase;
    private final TransactionHooks hooks = new TransactionHooks();
    private final Meter meter;

    /** What was flushed since the last commit, where anyone wants to know. */
    private List<EntityChange<?>> written = List.of();

    private @Nullable Listeners own;
    private @Nullable Session session;
    private boolean announcing;

    SessionEvents(Listeners ofDatabase, Meter.Totals totals, UnitOfWork unit) {
        this.ofDatabase = ofDatabase;
        this.meter = new Meter(totals, unit.identities());
    }

    void opened(Session of) {
        session = of;
        ofDatabase.tell(SessionListener::opened);
    }

    /** Those who listen to this session only. */
    Listeners own() {
        Listeners made = own;
        if (made == null) {
            made = new Listeners();
            own = made;
        }
        return made;
    }

    TransactionHooks hooks() {
        return hooks;
    }

    Meter meter() {
        return meter;
    }

    @Override
    public void flown(long statements, long rowsRead, long rowsWritten) {
        meter.flown(statements, rowsRead, rowsWritten);
    }

    @Override
    public List<StatementListener> listeners() {
        return own == null ? List.of() : own.statements();
    }

    private boolean isObserved() {
        return ofDatabase.observe() || (own != null && own.observe());
    }

    /** Whether somebody decides between the statements and COMMIT, so that it cannot ride. */
    boolean decideBeforeCommit() {
        return !each(Listeners::committing).isEmpty();
    }

    /** Whether an interceptor is being told of a flush, so that there cannot be another one. */
    boolean isAnnouncing() {
        return announcing;
    }

    void refuseWhileAnnouncing(String operation) {
        if (announcing) {
            throw new IllegalSessionStateException(operation
                    + "() cannot be called while an interceptor is told of a flush: what it changes is written by this"
                    + " flush, or by the next one when it was told afterwards");
        }
    }

    /** Lets the interceptors change what a flush is about to write. */
    void beforeFlush(UnitOfWork unit) {
        for (FlushInterceptor interceptor : each(Listeners::flushing)) {
            List<EntityEntry<?>> pending = unit.pending();
            if (!pending.isEmpty() || unit.links().size() > 0) {
                announce(() -> interceptor.beforeFlush(session(), EntityChange.of(pending)));
            }
        }
    }

    /** The changes a flush is about to write, or none where nobody wants to know; to be told to {@link #flushed} when it has landed. */
    Writing writing(UnitOfWork unit) {
        boolean wanted = isObserved() || decideBeforeCommit();
        if (!wanted) {
            return Writing.NOTHING;
        }
        List<EntityEntry<?>> entries = unit.pending();
        return new Writing(entries, EntityChange.of(entries));
    }

    /** What one flush writes: the rows, and what becomes of each. */
    record Writing(List<EntityEntry<?>> entries, List<EntityChange<?>> planned) {
        /** What is told where nobody listens. */
        static final Writing NOTHING = new Writing(List.of(), List.of());

        List<EntityChange<?>> landed() {
            List<EntityChange<?>> landed = new ArrayList<>(planned.size());
            for (int i = 0; i < planned.size(); i++) {
                EntityChange<?> change = planned.get(i).landed(entries.get(i));
                boolean skipped = change.kind() != EntityChange.Kind.DELETED && change.after() == null;
                if (!skipped) { // a trigger may do that where the table allows it
                    landed.add(change);
                }
            }
            return List.copyOf(landed);
        }
    }

    /** A flush has landed: those who only observe are told. */
    List<EntityChange<?>> flushed(Writing writing) {
        return flushed(writing.landed());
    }

    /** A flight has landed and what it brought back cannot be read: those who only observe are told what was sent. */
    void flushedUnread(Writing writing) {
        flushed(writing.planned());
    }

    private List<EntityChange<?>> flushed(List<EntityChange<?>> changes) {
        meter.flushed();
        if (isObserved()) {
            written = written.isEmpty() ? new ArrayList<>() : written;
            written.addAll(changes);
            tell(listener -> listener.flushed(changes));
        }
        return changes;
    }

    /** A flush has landed and COMMIT is still to come: interceptors may refuse. */
    void afterFlush(List<EntityChange<?>> changes) {
        for (CommitInterceptor interceptor : each(Listeners::committing)) {
            announce(() -> interceptor.afterFlush(session(), changes));
        }
    }

    /** All is written and COMMIT is next: interceptors may write more, or refuse. */
    void beforeCommit() {
        each(Listeners::committing).forEach(interceptor -> interceptor.beforeCommit(session()));
    }

    /** The commit is certain. */
    void committed() {
        meter.committed();
        List<EntityChange<?>> changes = List.copyOf(written);
        written = List.of();
        tell(listener -> listener.committed(changes));
    }

    /** The rollback is certain. */
    void rolledBack() {
        meter.rolledBack();
        written = List.of();
        tell(SessionListener::rolledBack);
        hooks.rolledBack();
    }

    /** Nobody knows how the transaction ended. */
    void outcomeUnknown() {
        written = List.of();
        hooks.forget();
    }

    void closed(int pendingChanges) {
        meter.closed();
        tell(listener -> listener.closed(pendingChanges));
    }

    /** Where the transaction stands, for {@link #undone}. */
    Mark mark() {
        return new Mark(written.size(), hooks.mark());
    }

    /** What has come since the mark was behind a savepoint that is undone. */
    void undone(Mark mark) {
        if (mark.written() < written.size()) {
            written.subList(mark.written(), written.size()).clear();
        }
        hooks.undone(mark.hooks());
    }

    /** A place in the course of a transaction. */
    record Mark(int written, int hooks) {}

    private void announce(Runnable telling) {
        announcing = true;
        try {
            telling.run();
        } finally {
            announcing = false;
        }
    }

    private void tell(Consumer<SessionListener> event) {
        ofDatabase.tell(event);
        if (own != null) {
            own.tell(event);
        }
    }

    private <L> List<L> each(Function<Listeners, List<L>> kind) {
        List<L> shared = kind.apply(ofDatabase);
        List<L> mine = own == null ? List.of() : kind.apply(own);
        if (mine.isEmpty()) {
            return shared;
        }
        List<L> all = new ArrayList<>(shared);
        all.addAll(mine);
        return all;
    }

    private Session session() {
        return Objects.requireNonNull(session, "a session is told of when it is opened");
    }
}
