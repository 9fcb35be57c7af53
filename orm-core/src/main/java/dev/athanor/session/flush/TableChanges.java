// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnDefinition;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The pending entries of one table, grouped by the way in which they are written.
 *
 * @param <E> the entity
 */
record TableChanges<E>(KeyedTable<E, ?> table, List<EntityEntry<E>> entries) {
    /** Beyond so many sets of changed columns in one flush there is one statement for all sets. */
    private static final int MOST_COLUMN_SETS = 4;

    @SuppressWarnings("unchecked") // entries are grouped by their own table
    static <E> TableChanges<E> of(KeyedTable<E, ?> table, List<EntityEntry<?>> entries) {
        return new TableChanges<>(table, (List<EntityEntry<E>>) (List<?>) entries);
    }

    void addTo(RowsByWay rows) {
        Map<List<Column<E, ?>>, List<EntityEntry<E>>> updates = new LinkedHashMap<>();
        for (EntityEntry<E> entry : entries) {
            if (entry.isAdded()) {
                insert(entry, rows);
            } else if (entry.isDeleted()) {
                rows.add(entry.isMarked() ? Way.mark(table) : Way.delete(table), RowChange.of(entry, List.of()));
            } else {
                List<Column<E, ?>> changed = entry.changedColumns();
                updates.computeIfAbsent(changed, columns -> new ArrayList<>()).add(entry);
            }
        }
        updates.remove(List.<Column<E, ?>>of());
        boolean masked = updates.size() > MOST_COLUMN_SETS;
        updates.forEach((columns, changed) -> {
            Way<E> way = masked ? maskedUpdate() : Way.update(table, columns);
            changed.forEach(entry -> rows.add(way, RowChange.of(entry, columns)));
        });
    }

    /** The same for all sets of columns. */
    private Way<E> maskedUpdate() {
        List<Column<E, ?>> all = table.columns().stream()
                .filter(column -> !table.keyColumns().contains(column)
                        && !column.definition().isComputed())
                .toList();
        return Way.maskedUpdate(table, all);
    }

    /** One INSERT for each set of columns that are left to the server. */
    private void insert(EntityEntry<E> entry, RowsByWay rows) {
        E record = Objects.requireNonNull(entry.present(), "an added entry has a record");
        List<Column<E, ?>> written = new ArrayList<>();
        List<Column<E, ?>> omitted = new ArrayList<>();
        for (Column<E, ?> column : table.columns()) {
            ColumnDefinition<?> definition = column.definition();
            boolean isOmitted = definition.isComputed()
                    || (definition.defaultSql() != null && table.mapper().value(record, column.ordinal()) == null);
            (isOmitted ? omitted : written).add(column);
        }
        rows.add(Way.insert(table, written, omitted), RowChange.of(entry, written));
    }
}
