// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Criterion;
import dev.athanor.ast.RowLock;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.query.BoundQuery;
import dev.athanor.query.Query;
import dev.athanor.query.Returning;
import dev.athanor.query.RowQuery;
import dev.athanor.query.RowReader;
import dev.athanor.query.Select;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.PartialFetch;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.session.state.Compilation;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.session.state.KeyLookup;
import dev.athanor.session.state.ManagedRows;
import dev.athanor.session.state.UnitOfWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs queries and reads their entities through the identity map, with the relations that were asked for. */
public final class Loader implements RelationLoader {
    private final UnitOfWork unit;
    private final Departure departure;
    private final Compilation compilation;

    /** How the loader's flights are sent. */
    public interface Departure {
        /** Flushes first where a statement reads what is pending in one of the tables. */
        void flushIfTouched(Set<String> tables);

        /** Flushes what the statements of the flight must see, and sends it. */
        void fly(Flight flight, Set<String> tables);

        /** Whether each statement of a flight of reads may see another state of the database, even of one that asks for a snapshot. */
        boolean seesChangesBetweenStatements();

        /** What handles hold instead of the session. */
        SessionLink link();
    }

    /** A loader for one session. */
    public Loader(UnitOfWork unit, Departure departure, Compilation compilation) {
        this.unit = unit;
        this.departure = departure;
        this.compilation = compilation;
    }

    /** All rows of a query, with the relations it names. */
    public <R> List<R> list(Query<R> query, Tracking tracking) {
        return list(query, new Flight(), tracking);
    }

    /** Rows, and the number of those that a query without their limit would yield. */
    public record Counted<R>(List<R> rows, long total) {}

    /** The rows of one query and the only row of another, on the same state of the database and in the same flight. */
    public <R> Counted<R> counted(RowQuery<R> rows, Select<Long> counting, Tracking tracking) {
        Flight flight = new Flight();
        Reply<List<Long>> total = flight.add(
                compilation.of(counting), Results.list(counting.projection().reader(readers(tracking))));
        List<R> found = list(rows, flight.onSnapshot(), tracking);
        return new Counted<>(found, total.value().get(0));
    }

    private <R> List<R> list(Query<R> query, Flight flight, Tracking tracking) {
        Tracking wanted = tracking == Tracking.NONE || !mustSeeRows(query) ? tracking : Tracking.ROWS_WIN;
        if (query instanceof Select<R> select
                && select.root() instanceof KeyedTable<R, ?> root
                && !select.fetches().isEmpty()) {
            return graph(select, root, flight, wanted);
        }
        Reply<List<R>> rows = flight.add(
                compilation.of(query), Results.list(query.projection().reader(readers(wanted))));
        departure.fly(flight, compilation.of(query).tables());
        return query.completed(rows.value());
    }

    /** What RETURNING and locking reads yield is newer than what the session knows. */
    private boolean mustSeeRows(Query<?> query) {
        if (query instanceof BoundQuery<?> bound) {
            return mustSeeRows(bound.query());
        }
        return query instanceof Returning
                || (query instanceof Select<?> select
                        && !compilation.of(query).isPlainRead()
                        && !select.statement().locks().isEmpty());
    }

    /** The reader of a query's rows, for a stream of them. */
    public <R> RowReader<R> reader(Query<R> query, Tracking tracking) {
        return query.projection().reader(readers(tracking));
    }

    private <E> List<E> graph(Select<E> select, KeyedTable<E, ?> table, Flight flight, Tracking tracking) {
        Graph<E> graph = Graph.of(select, table);
        Rows<E> root = rows(select, table, tracking);
        Set<String> tables = new HashSet<>(graph.tables());
        tables.addAll(root.statement().tables());
        GraphStatements statements =
                statements(compilation.without(select.statement().without()), behind(tracking), tables);
        Reply<List<E>> rows = flight.add(root.statement(), Results.list(root.reader()));
        List<Reading<E, ?>> readings = new ArrayList<>();
        boolean repeats = graph.mayRepeat() && compilation.of(select).isPlainRead();
        if (repeats) {
            graph.nodes().forEach(node -> readings.add(statements.behind(graph.owners(), flight, node)));
            flight.onSnapshot();
        }
        departure.fly(flight, tables);
        List<E> found = statements.present(table, rows.value());
        List<E> records = repeats ? found : Records.distinct(found);
        GraphLoad load = new GraphLoad(departure, statements, tables);
        root.joined().forEach(joined -> joined.addFurther(load));
        if (readings.isEmpty()) {
            graph.nodes().forEach(node -> load.add(node, records));
        } else {
            readings.forEach(reading -> reading.land(records, load));
        }
        load.run();
        return found;
    }

