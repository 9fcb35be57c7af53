// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.internal.graph.TopologicalSort;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders pending changes: inserts after what they refer to, then updates, then deletes before what they refer to. */
public final class FlushPlanner {
    private FlushPlanner() {}

    /** The plan for the given entries, all of them pending. */
    public static FlushPlan plan(List<EntityEntry<?>> pending) {
        Map<KeyedTable<?, ?>, List<EntityEntry<?>>> byTable = new LinkedHashMap<>();
        pending.forEach(entry -> byTable.computeIfAbsent(entry.table(), table -> new ArrayList<>())
                .add(entry));
        List<KeyedTable<?, ?>> order = ordered(byTable);
        List<FlushStep<?>> inserts = new ArrayList<>();
        List<FlushStep<?>> updates = new ArrayList<>();
        List<FlushStep<?>> deletes = new ArrayList<>();
        for (KeyedTable<?, ?> table : order) {
            TableChanges<?> changes = TableChanges.of(table, byTable.getOrDefault(table, List.of()));
            inserts.addAll(changes.inserts());
            updates.addAll(changes.updates());
            deletes.addAll(0, changes.deletes());
        }
        List<FlushStep<?>> steps = new ArrayList<>(inserts);
        steps.addAll(updates);
        steps.addAll(deletes);
        return new FlushPlan(steps);
    }

    private static List<KeyedTable<?, ?>> ordered(Map<KeyedTable<?, ?>, List<EntityEntry<?>>> byTable) {
        TopologicalSort.Result<KeyedTable<?, ?>> result = TopologicalSort.sort(
                byTable.keySet(),
                table -> TableChanges.of(table, byTable.getOrDefault(table, List.of()))
                        .targets());
        if (result instanceof TopologicalSort.Order<KeyedTable<?, ?>> order) {
            return order.nodes();
        }
        TopologicalSort.Cycle<KeyedTable<?, ?>> cycle = (TopologicalSort.Cycle<KeyedTable<?, ?>>) result;
        String ring = cycle.nodes().stream()
                .map(table -> table.entity().getSimpleName())
                .collect(Collectors.joining(" → "));
        throw new IllegalSessionStateException(
                "the rows cannot be ordered, for their tables refer to each other in a ring: "
                        + ring + " → " + cycle.nodes().get(0).entity().getSimpleName()
                        + "; flush the rows of one of them first, or make one of the foreign keys nullable and set it afterwards");
    }

    /** The pending entries of one table, grouped by the way in which they are written. */
    private record TableChanges<E>(KeyedTable<E, ?> table, List<EntityEntry<E>> entries) {
        @SuppressWarnings("unchecked") // entries are grouped by their own table
        static <E> TableChanges<E> of(KeyedTable<E, ?> table, List<EntityEntry<?>> entries) {
            return new TableChanges<>(table, (List<EntityEntry<E>>) (List<?>) entries);
        }

        /** The tables that rows which come or go refer to; a foreign key that is null in all of them puts nothing in order. */
        Set<KeyedTable<?, ?>> targets() {
            Set<KeyedTable<?, ?>> targets = new LinkedHashSet<>();
            for (ForeignKey key : ForeignKey.of(table)) {
                List<Column<E, ?>> columns = table.columns().stream()
                        .filter(column -> key.columns().contains(column.columnName()))
                        .toList();
                if (entries.stream().anyMatch(entry -> refers(entry, columns))) {
                    targets.add(key.target());
                }
            }
            return targets;
        }

        private boolean refers(EntityEntry<E> entry, List<Column<E, ?>> columns) {
            E row = entry.isAdded() ? entry.present() : entry.isDeleted() ? entry.stored() : null;
            return row != null
                    && columns.stream().allMatch(column -> table.mapper().value(row, column.ordinal()) != null);
        }

        /** One INSERT for each set of columns that are left to the server. */
        List<FlushStep<E>> inserts() {
            Map<List<Column<E, ?>>, List<EntityEntry<E>>> byOmitted = new LinkedHashMap<>();
            for (EntityEntry<E> entry : entries) {
                if (entry.isAdded()) {
                    byOmitted
                            .computeIfAbsent(omitted(entry), columns -> new ArrayList<>())
                            .add(entry);
                }
            }
            List<FlushStep<E>> steps = new ArrayList<>();
            byOmitted.forEach((omitted, rows) -> {
                List<Column<E, ?>> written = table.columns().stream()
                        .filter(column -> !omitted.contains(column))
                        .collect(Collectors.toList());
                steps.add(new FlushStep.InsertRows<>(table, written, omitted, rows));
            });
            return steps;
        }

        private List<Column<E, ?>> omitted(EntityEntry<E> entry) {
            E record = entry.present();
            List<Column<E, ?>> omitted = new ArrayList<>();
            for (Column<E, ?> column : table.columns()) {
                if (record != null
                        && column.definition().defaultSql() != null
                        && table.mapper().value(record, column.ordinal()) == null) {
                    omitted.add(column);
                }
            }
            return omitted;
        }

        /** One UPDATE for each set of columns that change. */
        List<FlushStep<E>> updates() {
            Map<List<Column<E, ?>>, List<EntityEntry<E>>> byChanged = new LinkedHashMap<>();
            for (EntityEntry<E> entry : entries) {
                List<Column<E, ?>> changed = entry.changedColumns();
                if (!changed.isEmpty()) {
                    byChanged
                            .computeIfAbsent(changed, columns -> new ArrayList<>())
                            .add(entry);
                }
            }
            List<FlushStep<E>> steps = new ArrayList<>();
            byChanged.forEach((columns, rows) -> steps.add(new FlushStep.UpdateRows<>(table, columns, rows)));
            return steps;
        }

        List<FlushStep<E>> deletes() {
            List<EntityEntry<E>> rows =
                    entries.stream().filter(EntityEntry::isDeleted).toList();
            return rows.isEmpty() ? List.of() : List.of(new FlushStep.DeleteRows<>(table, rows));
        }
    }
}
