// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.ast.Tuple;
import dev.athanor.query.Query;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Select;
import dev.athanor.session.async.OperationQueue;
import dev.athanor.session.async.RowPublisher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The verbs of {@link Queries}, each giving a stage: those of an {@link AsyncSession}, and those of its {@link AsyncSession#untracked()} side. */
public sealed class AsyncQueries permits AsyncSession {
    private final OperationQueue queue;
    private final Queries queries;

    AsyncQueries(OperationQueue queue, Queries queries) {
        this.queue = queue;
        this.queries = queries;
    }

    final OperationQueue queue() {
        return queue;
    }

    final <T extends @Nullable Object> CompletionStage<T> later(Supplier<T> work) {
        return queue.submit(work);
    }

    final CompletionStage<@Nullable Void> done(Runnable work) {
        return queue.<@Nullable Void>submit(() -> {
            work.run();
            return null;
        });
    }

    /** See {@link Queries#list}. */
    public final <R> CompletionStage<List<R>> list(Query<R> query) {
        return later(() -> queries.list(query));
    }

    /** See {@link Queries#page(RowQuery, PageRequest)}. */
    public final <R> CompletionStage<Page<R>> page(RowQuery<R> query, PageRequest request) {
        return later(() -> queries.page(query, request));
    }

    /** See {@link Queries#page(Select, KeysetRequest)}. */
    public final <R> CompletionStage<KeysetPage<R>> page(Select<R> query, KeysetRequest request) {
        return later(() -> queries.page(query, request));
    }

    /**
     * The rows of a query, fetched in portions as the subscriber asks for them, each subscriber its own. It needs a transaction and begins one with the first
     * row that is asked for; the transaction's end is the stream's end. Cancelling the subscription ends it; subscribers must not block.
     */
    public final <R> Flow.Publisher<R> stream(RowQuery<R> query) {
        return new RowPublisher<>(queue, () -> queries.stream(query));
    }

    /** See {@link Queries#one}. */
    public final <R> CompletionStage<R> one(Query<R> query) {
        return later(() -> queries.one(query));
    }

    /** See {@link Queries#optional}. */
    public final <R> CompletionStage<Optional<R>> optional(Query<R> query) {
        return later(() -> queries.optional(query));
    }

    /** See {@link Queries#map}. */
    public final <K, V> CompletionStage<Map<K, V>> map(Query<Tuple.Of2<K, V>> query) {
        return later(() -> queries.map(query));
    }

    /** See {@link Queries#first}. */
    public final <R> CompletionStage<Optional<R>> first(Query<R> query) {
        return later(() -> queries.first(query));
    }

    /** See {@link Queries#count}. */
    public final CompletionStage<Long> count(RowQuery<?> query) {
        return later(() -> queries.count(query));
    }

    /** See {@link Queries#exists}. */
    public final CompletionStage<Boolean> exists(RowQuery<?> query) {
        return later(() -> queries.exists(query));
    }
}
