// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Stamp;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A change of a row that somebody else has changed as well. What the row was, what it shall be and what it is now are records, so what each side has changed is
 * known exactly. A reference of several columns is one thing, and so is a document.
 *
 * @param <E> the entity
 */
final class ThreeWayMerge<E> {
    private final KeyedTable<E, ?> table;
    private final Draft<E> base;
    private final Draft<E> ours;
    private final Draft<E> theirs;
    private final List<String> conflicts = new ArrayList<>();

    /**
     * Merges a row's columns and references; its collections are ours, since other rows hold them.
     *
     * @param base the row as it was read
     * @param ours the row as it shall be
     * @param theirs the row as it is now
     */
    ThreeWayMerge(KeyedTable<E, ?> table, E base, E ours, E theirs) {
        this.table = table;
        this.base = new Draft<>(table, base);
        this.ours = new Draft<>(table, ours);
        this.theirs = new Draft<>(table, theirs);
        Set<Column<E, ?>> settled = new HashSet<>(table.keyColumns());
        for (Relation<E, ?> relation : table.relations()) {
            if (relation instanceof ToOneRelation<E, ?> reference) {
                merge(reference);
                settled.addAll(reference.columns());
            }
        }
        for (Column<E, ?> column : table.columns()) {
            if (!settled.contains(column) && !isUpkeep(column)) {
                merge(column);
            }
        }
    }

    /** The row as it shall be now: theirs, with our changes. It means nothing where there are conflicts. */
    Draft<E> merged() {
        return ours;
    }

    /** The components that both sides have changed, to different values. */
    List<String> conflicts() {
        return conflicts;
    }

    /** Both sides have changed these, and neither meant to. */
    private static boolean isUpkeep(Column<?, ?> column) {
        return column.definition().version() || column.definition().stamp() == Stamp.UPDATED;
    }

    private void merge(ToOneRelation<E, ?> reference) {
        List<Column<E, ?>> columns = reference.columns();
        if (same(columns, base, theirs) || same(columns, ours, theirs)) {
            return;
        }
        if (!same(columns, base, ours)) {
            conflicts.add(reference.name());
            return;
        }
        ours.set(reference, theirs.handle(reference));
        columns.forEach(column -> ours.set(column, theirs.value(column)));
    }

    private void merge(Column<E, ?> column) {
        List<Column<E, ?>> alone = List.of(column);
        if (same(alone, base, theirs) || same(alone, ours, theirs)) {
            return;
        }
        boolean deletion = column.equals(table.criteria().softDelete());
        if (deletion || !same(alone, base, ours)) {
            conflicts.add(column.definition().component());
            return;
        }
        ours.set(column, theirs.value(column));
    }

    private static <E> boolean same(List<Column<E, ?>> columns, Draft<E> one, Draft<E> other) {
        return columns.stream().allMatch(column -> ColumnValues.same(column, one.value(column), other.value(column)));
    }
}
