// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Condition;
import dev.athanor.ast.RowLock;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.query.EntityReaders;
import dev.athanor.query.Query;
import dev.athanor.query.RowReader;
import dev.athanor.query.Select;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToManyRelation;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.session.state.ManagedRows;
import dev.athanor.session.state.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs queries and reads their entities through the identity map, with the relations that were asked for. */
public final class Loader implements RelationLoader {
    private final UnitOfWork unit;
    private final SessionLink link;
    private final Departure departure;
    private final Dialect dialect;

    /** How the loader's flights are sent. */
    public interface Departure {
        /** Flushes what the statements of the flight must see, and sends it. */
        void fly(Flight flight, Set<String> tables);

        /** Whether a transaction is open, in which each statement may see another state of the database. */
        boolean seesChangesBetweenStatements();
    }

    /** A loader for one session. */
    public Loader(UnitOfWork unit, SessionLink link, Departure departure, Dialect dialect) {
        this.unit = unit;
        this.link = link;
        this.departure = departure;
        this.dialect = dialect;
    }

    /** All rows of a query, with the relations it names. */
    public <R> List<R> list(Query<R> query, Tracking tracking) {
        return list(query, new Flight(), tracking);
    }

    /** Rows, and the number of those that a query without their limit would yield. */
    public record Counted<R>(List<R> rows, long total) {}

