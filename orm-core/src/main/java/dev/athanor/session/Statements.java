// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.ast.RowLock;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.Walk;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.engine.RowStream;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.query.BoundQuery;
import dev.athanor.query.Executable;
import dev.athanor.query.Keyset;
import dev.athanor.query.Mutation;
import dev.athanor.query.Query;
import dev.athanor.query.Returning;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Select;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Table;
import dev.athanor.schema.Tables;
import dev.athanor.session.load.Loader;
import dev.athanor.session.load.Tracking;
import dev.athanor.session.state.Compilation;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.session.state.Passage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The statements a program writes itself, run in a session: they see what is pending, and the session learns what they changed. */
final class Statements {
    /** How many rows of a stream are fetched at once. */
    private static final int FETCH_SIZE = 1_000;

    private final SessionCore core;
    private final Channel channel;
    private final Compilation compilation;

    Statements(SessionCore core, Channel channel, Compilation compilation) {
        this.core = core;
        this.channel = channel;
        this.compilation = compilation;
    }

    <R> List<R> list(Query<R> query) {
        if (query instanceof Returning<R> returning) {
            Returning<R> filled = returning.filledBy(core.filling());
            beforeChange(filled);
            return core.loader().list(filled, Tracking.ROWS_WIN);
        }
        prepare(query);
        return core.loader().list(query, Tracking.KNOWN_WINS);
    }

    <R> Page<R> page(RowQuery<R> query, PageRequest request, Tracking tracking) {
        prepare(query);
        RowQuery<R> rows = query.limit(request.size()).offset(request.offset());
        Loader.Counted<R> counted = core.loader().counted(rows, query.counting(), tracking);
        return new Page<>(counted.rows(), request, counted.total());
    }

    /** The relations are loaded behind the rows, as they are behind any query with a limit. */
    <R> KeysetPage<R> page(Select<R> query, KeysetRequest request, Tracking tracking) {
        Table<R> root = query.root();
        if (!query.fetches().isEmpty() && tracking == Tracking.NONE) {
            throw new IllegalSessionStateException(
                    "a page by cursor loads relations into the records of a session, and untracked() has none: leave"
                            + " out with(…), or page by the session itself");
        }
        prepare(query);
        Select<Keyset.Positioned<R>> rows =
                Keyset.of(query).rows(request.position(), request.isBackwards(), request.size() + 1L);
        KeysetPage<R> page = KeysetPage.of(request, core.loader().list(rows, tracking));
        if (root instanceof KeyedTable<R, ?> table && !query.fetches().isEmpty()) {
            core.loader()
                    .load(page.rows(), table, query.fetches(), query.statement().without());
        }
        return page;
    }

    <R> Stream<R> stream(RowQuery<R> query, Tracking tracking) {
        if (query instanceof Select<R> select && !select.fetches().isEmpty()) {
            throw new IllegalSessionStateException(
                    "a stream loads no relations with its rows: leave out with(…), and load"
                            + " the relations of a portion with session.load, or read their handles");
        }
        prepare(query);
        CompiledStatement compiled = compilation.of(query);
        core.flushIfTouched(compiled.tables());
        RowStream<R> rows = channel.stream(compiled, core.loader().reader(query, tracking), FETCH_SIZE);
        Passage passage = core.unit().identities().passage();
        Spliterator<R> each =
                Spliterators.spliteratorUnknownSize(new Portions<>(rows, FETCH_SIZE, passage), Spliterator.ORDERED);
        return StreamSupport.stream(each, false).onClose(rows::close).onClose(passage::close);
    }

    /** A query may change rows too, in its common table expressions. */
    private void prepare(Query<?> query) {
        Query<?> own = query instanceof BoundQuery<?> bound ? bound.query() : query;
        if (own instanceof Select<?> select && select.root() instanceof KeyedTable<?, ?> root) {
            core.learn(root);
        }
        if (changesRows(query)) {
            beforeChange(query);
        }
    }

    /** Whether a query changes rows, by what it is or by a common table expression. */
    boolean changesRows(Query<?> query) {
        return !compilation.of(query).isPlainRead()
                && !Walk.through(query.statement()).targets().isEmpty();
    }

    <E> E refresh(E record) {
        KeyedTable<E, ?> table = Tables.of(record);
        Object key = core.unit().keyOf(record);
        EntityEntry<E> entry = core.unit().known(record);
        if (entry != null && entry.isAdded()) {
            throw new IllegalSessionStateException(
                    "this " + table.entity().getSimpleName() + " is not written yet, so that there is nothing to read:"
                            + " flush first, or evict it to drop it");
        }
        if (entry != null) {
            core.unit().forget(entry);
        }
        return core.read(table, key);
    }

    <E> E lock(E record, RowLock lock) {
        KeyedTable<E, ?> table = Tables.of(record);
        core.flushIfTouched(Set.of(CompiledStatement.nameOf(table.source())));
        Object key = core.unit().keyOf(record);
        E locked = core.loader().read(table, key, lock);
        if (locked == null) {
            throw new StaleEntityException(table.entity().getSimpleName(), List.of(key));
        }
        return locked;
    }

    /** A statement that is only planned changes nothing, so that even a mutation is a plain read then. */
    QueryPlan explain(Executable statement) {
        return plan(statement, false);
    }

    /** The server runs the query, so that one which changes rows is refused. */
    QueryPlan explainAnalyze(RowQuery<?> query) {
        if (changesRows(query)) {
            throw new IllegalSessionStateException(
                    "explainAnalyze runs the query, and this one changes rows in a common table: ask with explain how"
                            + " it would run");
        }
        return plan(query, true);
    }

    private QueryPlan plan(Executable statement, boolean analyzed) {
        Executable filled = statement;
        if (statement instanceof Mutation<?> mutation) {
            filled = mutation.filledBy(core.filling());
        } else if (statement instanceof Returning<?> returning) {
            filled = returning.filledBy(core.filling());
        }
        CompiledStatement compiled = compilation.of(filled);
        core.flushIfTouched(compiled.tables());
        Flight flight = new Flight();
        Reply<List<String>> lines = flight.add(
                compiled.explained(analyzed), Results.list(row -> Objects.requireNonNull(row.text(1), "a line")));
        core.fly(flight);
        return new QueryPlan(lines.value());
    }

    long execute(Mutation<?> mutation) {
        Mutation<?> filled = mutation.filledBy(core.filling());
        beforeChange(filled);
        Flight flight = new Flight();
        Reply<Long> changed = flight.add(compilation.of(filled), Results.changed());
        core.fly(flight);
        return changed.value();
    }

    /** A statement that changes rows past the unit of work sees what is pending, and the session forgets what it knew of the tables. */
    private void beforeChange(Executable change) {
        core.flushIfTouched(compilation.of(change).tables());
        for (TableReference changed : Walk.through(change.statement()).targets()) {
            if (changed instanceof KeyedTable<?, ?> table) {
                core.learn(table);
                core.unit().expire(table);
            }
        }
    }
}
