// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Condition;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.engine.ResultReader;
import dev.athanor.query.RowReader;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnPairs;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Link;
import dev.athanor.schema.LinkTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.schema.ToOptionalRelation;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query for the records that a relation leads to from some owners, and how its rows tell whose they are.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
final class RelationQuery<E, T> {
    private final Relation<E, T> relation;
    private final KeyedTable<T, ?> table;
    /** Of a many-to-many the relation and its link table; null for others. */
    private final @Nullable Through<E, T> through;

    private record Through<E, T>(ManyToManyRelation<E, T> relation, LinkTable links) {
        List<Column<Link, ?>> near() {
            return relation.nearColumns(links);
        }

        List<Column<Link, ?>> far() {
            return relation.farColumns(links);
        }
    }

    /** A query whose tables are named so that a statement inside it, or around it, tells them apart from those of the given names; theirs are added. */
    RelationQuery(Relation<E, T> relation, Set<String> names) {
        this.relation = relation;
        KeyedTable<T, ?> target = relation.target();
        String alias = alias(target, names);
        this.table = alias == null ? target : target.as(alias);
        this.through = relation instanceof ManyToManyRelation<E, T> linked ? through(linked, names) : null;
    }

    private static <E, T> Through<E, T> through(ManyToManyRelation<E, T> relation, Set<String> names) {
        LinkTable links = relation.links();
        String alias = alias(links, names);
        return new Through<>(relation, alias == null ? links : links.as(alias));
    }

    /** A query that stands in no other. */
    RelationQuery(Relation<E, T> relation) {
        this(relation, new HashSet<>());
    }

