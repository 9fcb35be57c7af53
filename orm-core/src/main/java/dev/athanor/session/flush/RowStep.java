// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One statement over rows of entities: rows of one table that are written in the same way.
 *
 * @param <E> the entity
 */
public final class RowStep<E> implements FlushStep<E> {
    private final Way<E> way;
    private final List<RowChange<E>> rows;
    private final String reason;

    RowStep(Way<E> way, List<RowChange<E>> rows, String reason) {
        this.way = way;
        this.rows = List.copyOf(rows);
        this.reason = reason;
    }

    /** How the rows are written. */
    public Way<E> way() {
        return way;
    }

    @Override
    public KeyedTable<E, ?> table() {
        return way.table();
    }

    @Override
    public List<EntityEntry<E>> entries() {
        return rows.stream().map(RowChange::entry).toList();
    }

    List<RowChange<E>> rows() {
        return rows;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public String description() {
        String count = rows.size() == 1 ? "1 row" : rows.size() + " rows";
        return switch (way.kind()) {
            case INSERT -> "insert " + count + " into " + table();
            case LOCK -> "lock " + count + " of " + table();
            case UPDATE -> "update " + names(way.columns()) + " of " + count + " of " + table();
            case MASKED_UPDATE -> "update " + count + " of " + table() + ", each in columns of its own";
            case MARK -> "mark " + count + " of " + table() + " as deleted";
            case DELETE -> "delete " + count + " from " + table();
        };
    }

    private static String names(List<? extends Column<?, ?>> columns) {
        return columns.stream().map(Column::columnName).collect(Collectors.joining(", "));
    }
}
