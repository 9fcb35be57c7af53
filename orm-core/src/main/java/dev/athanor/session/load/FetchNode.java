// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.query.EntityReaders;
import dev.athanor.query.RowReader;
import dev.athanor.schema.Column;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToManyRelation;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One relation of a graph that is loaded: its statement on the way out, its records on the way back.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
final class FetchNode<E, T> {
    private final Relation<E, T> relation;
    private final List<FetchNode<T, ?>> further = new ArrayList<>();
    private final KeyedTable<T, ?> table;
    private @Nullable Reply<List<@Nullable T>> reply;

    private FetchNode(Relation<E, T> relation, Set<String> names) {
        this.relation = relation;
        this.table = occurrence(relation.target(), names);
    }

    /** The tree below a fetch; a table that stands above already gets an alias, so that a query inside its own query is told apart. */
    @SuppressWarnings("unchecked") // what is fetched behind a relation belongs to its target
    static <E> FetchNode<E, ?> of(Fetch<E> fetch, Set<String> namesAbove) {
        return of((Relation<E, Object>) fetch.relation(), (List<Fetch<Object>>) (List<?>) fetch.further(), namesAbove);
    }

    private static <E, T> FetchNode<E, T> of(Relation<E, T> relation, List<Fetch<T>> further, Set<String> namesAbove) {
        Set<String> names = new HashSet<>(namesAbove);
        FetchNode<E, T> node = new FetchNode<>(relation, names);
        further.forEach(fetch -> node.further.add(of(fetch, names)));
        return node;
    }

    private static <T> KeyedTable<T, ?> occurrence(KeyedTable<T, ?> table, Set<String> names) {
        String name = table.source().name();
        if (names.add(name)) {
            return table;
        }
        int number = 2;
        while (!names.add(name + "_" + number)) {
            number++;
        }
        return table.as(name + "_" + number);
    }

    /** Adds the statements of this relation and of all behind it. */
    void addTo(Flight flight, Owners owners, Dialect dialect, EntityReaders readers) {
        SelectStatement query = SelectStatement.of(
                        table.columns().stream().map(SelectItem::of).toList())
                .withFrom(List.of(table))
                .withWhere(membership(owners));
        RowReader<@Nullable T> reader = readers.entity(table, 1);
        reply = flight.add(dialect.compile(query.withOrderBy(order())), Results.list(reader));
        Owners next = new Owners.Queried(table, query);
        further.forEach(node -> node.addTo(flight, next, dialect, readers));
    }

    /** A collection comes in the order of its keys; what is found by its key needs no order. */
    private List<Ordering> order() {
        return relation instanceof ToManyRelation<E, T>
                ? table.keyColumns().stream().map(Column::asc).toList()
                : List.of();
    }

    private Condition membership(Owners owners) {
        if (relation instanceof ToOneRelation<E, T> toOne) {
            return owners.matching(table.keyColumns(), occurring(toOne.columns(), owners));
        }
        ToOneRelation<T, E> inverse = ((ToManyRelation<E, T>) relation).inverse();
        List<Column<T, ?>> foreignKey = inverse.columns().stream()
                .<Column<T, ?>>map(column -> table.columns().get(column.ordinal()))
                .toList();
        KeyedTable<E, ?> owning = inverse.target();
        return owners.matching(foreignKey, occurring(owning.keyColumns(), owners));
    }

    private static List<Column<?, ?>> occurring(List<? extends Column<?, ?>> columns, Owners owners) {
        List<Column<?, ?>> occurring = new ArrayList<>();
        columns.forEach(column -> occurring.add(owners.table().columns().get(column.ordinal())));
        return occurring;
    }

    /** The keys by which this relation finds its records, of owners that are in memory. */
    Owners knownOwners(List<E> owners) {
        List<Object[]> tuples = new ArrayList<>();
        for (E owner : owners) {
            Object key = RelationKeys.ofOwner(relation, owner);
            if (key != null) {
                tuples.add(RelationKeys.tuple(relation, key));
            }
        }
        return new Owners.Known(relation.table(), tuples);
    }

    /** Gives the records that came back to their owners, and lets the relations behind do so with theirs. */
    void wire(List<E> owners) {
        List<T> records = new ArrayList<>();
        for (T record : Objects.requireNonNull(reply, "the flight has landed").value()) {
            if (record != null) {
                records.add(record);
            }
        }
        Wiring.fill(relation, owners, records);
        further.forEach(node -> node.wire(records));
    }
}