    /** A name that is not taken yet; null where the table's own is not. */
    private static @Nullable String alias(Table<?> table, Set<String> names) {
        String name = table.source().name();
        if (names.add(name)) {
            return null;
        }
        int number = 2;
        while (!names.add(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }

    /** The names of the tables a load of the relation reads. */
    static Set<String> tables(Relation<?, ?> relation) {
        String target = CompiledStatement.nameOf(relation.target().source());
        return relation instanceof ManyToManyRelation<?, ?> linked
                ? Set.of(target, CompiledStatement.nameOf(linked.links().source()))
                : Set.of(target);
    }

    /** The table of the records. */
    KeyedTable<T, ?> table() {
        return table;
    }

    /** The statement that loads the records; one that is linked to several owners comes once for each. */
    SelectStatement statement(Owners owners) {
        if (through == null) {
            return reached(owners).withOrderBy(order());
        }
        List<SelectItem> items = new ArrayList<>(items(table.columns()));
        items.addAll(items(through.near()));
        Condition tied = ColumnPairs.equal(through.far(), table.keyColumns());
        return SelectStatement.of(items)
                .withFrom(List.of(new Join(table, Join.Kind.INNER, through.links(), tied)))
                .withWhere(owners.matching(through.near(), ownerKey(owners.table()), true))
                .withOrderBy(order());
    }

    /** {@code select owner.key, record.… from owners left join records on …}: an owner without records is in the result as well. */
    SelectStatement proving(Owners.Queried owners) {
        List<Column<?, ?>> key = ownerKey(owners.table());
        List<SelectItem> items = new ArrayList<>(items(key));
        items.addAll(items(table.columns()));
        FromItem from = owners.query().from().get(0);
        Join joined;
        if (through == null) {
            joined = new Join(from, Join.Kind.LEFT, table, ColumnPairs.equal(tiedColumns(), key));
        } else {
            Join links = new Join(from, Join.Kind.LEFT, through.links(), ColumnPairs.equal(through.near(), key));
            joined = new Join(links, Join.Kind.LEFT, table, ColumnPairs.equal(table.keyColumns(), through.far()));
        }
        return owners.query().withItems(items).withFrom(List.of(joined)).withOrderBy(order());
    }

    /** A collection comes in its own order; what is found by its key needs none. */
    private List<Ordering> order() {
        return relation instanceof CollectionRelation<E, T> collection
                ? collection.order().over(table)
                : List.of();
    }

    /** The records as a query, each once and in no order, for the relations behind this one. */
    SelectStatement reached(Owners owners) {
        return SelectStatement.of(items(table.columns()))
                .withFrom(List.of(table))
                .withWhere(membership(owners));
    }

    private Condition membership(Owners owners) {
        if (relation instanceof ToOneRelation<E, T> toOne) {
            return owners.matching(table.keyColumns(), occurring(toOne.columns(), owners.table()), true);
        }
        if (through == null) {
            return owners.matching(tiedColumns(), ownerKey(owners.table()), hasIndex());
        }
        SelectStatement links = SelectStatement.of(items(through.links().columns()))
                .withFrom(List.of(through.links()))
                .withWhere(owners.matching(through.near(), ownerKey(owners.table()), true));
        return new Owners.Queried(through.links(), links).matching(table.keyColumns(), through.far(), true);
    }

    /** Whether an index leads to the foreign key of the records; the unique one of a one-to-one does. */
    private boolean hasIndex() {
        return relation instanceof ToOptionalRelation<E, T>
                || relation instanceof InverseRelation<E, T> inverse
                        && inverse.inverse().foreignKey().indexed();
    }

    /** The columns of the records that say which collection they stand in; none where a link or an owner says it. */
    private List<Column<T, ?>> tiedColumns() {
        return relation instanceof InverseRelation<E, T> inverse
                ? inverse.inverse().columns().stream()
                        .<Column<T, ?>>map(column -> table.columns().get(column.ordinal()))
                        .toList()
                : List.of();
    }

    private KeyedTable<E, ?> owning() {
        return (KeyedTable<E, ?>) relation.table();
    }

    private List<Column<?, ?>> ownerKey(Table<?> owners) {
        return occurring(owning().keyColumns(), owners);
    }

    private static List<SelectItem> items(List<? extends Column<?, ?>> columns) {
        return columns.stream().map(SelectItem::of).toList();
    }

    private static List<Column<?, ?>> occurring(List<? extends Column<?, ?>> columns, Table<?> table) {
        List<Column<?, ?>> occurring = new ArrayList<>();
        columns.forEach(column -> occurring.add(table.columns().get(column.ordinal())));
        return occurring;
    }

    /** Reads the rows of {@link #statement}; one that belongs to nobody is left out. */
    ResultReader<Found<T>> reader(EntityLoading entities) {
        RowReader<@Nullable T> records = records(entities, 1);
        boolean single = relation instanceof ToOneRelation<E, T>;
        return result -> {
            Found<T> found = new Found<>();
            while (result.next()) {
                T record = records.read(result.row());
                Object key = record == null ? null : tyingKey(result.row(), record);
                if (record != null && key != null && single) {
                    found.put(key, record);
                } else if (record != null && key != null) {
                    found.add(key, record);
                }
            }
            return found;
        };
    }

    private @Nullable Object tyingKey(Row row, T record) throws SQLException {
        return through == null
                ? RelationKeys.ofTarget(relation, record)
                : owner(row, through.near(), table.columns().size() + 1);
    }

    /** Reads the rows of {@link #proving} and collects the keys of the owners it saw, also of those without a record. */
    ResultReader<Found<T>> provingReader(EntityLoading entities, Set<Object> seen) {
        List<Column<E, ?>> key = owning().keyColumns();
        RowReader<@Nullable T> records = records(entities, key.size() + 1);
        return result -> {
            Found<T> found = new Found<>();
            while (result.next()) {
                Object owner = owner(result.row(), key, 1);
                seen.add(owner);
                T record = records.read(result.row());
                if (record != null) {
                    found.add(owner, record);
                }
            }
            return found;
        };
    }

    private RowReader<@Nullable T> records(EntityLoading entities, int first) {
        return entities.member(table, first, tiedColumns());
    }

    private Object owner(Row row, List<? extends Column<?, ?>> columns, int first) throws SQLException {
        Object[] parts = new Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Objects.requireNonNull(columns.get(i).type().read(row, first + i), "part of a key");
        }
        return owning().keyOf(parts);
    }
}
