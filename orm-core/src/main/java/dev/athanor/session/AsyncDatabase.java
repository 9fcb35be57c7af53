// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.session.async.WorkerThreads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database whose sessions give stages instead of waiting: on virtual threads where the JDK has them, else on a bounded number of threads.
 *
 * <p>It shares everything with the {@link Database} it comes from, needs no closing, and is safe for many threads.
 */
public final class AsyncDatabase {
    private final Database database;
    private final Executor executor;

    AsyncDatabase(Database database, AsyncOptions options) {
        this.database = database;
        Executor own = options.executor();
        this.executor = own == null ? WorkerThreads.virtualOr(options.threads()) : own;
    }

    /** A new session, without waiting for anything; close it. Its handles never load when they are touched. */
    public AsyncSession openSession() {
        return openSession(database.options());
    }

    /** A new session that works in its own way, strict in any case; close it. */
    public AsyncSession openSession(SessionOptions options) {
        return AsyncSession.of(database.openSession(options.strict()), executor);
    }

    /**
     * Runs work in a session of its own, commits it when the stage that it gives has ended, and yields what that yields; whatever fails rolls it back. Cancelling
     * the future cancels what runs and rolls back.
     */
    public <T extends @Nullable Object> CompletionStage<T> transaction(
            Function<? super AsyncSession, ? extends CompletionStage<T>> work) {
        AsyncSession session = openSession();
        return new AsyncTransaction<T>(session).run(work);
    }

    /** Runs work in a session of its own, as {@link #transaction} does, for work that yields nothing. */
    public CompletionStage<@Nullable Void> inTransaction(
            Function<? super AsyncSession, ? extends CompletionStage<?>> work) {
        return this.<@Nullable Void>transaction(session -> work.apply(session).thenApply(result -> null));
    }

    /** One transaction, and the future of what it yields; ending it from outside ends the transaction. */
    private static final class AsyncTransaction<T extends @Nullable Object> extends CompletableFuture<T> {
        private final AsyncSession session;

        AsyncTransaction(AsyncSession session) {
            this.session = session;
        }

        AsyncTransaction<T> run(Function<? super AsyncSession, ? extends CompletionStage<T>> work) {
            CompletionStage<T> begun;
            try {
                begun = work.apply(session);
            } catch (Throwable e) {
                begun = CompletableFuture.failedStage(e);
            }
            begun.thenCompose(this::committed).whenComplete(this::ended);
            return this;
        }

        private CompletionStage<T> committed(T result) {
            if (isDone()) {
                return session.rollback().thenApply(nothing -> result);
            }
            return session.commit().thenApply(nothing -> result);
        }

        private void ended(@Nullable T result, @Nullable Throwable failure) {
            CompletionStage<?> undone = failure == null ? CompletableFuture.completedStage(null) : session.rollback();
            undone.handle((nothing, second) -> session.close())
                    .thenCompose(Function.identity())
                    .whenComplete((nothing, ignored) -> {
                        Throwable cause = AsyncSession.unwrapped(failure);
                        if (cause == null) {
                            super.complete(result);
                        } else {
                            super.completeExceptionally(cause);
                        }
                    });
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return stopped(super.cancel(mayInterruptIfRunning));
        }

        @Override
        public boolean completeExceptionally(Throwable cause) {
            return stopped(super.completeExceptionally(cause));
        }

        private boolean stopped(boolean now) {
            if (now) {
                session.queue().stop();
            }
            return now;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
