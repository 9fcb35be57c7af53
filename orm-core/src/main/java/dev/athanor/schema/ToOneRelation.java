// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Condition;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.relation.ToOne;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relation to one row of another entity, held in foreign key columns of this table.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public final class ToOneRelation<E, T> extends Relation<E, T> {
    private final List<Column<E, ?>> columns;
    private final ForeignKeyDefinition foreignKey;

    /** A relation held in the given columns, one for each key column of the target, in their order. */
    public ToOneRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            ForeignKeyDefinition foreignKey,
            List<Column<E, ?>> columns) {
        super(table, name, target);
        this.columns = List.copyOf(columns);
        this.foreignKey = foreignKey;
    }

    /** The foreign key's columns. */
    public List<Column<E, ?>> columns() {
        return columns;
    }

    /** Whether a row may be without a target. */
    public boolean optional() {
        return columns.stream().anyMatch(column -> column.definition().nullable());
    }

    /** What is said of the foreign key. */
    public ForeignKeyDefinition foreignKey() {
        return foreignKey;
    }

    /** The relation shall refer to what the handle refers to; null for nothing, where the relation is optional. */
    public HandleAssignment<E> set(@Nullable ToOne<T> handle) {
        return new HandleAssignment<>(this, handle);
    }

    /** The relation shall refer to the record. */
    public HandleAssignment<E> set(T record) {
        return set(ToOne.of(record));
    }

    /** {@code exists (select 1 from …)}: there is a target, and it meets all conditions. A path, {@code ORDER.user().email.eq(…)}, says the same by a join. */
    public Condition has(Condition... conditions) {
        return Existence.of(this, target(), conditions);
    }

    /** As {@link #has(Condition...)}, with the other end under an alias that the conditions use; needed where a table refers to itself. */
    public Condition has(Table<T> other, Condition... conditions) {
        return Existence.of(this, other, conditions);
    }

    /**
     * This relation loaded in the statement of its owners, by a join, instead of one of its own; for {@code with(…)} of a query.
     *
     * <p>There is none of a collection: each owner would be as many rows as it has records, and every row would carry the owner's columns again.
     */
    public JoinedFetch<E, T> joined() {
        return new JoinedFetch<>(this, List.of());
    }

    /** The target's table as it is reached from this one: it joins by itself. Generated path methods call it. */
    public TableSource path() {
        return pathFrom(table());
    }

    /** The target's table as it is reached from an occurrence of this one. */
    public TableSource pathFrom(TableReference occurrence) {
        KeyedTable<T, ?> target = target();
        return target.source()
                .through(new TableSource.Path(
                        occurrence,
                        name(),
                        columns.stream().map(Column::columnName).toList(),
                        target.keyColumns().stream().map(Column::columnName).toList(),
                        optional()));
    }
}