    /** The statement of a query whose rows hold records of to-one relations as well, and how they are read. */
    private record Rows<E>(CompiledStatement statement, RowReader<E> reader, List<JoinedRecords<E, ?>> joined) {}

    private <E> Rows<E> rows(Select<E> select, KeyedTable<E, ?> table, Tracking tracking) {
        RowReader<E> reader = select.projection().reader(readers(tracking));
        List<SelectItem> items = new ArrayList<>(select.statement().items());
        List<JoinedRecords<E, ?>> joined = JoinedRecords.of(select.fetches(), table, items, readers(behind(tracking)));
        if (joined.isEmpty()) {
            return new Rows<>(compilation.of(select), reader, joined);
        }
        RowReader<E> both = row -> {
            E owner = reader.read(row);
            for (JoinedRecords<E, ?> each : joined) {
                each.read(row, owner);
            }
            return owner;
        };
        return new Rows<>(compilation.of(select.statement().withItems(items)), both, joined);
    }

    /** A lock is on the rows of the query itself, not on those of its relations. */
    private static Tracking behind(Tracking tracking) {
        return tracking == Tracking.ROWS_WIN ? Tracking.KNOWN_WINS : tracking;
    }

    /** Loads relations of records that are in memory: what is not loaded yet, in one flight. */
    public <E> void load(List<E> records, KeyedTable<E, ?> table, List<? extends Fetch<?>> fetches) {
        load(records, table, fetches, Set.of());
    }

    /** Loads relations of records that are in memory, past some criteria, as the query did that read the records. */
    public <E> void load(
            List<E> records, KeyedTable<E, ?> table, List<? extends Fetch<?>> fetches, Set<Criterion> exempt) {
        Set<String> tables = Graph.tables(fetches);
        GraphStatements statements = statements(compilation.without(exempt), Tracking.KNOWN_WINS, tables);
        GraphLoad load = new GraphLoad(departure, statements, tables);
        List<E> owners = Records.distinct(records);
        FetchNode.of(fetches, table).forEach(node -> load.add(node, owners));
        load.run();
    }

    /** Some records of a relation, by the keys of their owners, with the relations behind them. */
    public <E, T> Map<Object, List<T>> load(List<E> owners, PartialFetch<E, T> fetch) {
        Map<Object, List<T>> byOwner =
                new PartialLoad<>(fetch, departure, compilation).load(owners, readers(Tracking.KNOWN_WINS));
        List<T> records = byOwner.values().stream().flatMap(List::stream).toList();
        load(records, fetch.relation().target(), fetch.further());
        return byOwner;
    }

    /** A flush may begin a transaction, so it comes before the question what the statements will see. */
    private GraphStatements statements(Compilation how, Tracking tracking, Set<String> tables) {
        departure.flushIfTouched(tables);
        return new GraphStatements(how, readers(tracking), departure.seesChangesBetweenStatements());
    }

    /** The record with a key, from the identity map or from the database; null when there is no such row. */
    public <E> @Nullable E find(KeyedTable<E, ?> table, Object key) {
        ManagedRows<E> rows = unit.rows(table);
        E known = rows.recall(key);
        if (known == null) {
            return rows.isDeleted(key) ? null : read(table, key);
        }
        return isSeen(table, known) ? known : null;
    }

    /** What a statement read past the session's criteria stands in the identity map and is there for that statement only. */
    private <E> boolean isSeen(KeyedTable<E, ?> table, E record) {
        return compilation.criteria().admit(table, record);
    }

    /**
     * The record with a key, read from the database; null when there is no such row. What is pending for a key is known by that key, so nothing is flushed for a
     * row that the session does not know: rows would be locked one by one, in the order of the lookups.
     */
    public <E> @Nullable E read(KeyedTable<E, ?> table, Object key) {
        return row(table, compilation.byKey(table, key), Set.of(), Tracking.KNOWN_WINS);
    }

