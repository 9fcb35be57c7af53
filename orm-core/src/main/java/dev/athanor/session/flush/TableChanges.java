// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
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
        List<Column<E, ?>> optional = table.columns().stream()
                .filter(column ->
                        column.definition().isComputed() || column.definition().defaultSql() != null)
                .toList();
        Map<List<Column<E, ?>>, List<EntityEntry<E>>> inserts = new LinkedHashMap<>();
        Map<List<Column<E, ?>>, List<EntityEntry<E>>> updates = new LinkedHashMap<>();
        List<EntityEntry<E>> marks = new ArrayList<>();
        List<EntityEntry<E>> deletes = new ArrayList<>();
        for (EntityEntry<E> entry : entries) {
            if (entry.isAdded()) {
                group(entry, omitted(entry, optional), inserts);
            } else if (entry.isDeleted()) {
                (entry.isMarked() ? marks : deletes).add(entry);
            } else {
                group(entry, entry.changedColumns(), updates);
            }
        }
        inserts.forEach((omitted, added) -> insert(added, omitted, rows));
        updates.remove(List.<Column<E, ?>>of());
        boolean masked = updates.size() > MOST_COLUMN_SETS;
        updates.forEach((columns, changed) ->
                add(masked ? maskedUpdate() : Way.update(table, columns), changed, columns, rows));
        add(Way.mark(table), marks, List.of(), rows);
        add(Way.delete(table), deletes, List.of(), rows);
    }

    private void group(
            EntityEntry<E> entry, List<Column<E, ?>> columns, Map<List<Column<E, ?>>, List<EntityEntry<E>>> groups) {
        groups.computeIfAbsent(columns, key -> new ArrayList<>()).add(entry);
    }

    private void add(Way<E> way, List<EntityEntry<E>> written, List<Column<E, ?>> columns, RowsByWay rows) {
        if (!written.isEmpty()) {
            List<Column<E, ?>> shared = List.copyOf(columns);
            List<RowChange<E>> changes = new ArrayList<>(written.size());
            written.forEach(entry -> changes.add(RowChange.of(entry, shared)));
            rows.add(way, changes);
        }
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
    private void insert(List<EntityEntry<E>> added, List<Column<E, ?>> omitted, RowsByWay rows) {
        List<Column<E, ?>> written = new ArrayList<>(table.columns());
        written.removeAll(omitted);
        Way<E> way = Way.insert(table, written, omitted);
        add(way, added, way.columns(), rows);
    }

    /** Of the columns that the server can fill in, those for which the row has no value. */
    private List<Column<E, ?>> omitted(EntityEntry<E> entry, List<Column<E, ?>> optional) {
        E record = Objects.requireNonNull(entry.present(), "an added entry has a record");
        List<Column<E, ?>> omitted = List.of();
        for (Column<E, ?> column : optional) {
            if (column.definition().isComputed() || table.mapper().value(record, column.ordinal()) == null) {
                omitted = omitted.isEmpty() ? new ArrayList<>() : omitted;
                omitted.add(column);
            }
        }
        return omitted;
    }
}
