// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders pending changes: whole statements where that is possible, else rows. */
public final class FlushPlanner {
    private FlushPlanner() {}

    /**
     * The plan for the given entries, all of them pending.
     *
     * @throws dev.athanor.error.IllegalSessionStateException when rows depend on each other in a ring that cannot be broken
     */
    public static OrderedSteps plan(List<EntityEntry<?>> pending) {
        if (pending.isEmpty()) {
            return OrderedSteps.NONE;
        }
        RowsByWay rows = grouped(pending);
        if (pending.size() == 1) {
            return alone(rows);
        }
        List<Handover<?>> handovers = Handover.in(rows);
        List<RowStep<?>> steps =
                StepOrder.of(rows, handovers).orElseGet(() -> RowOrder.of(RowGraph.of(rows, handovers)));
        return new OrderedSteps(locked(steps));
    }

    /** One row has nothing to be ordered against, and takes no value over from another. */
    private static OrderedSteps alone(RowsByWay rows) {
        List<FlushStep<?>> steps = new ArrayList<>(1);
        rows.all().forEach(way -> steps.add(alone(way, rows)));
        return new OrderedSteps(steps);
    }

    private static <E> RowStep<E> alone(Way<E> way, RowsByWay rows) {
        return new RowStep<>(way, rows.of(way), "");
    }

    private static RowsByWay grouped(List<EntityEntry<?>> pending) {
        Map<KeyedTable<?, ?>, List<EntityEntry<?>>> byTable = new LinkedHashMap<>();
        KeyedTable<?, ?> last = null;
        List<EntityEntry<?>> ofLast = List.of();
        for (EntityEntry<?> entry : pending) {
            if (!entry.table().equals(last)) {
                last = entry.table();
                ofLast = byTable.computeIfAbsent(last, table -> new ArrayList<>());
            }
            ofLast.add(entry);
        }
        RowsByWay rows = new RowsByWay();
        byTable.forEach((table, entries) -> TableChanges.of(table, entries).addTo(rows));
        return rows;
    }

    /** Where several statements write to stored rows of one table, all these rows are locked first, for each statement alone would begin at the lowest key again. */
    private static List<FlushStep<?>> locked(List<RowStep<?>> steps) {
        Map<KeyedTable<?, ?>, List<RowStep<?>>> byTable = new HashMap<>();
        for (RowStep<?> step : steps) {
            if (step.way().kind() != Way.Kind.INSERT) {
                byTable.computeIfAbsent(step.table(), table -> new ArrayList<>())
                        .add(step);
            }
        }
        List<FlushStep<?>> all = new ArrayList<>();
        for (RowStep<?> step : steps) {
            boolean locks = step.way().kind() != Way.Kind.INSERT;
            List<RowStep<?>> ofTable = locks ? byTable.remove(step.table()) : null;
            if (ofTable != null && ofTable.size() > 1) {
                RowStep<?> lock = lock(step.table(), ofTable);
                all.addAll(lock.rows().size() > 1 ? List.of(lock) : List.of());
            }
            all.add(step);
        }
        return all;
    }

    @SuppressWarnings("unchecked") // steps of one table write rows of one entity
    private static <E> RowStep<E> lock(KeyedTable<E, ?> table, List<RowStep<?>> steps) {
        Set<EntityEntry<E>> entries = new LinkedHashSet<>();
        steps.forEach(step -> entries.addAll(((RowStep<E>) step).entries()));
        List<RowChange<E>> rows = entries.stream()
                .filter(entry -> entry.stored() != null)
                .map(entry -> RowChange.of(entry, List.of()))
                .toList();
        return new RowStep<>(new Way<>(Way.Kind.LOCK, table, List.of(), List.of()), rows, "in the order of their keys");
    }
}
