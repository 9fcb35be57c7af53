// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.internal.graph.TopologicalSort;
import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts whole statements in order, each way of writing a table being one: inserts after what they refer to, updates in between, deletes before what they refer to, and
 * what gives up a unique value before what takes it.
 *
 * <p>It looks at tables and not at rows, so it may find a ring where there is none; then {@link RowOrder} looks closer.
 */
final class StepOrder {
    private final RowsByWay rows;
    private final List<Way<?>> ways;
    private final Map<Way<?>, Map<Way<?>, String>> before = new LinkedHashMap<>();
    private final Map<Way<?>, Set<String>> reasons = new LinkedHashMap<>();
    private boolean possible = true;

    private StepOrder(RowsByWay rows) {
        this.rows = rows;
        this.ways = rows.ways();
    }

    /** The steps, each way in one of them; empty where that is not possible. */
    static Optional<List<RowStep<?>>> of(RowsByWay rows, List<Handover<?>> handovers) {
        StepOrder order = new StepOrder(rows);
        handovers.forEach(order::handOver);
        order.ways.forEach(order::refer);
        return order.possible ? order.sorted() : Optional.empty();
    }

    private Optional<List<RowStep<?>>> sorted() {
        TopologicalSort.Result<Way<?>> result = TopologicalSort.sort(
                ways, way -> before.getOrDefault(way, Map.of()).keySet());
        if (!(result instanceof TopologicalSort.Order<Way<?>> order)) {
            return Optional.empty();
        }
        List<RowStep<?>> steps = new ArrayList<>();
        order.nodes().forEach(way -> steps.add(step(way)));
        return Optional.of(steps);
    }

    private <E> RowStep<E> step(Way<E> way) {
        return new RowStep<>(way, rows.of(way), String.join(", ", reasons.getOrDefault(way, Set.of())));
    }

    private void handOver(Handover<?> handover) {
        if (handover.giverWay().equals(handover.takerWay())) {
            possible = false;
        } else {
            precede(handover.giverWay(), handover.takerWay(), Reasons.frees(handover.key()));
        }
    }

    private <E> void refer(Way<E> way) {
        for (Reference<E> reference : Reference.of(way.table())) {
            KeyedTable<?, ?> target = reference.target();
            for (Way<?> other : ways) {
                if (other.table().equals(target) && !other.equals(way)) {
                    refer(way, reference, other);
                }
            }
        }
    }

    private <E> void refer(Way<E> way, Reference<E> reference, Way<?> target) {
        boolean changes =
                way.kind().isUpdate() && rows.of(way).stream().anyMatch(row -> reference.isAmong(row.columns()));
        if (target.kind() == Way.Kind.INSERT && (way.kind() == Way.Kind.INSERT || changes)) {
            if (rows.of(way).stream().anyMatch(row -> reference.isSet(row::written))) {
                precede(target, way, Reasons.isReferredTo(way));
            }
        } else if (target.kind().isRemoval() && (way.kind().isRemoval() || changes)) {
            if (rows.of(way).stream().anyMatch(row -> reference.isSet(row::before))) {
                precede(way, target, Reasons.refersTo(target));
            }
        }
    }

    private void precede(Way<?> first, Way<?> second, String reason) {
        before.computeIfAbsent(second, way -> new LinkedHashMap<>()).put(first, reason);
        reasons.computeIfAbsent(first, way -> new LinkedHashSet<>()).add(reason);
    }
}
