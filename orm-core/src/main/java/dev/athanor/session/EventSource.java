// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.StatementListener;
import dev.athanor.schema.KeyedTable;

/** What a {@link Session} has for those who want to know what it does, who take part in it, or who wait for its end. */
public abstract sealed class EventSource extends Queries permits Session {
    private final SessionCore core;

    EventSource(SessionCore core) {
        this.core = core;
    }

    /**
     * Has something done once what the session is doing now is committed, for certain; never when it is rolled back, or when nobody knows how the commit
     * ended. Hooks run in their order, in the thread that commits, when the session is ready for its next transaction. Behind a savepoint that is undone
     * they are dropped. In a transaction of someone else they run when the session has handed over its work.
     *
     * <p>All run, whatever one throws; {@link Session#commit()} then throws {@link dev.athanor.error.AfterCommitException}.
     */
    public final void afterCommit(Runnable action) {
        core.run("afterCommit", () -> {
            core.events().hooks().afterCommit(action);
            return true;
        });
    }

    /**
     * Has something done once what the session is doing now is rolled back, for certain: by {@link Session#rollback()}, by a failure, by the end of a savepoint's
     * work, or by closing without a commit. What it throws is logged.
     */
    public final void afterRollback(Runnable action) {
        core.run("afterRollback", () -> {
            core.events().hooks().afterRollback(action);
            return true;
        });
    }

    /** Tells the listener of every statement of this session, after the database's own; closing what is returned ends it. */
    public final Database.Registration listen(StatementListener listener) {
        return core.events().own().listen(listener);
    }

    /** Tells the listener what this session does, after the database's own; closing what is returned ends it. */
    public final Database.Registration listen(SessionListener listener) {
        return core.events().own().listen(listener);
    }

    /** Tells the listener of the rows of one entity that this session writes; closing what is returned ends it. */
    public final <E> Database.Registration listen(KeyedTable<E, ?> table, EntityListener<E> listener) {
        return core.events().own().listen(table, listener);
    }

    /** Lets the interceptor take part in each flush of this session, COMMIT still riding; closing what is returned ends it. */
    public final Database.Registration intercept(FlushInterceptor interceptor) {
        return core.events().own().intercept(interceptor);
    }

    /** Lets the interceptor decide before this session's COMMIT, which then travels in a flight of its own; closing what is returned ends it. */
    public final Database.Registration intercept(CommitInterceptor interceptor) {
        return core.events().own().intercept(interceptor);
    }

    /** What the session has done so far, also after it was closed. */
    public final SessionStatistics statistics() {
        return core.events().meter().statistics();
    }
}
