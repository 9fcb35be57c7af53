// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.ast.RowLock;
import dev.athanor.engine.StatementListener;
import dev.athanor.query.Executable;
import dev.athanor.query.Mutation;
import dev.athanor.query.RowQuery;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.relation.ToOptional;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.PartialFetch;
import dev.athanor.schema.RecordChange;
import dev.athanor.session.async.OperationQueue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Session} whose verbs give stages: each begins when the one before it has ended, so that there are never two statements of one session at once.
 *
 * <p>A verb may be called from any thread, and returns at once. Handles never load when they are touched: {@link #load} loads them. Cancelling the future
 * of a verb ({@code stage.toCompletableFuture().cancel(true)}, or {@code orTimeout}) cancels the statement that runs for it and rolls the transaction back;
 * like any failure it leaves the session saying so until {@link #rollback}. Cancelling a commit that is under way may come too late.
 *
 * <p>Code in dependent stages runs on the thread that ended the stage and must not wait for another stage of the same session.
 */
public final class AsyncSession extends AsyncQueries {
    private final Session session;
    private final SessionCore core;

    private AsyncSession(OperationQueue queue, Session session) {
        super(queue, session);
        this.session = session;
        this.core = session.core();
    }

    static AsyncSession of(Session session, Executor executor) {
        SessionCore core = session.core();
        return new AsyncSession(new OperationQueue(executor, core::cancelStatement, core::abort), session);
    }

    /** See {@link Session#add}. */
    public <E> CompletionStage<E> add(E record) {
        return later(() -> session.add(record));
    }

    /** See {@link Session#addAll}. */
    public <E> CompletionStage<List<E>> addAll(Collection<? extends E> records) {
        return later(() -> session.addAll(records));
    }

    /** See {@link Session#update(Object, RecordChange, RecordChange[])}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> CompletionStage<E> update(E record, RecordChange<E> first, RecordChange<E>... more) {
        return later(() -> session.update(record, first, more));
    }

    /** See {@link Session#update(Object, UnaryOperator)}; the function is called later, on another thread. */
    public <E> CompletionStage<E> update(E record, UnaryOperator<E> change) {
        return later(() -> session.update(record, change));
    }

    /** See {@link Session#update(Object)}. */
    public <E> CompletionStage<E> update(E record) {
        return later(() -> session.update(record));
    }

    /** See {@link Session#replace}. */
    public <E> CompletionStage<E> replace(E base, E next) {
        return later(() -> session.replace(base, next));
    }

    /** See {@link Session#delete}. */
    public CompletionStage<@Nullable Void> delete(Object record) {
        return done(() -> session.delete(record));
    }

    /** See {@link Session#purge}. */
    public CompletionStage<@Nullable Void> purge(Object record) {
        return done(() -> session.purge(record));
    }

    /** See {@link Session#find}. */
    public <E, K> CompletionStage<Optional<E>> find(KeyedTable<E, K> table, K key) {
        return later(() -> session.find(table, key));
    }

    /** See {@link Session#current}. */
    public <E> CompletionStage<E> current(E record) {
        return later(() -> session.current(record));
    }

    /** See {@link Session#stateOf}. */
    public CompletionStage<EntityState> stateOf(Object record) {
        return later(() -> session.stateOf(record));
    }

    /** See {@link Session#contains}. */
    public CompletionStage<Boolean> contains(Object record) {
        return later(() -> session.contains(record));
    }

    /** See {@link Session#refresh}. */
    public <E> CompletionStage<E> refresh(E record) {
        return later(() -> session.refresh(record));
    }

    /** See {@link Session#lock}. */
    public <E> CompletionStage<E> lock(E record, RowLock lock) {
        return later(() -> session.lock(record, lock));
    }

    /** See {@link Session#merge}. */
    public <E> CompletionStage<E> merge(E record) {
        return later(() -> session.merge(record));
    }

    /** See {@link Session#evict}. */
    public CompletionStage<@Nullable Void> evict(Object record) {
        return done(() -> session.evict(record));
    }

    /** See {@link Session#clear}. */
    public CompletionStage<@Nullable Void> clear() {
        return done(session::clear);
    }

    /** See {@link Session#untracked}. */
    public AsyncQueries untracked() {
        return new AsyncQueries(queue(), session.untracked());
    }

    /** See {@link Session#execute}. */
    public CompletionStage<Long> execute(Mutation<?> mutation) {
        return later(() -> session.execute(mutation));
    }

    /** See {@link Session#explain}. */
    public CompletionStage<QueryPlan> explain(Executable statement) {
        return later(() -> session.explain(statement));
    }

    /** See {@link Session#explainAnalyze}. */
    public CompletionStage<QueryPlan> explainAnalyze(RowQuery<?> query) {
        return later(() -> session.explainAnalyze(query));
    }

    /** See {@link Session#load(List, Fetch[])}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> CompletionStage<@Nullable Void> load(List<E> records, Fetch<E>... relations) {
        return done(() -> session.load(records, relations));
    }

    /** See {@link Session#load(List, PartialFetch)}. */
    public <E, T> CompletionStage<Related<E, T>> load(List<E> records, PartialFetch<E, T> some) {
        return later(() -> session.load(records, some));
    }

    /** The record behind a handle of this session, loaded with all its siblings if need be. */
    public <T> CompletionStage<T> load(ToOne<T> handle) {
        return later(() -> core.load(handle::get));
    }

    /** The records of a handle of this session, loaded with all its siblings if need be. */
    public <T> CompletionStage<List<T>> load(ToMany<T> handle) {
        return later(() -> core.load(handle::get));
    }

    /** The record of a handle of this session, if there is one; loaded with all its siblings if need be. */
    public <T> CompletionStage<Optional<T>> load(ToOptional<T> handle) {
        return later(() -> core.load(handle::get));
    }

    /**
     * Runs work behind a savepoint, as {@link Session#nested} does: the savepoint is kept or undone when the stage that the work gives has ended. What others
     * ask of the session meanwhile is behind the savepoint as well; a second call of this kind beside it, instead of inside, fails with a
     * {@link dev.athanor.error.ConcurrentSessionUseException}.
     */
    public <T extends @Nullable Object> CompletionStage<T> nested(
            Function<? super AsyncSession, ? extends CompletionStage<T>> work) {
        return later(() -> core.transaction().beginNested())
                .thenCompose(savepoint -> started(work)
                        .handle((result, failure) -> {
                            Throwable cause = unwrapped(failure);
                            return cause == null ? this.<T>kept(savepoint, result) : this.<T>undone(savepoint, cause);
                        })
                        .thenCompose(Function.identity()));
    }

    private <T extends @Nullable Object> CompletionStage<T> started(
            Function<? super AsyncSession, ? extends CompletionStage<T>> work) {
        try {
            return work.apply(this);
        } catch (Throwable e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private <T extends @Nullable Object> CompletionStage<T> kept(Savepoint savepoint, @Nullable T result) {
        return later(() -> {
            try {
                core.transaction().keep(savepoint);
            } catch (Throwable e) {
                core.transaction().undo(savepoint, e);
                throw e;
            }
            return result;
        });
    }

    private <T extends @Nullable Object> CompletionStage<T> undone(Savepoint savepoint, Throwable cause) {
        return done(() -> core.transaction().undo(savepoint, cause))
                .thenCompose(nothing -> CompletableFuture.failedStage(cause));
    }

    /** See {@link #nested}; for work that yields nothing. */
    public CompletionStage<@Nullable Void> inNested(Function<? super AsyncSession, ? extends CompletionStage<?>> work) {
        return nested(inner -> work.apply(inner).thenApply(result -> null));
    }

    /** See {@link Session#plan}. */
    public CompletionStage<FlushPlan> plan() {
        return later(session::plan);
    }

    /** See {@link Session#flush}. */
    public CompletionStage<@Nullable Void> flush() {
        return done(session::flush);
    }

    /** See {@link Session#commit}. */
    public CompletionStage<@Nullable Void> commit() {
        return done(session::commit);
    }

    /** See {@link Session#rollback}. */
    public CompletionStage<@Nullable Void> rollback() {
        return done(session::rollback);
    }

    /** See {@link EventSource#afterCommit}; it comes in its turn, as all verbs do. */
    public CompletionStage<@Nullable Void> afterCommit(Runnable action) {
        return done(() -> session.afterCommit(action));
    }

    /** See {@link EventSource#afterRollback}; it comes in its turn, as all verbs do. */
    public CompletionStage<@Nullable Void> afterRollback(Runnable action) {
        return done(() -> session.afterRollback(action));
    }

    /** See {@link EventSource#listen(StatementListener)}; at once. */
    public Database.Registration listen(StatementListener listener) {
        return session.listen(listener);
    }

    /** See {@link EventSource#listen(SessionListener)}; at once. */
    public Database.Registration listen(SessionListener listener) {
        return session.listen(listener);
    }

    /** See {@link EventSource#listen(KeyedTable, EntityListener)}; at once. */
    public <E> Database.Registration listen(KeyedTable<E, ?> table, EntityListener<E> listener) {
        return session.listen(table, listener);
    }

    /** See {@link EventSource#intercept(FlushInterceptor)}; at once. The interceptor is given the session itself, in whose thread it is. */
    public Database.Registration intercept(FlushInterceptor interceptor) {
        return session.intercept(interceptor);
    }

    /** See {@link EventSource#intercept(CommitInterceptor)}; at once. The interceptor is given the session itself, in whose thread it is. */
    public Database.Registration intercept(CommitInterceptor interceptor) {
        return session.intercept(interceptor);
    }

    /** See {@link EventSource#statistics}. */
    public CompletionStage<SessionStatistics> statistics() {
        return later(session::statistics);
    }

    /** See {@link Session#isOpen}. */
    public CompletionStage<Boolean> isOpen() {
        return later(session::isOpen);
    }

    /** Closes the session when all that was asked before is done; see {@link Session#close}. */
    public CompletionStage<@Nullable Void> close() {
        return done(session::close);
    }

    /** What failed, without the wrapping that stages put around it; null where nothing did. */
    static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
