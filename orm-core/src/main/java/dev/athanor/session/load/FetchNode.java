// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.schema.Column;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToManyRelation;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One relation of a tree that is loaded, and the relations behind it.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
final class FetchNode<E, T> {
    private final Relation<E, T> relation;
    private final KeyedTable<T, ?> table;
    private final List<FetchNode<T, ?>> further;

    private FetchNode(Relation<E, T> relation, KeyedTable<T, ?> table, List<FetchNode<T, ?>> further) {
        this.relation = relation;
        this.table = table;
        this.further = further;
    }

    /** The trees below a root. */
    static <E> List<FetchNode<E, ?>> of(Collection<? extends Fetch<?>> fetches, Table<E> root) {
        return of(fetches, Set.of(root.source().name()));
    }

    /** A relation that is named twice is loaded once, with all that is named behind it. */
    @SuppressWarnings("unchecked") // what is fetched of an entity are its own relations
    private static <E> List<FetchNode<E, ?>> of(Collection<? extends Fetch<?>> fetches, Set<String> namesAbove) {
        Map<Integer, List<Fetch<?>>> further = new LinkedHashMap<>();
        Map<Integer, Relation<E, ?>> relations = new LinkedHashMap<>();
        for (Fetch<?> fetch : fetches) {
            Relation<E, ?> relation = (Relation<E, ?>) fetch.relation();
            relations.putIfAbsent(relation.index(), relation);
            further.computeIfAbsent(relation.index(), index -> new ArrayList<>())
                    .addAll(fetch.further());
        }
        List<FetchNode<E, ?>> nodes = new ArrayList<>();
        further.forEach(
                (index, behind) -> nodes.add(of(Objects.requireNonNull(relations.get(index)), behind, namesAbove)));
        return nodes;
    }

    private static <E, T> FetchNode<E, T> of(
            Relation<E, T> relation, Collection<Fetch<?>> further, Set<String> namesAbove) {
        Set<String> names = new HashSet<>(namesAbove);
        KeyedTable<T, ?> table = occurrence(relation.target(), names);
        return new FetchNode<>(relation, table, of(further, names));
    }

    /** A table that stands above already gets an alias, so that a query inside its own query is told apart. */
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

    Relation<E, T> relation() {
        return relation;
    }

    /** The occurrence of the target's table in the statements of the tree. */
    KeyedTable<T, ?> table() {
        return table;
    }

    /** The relations behind this one. */
    List<FetchNode<T, ?>> further() {
        return further;
    }

    /** The columns of {@link #table} by which a record is found. */
    List<Column<T, ?>> tiedColumns() {
        return relation instanceof ToManyRelation<E, T> toMany ? foreignKey(toMany.inverse()) : table.keyColumns();
    }

    private List<Column<T, ?>> foreignKey(ToOneRelation<T, E> inverse) {
        return inverse.columns().stream()
                .<Column<T, ?>>map(column -> table.columns().get(column.ordinal()))
                .toList();
    }

    /** The columns of an occurrence of the owners' table that hold what {@link #tiedColumns} must be. */
    List<Column<?, ?>> ownerColumns(Table<?> owners) {
        List<? extends Column<?, ?>> columns = relation instanceof ToOneRelation<E, T> toOne
                ? toOne.columns()
                : ownerKey().keyColumns();
        List<Column<?, ?>> occurring = new ArrayList<>();
        columns.forEach(column -> occurring.add(owners.columns().get(column.ordinal())));
        return occurring;
    }

    private KeyedTable<E, ?> ownerKey() {
        return (KeyedTable<E, ?>) relation.table();
    }
}