    /** The rows of one query and the only row of another, on the same state of the database and in the same flight. */
    public <R> Counted<R> counted(Select<R> rows, Select<Long> counting, Tracking tracking) {
        Flight flight = new Flight();
        Reply<List<Long>> total = flight.add(
                counting.compiled(dialect), Results.list(counting.projection().reader(readers(tracking))));
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
                query.compiled(dialect), Results.list(query.projection().reader(readers(wanted))));
        departure.fly(flight, query.compiled(dialect).tables());
        return query.completed(rows.value());
    }

    /** What RETURNING and locking reads yield is newer than what the session knows. */
    private static boolean mustSeeRows(Query<?> query) {
        return !(query instanceof Select<?> select) || select.statement().lock() != null;
    }

    /** The reader of a query's rows, for a stream of them. */
    public <R> RowReader<R> reader(Select<R> query, Tracking tracking) {
        return query.projection().reader(readers(tracking));
    }

    private <E> List<E> graph(Select<E> select, KeyedTable<E, ?> root, Flight flight, Tracking tracking) {
        List<FetchNode<E, ?>> nodes = nodes(select.fetches(), root);
        Reply<List<E>> rows = flight.add(
                select.compiled(dialect), Results.list(select.projection().reader(readers(tracking))));
        boolean together = isRepeatable(select) && !departure.seesChangesBetweenStatements();
        if (together) {
            Owners owners = new Owners.Queried(root, select.statement().withOrderBy(List.of()));
            nodes.forEach(node -> node.addTo(flight, owners, dialect, readers(behind(tracking))));
            flight.onSnapshot();
        }
        Set<String> tables = tables(select.fetches());
        tables.addAll(select.compiled(dialect).tables());
        departure.fly(flight, tables);
        List<E> records = distinct(rows.value());
        if (together) {
            nodes.forEach(node -> node.wire(records));
        } else {
            loadBehind(nodes, records, Set.of(), behind(tracking));
        }
        return rows.value();
    }

    /** A lock is on the rows of the query itself, not on those of its relations. */
    private static Tracking behind(Tracking tracking) {
        return tracking == Tracking.ROWS_WIN ? Tracking.KNOWN_WINS : tracking;
    }

    /** Loads relations of records that are in memory, all in one flight. */
    public <E> void load(List<E> records, KeyedTable<E, ?> table, List<? extends Fetch<?>> fetches) {
        loadBehind(nodes(fetches, table), distinct(records), tables(fetches), Tracking.KNOWN_WINS);
    }

    private <E> void loadBehind(List<FetchNode<E, ?>> nodes, List<E> records, Set<String> tables, Tracking tracking) {
        if (records.isEmpty()) {
            return;
        }
        Flight flight = new Flight();
        nodes.forEach(node -> node.addTo(flight, node.knownOwners(records), dialect, readers(tracking)));
        departure.fly(flight.onSnapshot(), tables);
        nodes.forEach(node -> node.wire(records));
    }

    /** Whether the children may repeat the root's criteria instead of naming its keys: only where that yields the same roots for certain. */
    private boolean isRepeatable(Select<?> select) {
        SelectStatement statement = select.statement();
        return statement.limit() == null
                && statement.offset() == null
                && !statement.distinct()
                && statement.lock() == null
                && statement.groupBy().isEmpty()
                && statement.having() == null
                && statement.from().equals(List.of(Objects.requireNonNull(select.root())))
                && select.compiled(dialect).isPlainRead();
    }

    @SuppressWarnings("unchecked") // a query's fetches belong to the entity it selects
    private static <E> List<FetchNode<E, ?>> nodes(List<? extends Fetch<?>> fetches, Table<E> root) {
        Set<String> names = new HashSet<>(Set.of(root.source().name()));
        List<FetchNode<E, ?>> nodes = new ArrayList<>();
        fetches.forEach(fetch -> nodes.add(FetchNode.of((Fetch<E>) fetch, names)));
        return nodes;
    }

    private static Set<String> tables(List<? extends Fetch<?>> fetches) {
        Set<String> tables = new HashSet<>();
        fetches.forEach(fetch -> addTables(fetch, tables));
        return tables;
    }

    private static void addTables(Fetch<?> fetch, Set<String> tables) {
        tables.add(CompiledStatement.nameOf(fetch.relation().target().source()));
        fetch.further().forEach(further -> addTables(further, tables));
    }

    /** The record with a key, from the identity map or from the database; null when there is no such row. */
    public <E> @Nullable E find(KeyedTable<E, ?> table, Object key) {
        ManagedRows<E> rows = unit.rows(table);
        E known = rows.known(key);
        return known != null || rows.isDeleted(key) ? known : read(table, key);
    }

    /** The record with a key, read from the database; null when there is no such row. */
    public <E> @Nullable E read(KeyedTable<E, ?> table, Object key) {
        return single(list(table, withKey(table, key), Tracking.KNOWN_WINS));
    }

    /** The record with a key, read from the database under a lock; null when there is no such row. */
    public <E> @Nullable E read(KeyedTable<E, ?> table, Object key, RowLock lock) {
        return single(list(table, withKey(table, key).withLock(lock), Tracking.ROWS_WIN));
    }

    private static SelectStatement withKey(KeyedTable<?, ?> table, Object key) {
        return all(table).withWhere(Owners.Known.equal(table.keyColumns(), table.valuesOfKey(key)));
    }

    private static <E> @Nullable E single(List<E> records) {
        return records.isEmpty() ? null : records.get(0);
    }

    private static SelectStatement all(KeyedTable<?, ?> table) {
        return SelectStatement.of(table.columns().stream().map(SelectItem::of).toList())
                .withFrom(List.of(table));
    }

    private <T> List<T> inKeyOrder(KeyedTable<T, ?> table, Condition condition) {
        return list(
                table,
                all(table)
                        .withWhere(condition)
                        .withOrderBy(
                                table.keyColumns().stream().map(Column::asc).toList()),
                Tracking.KNOWN_WINS);
    }

    private <T> List<T> list(KeyedTable<T, ?> table, SelectStatement query, Tracking tracking) {
        Flight flight = new Flight();
        Reply<List<@Nullable T>> rows = flight.add(
                dialect.compile(query), Results.list(readers(tracking).entity(table, 1)));
        departure.fly(flight, Set.of(CompiledStatement.nameOf(table.source())));
        List<T> records = new ArrayList<>();
        for (T record : rows.value()) {
            if (record != null) {
                records.add(record);
            }
        }
        return records;
    }

    @Override
    public <T> void loadTargets(ToOneRelation<?, T> relation, List<ToOne<T>> handles) {
        KeyedTable<T, ?> table = relation.target();
        Set<Object> missing = new LinkedHashSet<>();
        for (ToOne<T> handle : handles) {
            Object key = Handles.knownKey(handle);
            T known = handle.isLoaded() || key == null ? null : unit.rows(table).known(key);
            if (known != null) {
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
        Map<Object, T> loaded = Wiring.keyed(relation, list(table, targets, Tracking.KNOWN_WINS));
        for (ToOne<T> handle : handles) {
            Object key = Handles.knownKey(handle);
            T record = key == null ? null : loaded.get(key);
            if (record != null) {
                Handles.fill(handle, record);
            }
        }
    }

    @Override
    public <T> void loadChildren(ToManyRelation<?, T> relation, List<ToMany<T>> handles) {
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
        List<T> children = inKeyOrder(
                relation.target(),
                new Owners.Known(relation.table(), tuples).in(relation.inverse().columns()));
        Map<Object, List<T>> byOwner = Wiring.grouped(relation, children);
        for (ToMany<T> handle : handles) {
            Object owner = Handles.owner(handle);
            if (owner != null) {
                List<T> own = byOwner.getOrDefault(owner, List.of());
                Handles.fill(handle, own);
                leadBack(relation, owner, own);
            }
        }
    }

    private <E, T> void leadBack(ToManyRelation<E, T> relation, Object ownerKey, List<T> children) {
        E owner = unit.rows((KeyedTable<E, ?>) relation.table()).known(ownerKey);
        if (owner != null) {
            Wiring.leadBack(relation, owner, children);
        }
    }

    private EntityReaders readers(Tracking tracking) {
        return new EntityLoading(unit, link, tracking);
    }

    private static <E> List<E> distinct(List<E> records) {
        Set<E> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return records.stream()
                .filter(record -> record != null && seen.add(record))
                .toList();
    }
}
