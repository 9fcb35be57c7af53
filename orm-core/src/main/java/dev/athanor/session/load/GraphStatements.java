// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Join;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.query.RowReader;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToManyRelation;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one graph: one for each relation, whatever the number of owners.
 *
 * <p>Where the statements of a flight may each see another state of the database, a statement that repeats the criteria of its owners may not see an owner
 * that an earlier one saw, and what it brings would look like "none". So it returns the keys of the owners it saw as well.
 */
final class GraphStatements {
    private final Dialect dialect;
    private final EntityLoading entities;
    private final boolean mayDisagree;

    GraphStatements(Dialect dialect, EntityLoading entities, boolean mayDisagree) {
        this.dialect = dialect;
        this.entities = entities;
        this.mayDisagree = mayDisagree;
    }

    /** Adds the statement of a relation by the keys of its owners, and those of all relations behind it. */
    <E, T> Reading<E, T> byKeys(Flight flight, FetchNode<E, T> node, List<E> owners) {
        return add(flight, node, known(node.relation(), owners));
    }

    /** Adds the statement of a relation, and those of all relations behind it. */
    <E, T> Reading<E, T> add(Flight flight, FetchNode<E, T> node, Owners owners) {
        SelectStatement members = members(node, owners);
        boolean toMany = node.relation() instanceof ToManyRelation<E, T>;
        boolean needsProof = mayDisagree && toMany;
        Set<Object> seen = needsProof && owners instanceof Owners.Queried ? new HashSet<>() : null;
        Reply<List<@Nullable T>> reply = seen != null && owners instanceof Owners.Queried queried
                ? proving(flight, node, queried, seen)
                : flight.add(dialect.compile(members.withOrderBy(order(node))), Results.list(reader(node, 1)));
        Owners next = new Owners.Queried(node.table(), members);
        List<Reading<T, ?>> behind = new ArrayList<>();
        node.further().forEach(further -> behind.add(add(flight, further, next)));
        return new Reading<>(node, reply, seen, owners instanceof Owners.Known, behind);
    }

    /** The record a handle leads to, where the session has it at hand. */
    <T> @Nullable T known(KeyedTable<T, ?> table, ToOne<T> handle) {
        T record = Handles.record(handle);
        Object key = Handles.knownKey(handle);
        if (record == null && key != null) {
            record = entities.known(table, key);
            if (record != null) {
                Handles.fill(handle, record);
            }
        }
        return record;
    }

    private static <E, T> Owners.Known known(Relation<E, T> relation, List<E> owners) {
        List<Object[]> tuples = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (E owner : owners) {
            Object key = RelationKeys.ofOwner(relation, owner);
            if (key != null && keys.add(key)) {
                tuples.add(RelationKeys.tuple(relation, key));
            }
        }
        return new Owners.Known(relation.table(), tuples);
    }

    private static <E, T> SelectStatement members(FetchNode<E, T> node, Owners owners) {
        KeyedTable<T, ?> table = node.table();
        Condition membership = owners.matching(node.tiedColumns(), node.ownerColumns(owners.table()));
        return SelectStatement.of(table.columns().stream().map(SelectItem::of).toList())
                .withFrom(List.of(table))
                .withWhere(membership);
    }

    /** {@code select owner.key, record.… from owners left join records on …}: an owner without records is in the result as well. */
    private <E, T> Reply<List<@Nullable T>> proving(
            Flight flight, FetchNode<E, T> node, Owners.Queried owners, Set<Object> seen) {
        KeyedTable<?, ?> owning = (KeyedTable<?, ?>) owners.table();
        List<SelectItem> items = new ArrayList<>();
        owning.keyColumns().forEach(column -> items.add(SelectItem.of(column)));
        int keys = items.size();
        node.table().columns().forEach(column -> items.add(SelectItem.of(column)));
        Condition tied = Owners.equal(node.tiedColumns(), node.ownerColumns(owning));
        SelectStatement query = owners.query()
                .withItems(items)
                .withFrom(List.of(new Join(owners.query().from().get(0), Join.Kind.LEFT, node.table(), tied)))
                .withOrderBy(order(node));
        RowReader<@Nullable T> record = reader(node, keys + 1);
        return flight.add(dialect.compile(query), Results.list(row -> {
            seen.add(key(owning, row));
            return record.read(row);
        }));
    }

    private static Object key(KeyedTable<?, ?> table, Row row) throws SQLException {
        List<? extends Column<?, ?>> columns = table.keyColumns();
        Object[] parts = new Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Objects.requireNonNull(columns.get(i).type().read(row, i + 1));
        }
        return table.keyOf(parts);
    }

    private <E, T> RowReader<@Nullable T> reader(FetchNode<E, T> node, int first) {
        return node.relation() instanceof ToManyRelation<E, T>
                ? entities.member(node.table(), first, node.tiedColumns())
                : entities.entity(node.table(), first);
    }

    /** A collection comes in the order of its keys; what is found by its key needs no order. */
    private static <E, T> List<Ordering> order(FetchNode<E, T> node) {
        return node.relation() instanceof ToManyRelation<E, T>
                ? node.table().keyColumns().stream().map(Column::asc).toList()
                : List.of();
    }
}
