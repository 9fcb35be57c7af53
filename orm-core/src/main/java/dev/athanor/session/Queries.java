// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.ast.Tuple;
import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.query.Query;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Select;
import dev.athanor.query.Sql;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The verbs that run queries: those of a {@link Session}, and those of its {@link Session#untracked()} side. */
public abstract sealed class Queries permits EventSource, UntrackedQueries {
    Queries() {}

    /** All rows of a query, in its order, with the relations that {@code with(…)} names. */
    public abstract <R> List<R> list(Query<R> query);

    /** One page of a query by offset, and the number of rows on all pages. The query should be ordered by something unique, or rows may repeat. */
    public abstract <R> Page<R> page(RowQuery<R> query, PageRequest request);

    /**
     * One page of a query by a position in its order, with the way to the pages beside it. However far the page, the server begins at the position; rows that
     * are added or deleted meanwhile move nothing. One row more than the page has is asked for, and nothing is counted.
     *
     * @throws dev.athanor.error.StatementBuildException when two rows may share the order of the query, which must end with a key; when it has a limit, groups
     *     or {@code distinct}
     */
    public abstract <R> KeysetPage<R> page(Select<R> query, KeysetRequest request);

    /**
     * The rows of a query, fetched in portions while they are read; to be closed, as try-with-resources does. It needs a transaction and begins one; the
     * transaction's end is the stream's end.
     */
    public abstract <R> Stream<R> stream(RowQuery<R> query);

    /**
     * The only row of a query.
     *
     * @throws NoResultException when there is none
     * @throws NonUniqueResultException when there is more than one
     */
    public final <R> R one(Query<R> query) {
        return optional(query)
                .orElseThrow(() -> new NoResultException("the query yields no row: use optional where that can be"));
    }

    /**
     * The only row of a query, if there is one.
     *
     * @throws NonUniqueResultException when there is more than one
     */
    public final <R> Optional<R> optional(Query<R> query) {
        List<R> rows = list(namesRelations(query) ? query : atMost(query, 2));
        if (rows.size() > 1) {
            throw new NonUniqueResultException(
                    "the query yields more than one row: narrow its condition, or use first or list");
        }
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /**
     * The rows of a query of two values, {@code select(row(USER.id, USER.email))}, as a map from the first to the second, in the order of the query.
     *
     * @throws NonUniqueResultException when two rows have the same first value
     */
    public final <K, V> Map<K, V> map(Query<Tuple.Of2<K, V>> query) {
        Map<K, V> map = new LinkedHashMap<>();
        for (Tuple.Of2<K, V> row : list(query)) {
            if (map.containsKey(row.first())) {
                throw new NonUniqueResultException(
                        "two rows of the query have the same first value, of which a map holds one: select a key"
                                + " first");
            }
            map.put(row.first(), row.second());
        }
        return Collections.unmodifiableMap(map);
    }

    /** The first row of a query, if there is one. */
    public final <R> Optional<R> first(Query<R> query) {
        List<R> rows = list(atMost(query, 1));
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** A limit would cost a second flight: the statements of the relations could not repeat the query. */
    private static boolean namesRelations(Query<?> query) {
        return query instanceof Select<?> select && !select.fetches().isEmpty();
    }

    private static <R> Query<R> atMost(Query<R> query, int rows) {
        return query instanceof Select<R> select && select.statement().limit() == null ? select.limit(rows) : query;
    }

    /** {@code select count(*)}: the number of rows a query yields. */
    public final long count(RowQuery<?> query) {
        return Objects.requireNonNull(list(query.counting()).get(0));
    }

    /** {@code select exists (…)}: whether a query yields a row. */
    public final boolean exists(RowQuery<?> query) {
        return Objects.requireNonNull(list(Sql.select(Sql.exists(query))).get(0));
    }
}