    /** The record with a key, read from the database under a lock; null when there is no such row. */
    public <E> @Nullable E read(KeyedTable<E, ?> table, Object key, RowLock lock) {
        SelectStatement locking = KeyLookup.statement(table, key).withLocks(List.of(lock));
        return row(table, compilation.of(locking), named(table), Tracking.ROWS_WIN);
    }

    /** What the database holds now for rows the session knows, past what it knows of them; nothing is flushed. */
    public FreshRows fresh(List<EntityEntry<?>> entries) {
        return FreshRows.read(entries, departure, compilation, readers(Tracking.NONE));
    }

    private <E> @Nullable E row(
            KeyedTable<E, ?> table, CompiledStatement query, Set<String> flushedFirst, Tracking tracking) {
        Flight flight = new Flight();
        Reply<@Nullable E> row =
                flight.add(query, Results.first(readers(tracking).entity(table, 1)));
        departure.fly(flight, flushedFirst);
        return row.value();
    }

    private static SelectStatement all(KeyedTable<?, ?> table) {
        return SelectStatement.of(table.columns().stream().map(SelectItem::of).toList())
                .withFrom(List.of(table));
    }

    private static Set<String> named(KeyedTable<?, ?> table) {
        return Set.of(CompiledStatement.nameOf(table.source()));
    }

    private <T> List<T> list(KeyedTable<T, ?> table, SelectStatement query) {
        Flight flight = new Flight();
        Reply<List<@Nullable T>> rows = flight.add(
                compilation.of(query), Results.list(readers(Tracking.KNOWN_WINS).entity(table, 1)));
        departure.fly(flight, named(table));
        return Records.present(rows.value());
    }

    @Override
    public <T> void loadTargets(ToOneRelation<?, T> relation, List<ToOne<T>> handles) {
        KeyedTable<T, ?> table = relation.target();
        Set<Object> missing = new LinkedHashSet<>();
        for (ToOne<T> handle : handles) {
            Object key = Handles.knownKey(handle);
            T known = handle.isLoaded() || key == null ? null : unit.rows(table).recall(key);
            if (known != null && isSeen(table, known)) {
                Handles.fill(handle, known);
            } else if (!handle.isLoaded() && key != null) {
                missing.add(key);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        List<Object[]> tuples = missing.stream().map(table::valuesOfKey).toList();
        SelectStatement targets = all(table).withWhere(new Owners.Known(table, tuples).in(table.keyColumns()));
        Map<Object, T> loaded = Wiring.keyed(relation, list(table, targets));
        for (ToOne<T> handle : handles) {
            Object key = Handles.knownKey(handle);
            T record = key == null ? null : loaded.get(key);
            if (record != null) {
                Handles.fill(handle, record);
            }
        }
    }

    @Override
    public <T> void loadChildren(CollectionRelation<?, T> relation, List<ToMany<T>> handles) {
        Set<Object> owners = new LinkedHashSet<>();
        for (ToMany<T> handle : handles) {
            Object owner = Handles.owner(handle);
            if (!handle.isLoaded() && owner != null) {
                owners.add(owner);
            }
        }
        List<Object[]> tuples = owners.stream()
                .map(owner -> RelationKeys.tuple(relation, owner))
                .toList();
        Found<T> found = found(relation, new Owners.Known(relation.table(), tuples));
        for (ToMany<T> handle : handles) {
            Object owner = Handles.owner(handle);
            if (owner != null) {
                List<T> own = found.of(owner);
                Handles.fillWith(handle, own);
                leadBack(relation, owner, own);
            }
        }
    }

    private <T> Found<T> found(CollectionRelation<?, T> relation, Owners owners) {
        RelationQuery<?, T> query = new RelationQuery<>(relation);
        Flight flight = new Flight();
        Reply<Found<T>> rows =
                flight.add(compilation.of(query.statement(owners)), query.reader(readers(Tracking.KNOWN_WINS)));
        departure.fly(flight, RelationQuery.tables(relation));
        return rows.value();
    }

    private <E, T> void leadBack(CollectionRelation<E, T> relation, Object ownerKey, List<T> children) {
        E owner = unit.rows((KeyedTable<E, ?>) relation.table()).known(ownerKey);
        if (owner != null) {
            Wiring.leadBack(relation, owner, children);
        }
    }

    private EntityLoading readers(Tracking tracking) {
        return new EntityLoading(unit, departure, tracking);
    }
}
