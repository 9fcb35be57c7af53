// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a flush with what must be written before what, row by row. */
final class RowGraph {
    private final List<RowNode<?>> nodes = new ArrayList<>();
    private final IdentityHashMap<RowChange<?>, RowNode<?>> byChange = new IdentityHashMap<>();
    private final Map<Class<?>, Map<Object, RowNode<?>>> coming = new HashMap<>();
    private final Map<Class<?>, Map<Object, RowNode<?>>> going = new HashMap<>();

    private RowGraph() {}

    static RowGraph of(RowsByWay rows, List<Handover<?>> handovers) {
        RowGraph graph = new RowGraph();
        rows.ways().forEach(way -> graph.addAll(way, rows));
        for (Handover<?> handover : handovers) {
            RowEdge.handOver(graph.node(handover.giver()), graph.node(handover.taker()), handover.key());
        }
        rows.ways().forEach(way -> graph.refer(way, rows));
        return graph;
    }

    List<RowNode<?>> nodes() {
        return nodes;
    }

    private <E> void addAll(Way<E> way, RowsByWay rows) {
        for (RowChange<E> row : rows.of(way)) {
            RowNode<E> node = new RowNode<>(way, row);
            nodes.add(node);
            byChange.put(row, node);
            Map<Class<?>, Map<Object, RowNode<?>>> index =
                    way.kind() == Way.Kind.INSERT ? coming : way.kind().isRemoval() ? going : null;
            if (index != null) {
                index.computeIfAbsent(way.table().entity(), entity -> new HashMap<>())
                        .put(row.entry().key(), node);
            }
        }
    }

    private RowNode<?> node(RowChange<?> change) {
        RowNode<?> node = byChange.get(change);
        if (node == null) {
            throw new IllegalStateException("the row is none of this flush");
        }
        return node;
    }

    private <E> void refer(Way<E> way, RowsByWay rows) {
        List<Reference<E>> references = Reference.of(way.table());
        for (RowChange<E> row : rows.of(way)) {
            for (Reference<E> reference : references) {
                refer(way, row, reference);
            }
        }
    }

    private <E> void refer(Way<E> way, RowChange<E> row, Reference<E> reference) {
        RowNode<?> node = node(row);
        boolean isTouched = !way.kind().isUpdate() || reference.isAmong(row.columns());
        if (isTouched && !way.kind().isRemoval()) {
            RowNode<?> target = find(coming, reference.target(), reference.key(row::written));
            if (target != null && target != node) {
                RowEdge.isThere(target, node, reference);
            }
        }
        if (isTouched && way.kind() != Way.Kind.INSERT) {
            RowNode<?> target = find(going, reference.target(), reference.key(row::before));
            if (target != null && target != node) {
                RowEdge.letsGo(node, target, reference);
            }
        }
    }

    private static @Nullable RowNode<?> find(
            Map<Class<?>, Map<Object, RowNode<?>>> index, KeyedTable<?, ?> table, @Nullable Object key) {
        return key == null ? null : index.getOrDefault(table.entity(), Map.of()).get(key);
    }
}
