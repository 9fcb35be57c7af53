// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts rows in order where whole statements have none: in waves, each of them the rows of one way that nothing stands before any more. A way all of whose rows are ready
 * goes first, so that as few statements as may be are divided; a ring is broken by writing one of its rows twice ({@link RingBreaker}).
 */
final class RowOrder {
    private final Map<Way<?>, Set<RowNode<?>>> open = new TreeMap<>(Way.ORDER);
    private final Set<RowNode<?>> written = new HashSet<>();
    private final List<RowStep<?>> steps = new ArrayList<>();

    private RowOrder(RowGraph graph) {
        graph.nodes().forEach(this::open);
    }

    /**
     * The steps.
     *
     * @throws dev.athanor.error.IllegalSessionStateException when rows depend on each other in a ring that cannot be broken
     */
    static List<RowStep<?>> of(RowGraph graph) {
        RowOrder order = new RowOrder(graph);
        order.breakRings();
        while (!order.open.isEmpty()) {
            order.write(next(order.open, order.written));
        }
        return order.steps;
    }

    /** Rings are broken before anything is written, so that rows of different rings are written together. */
    private void breakRings() {
        Set<RowNode<?>> stuck = stuck();
        while (!stuck.isEmpty()) {
            new RingBreaker(this, stuck).breakRing();
            stuck = stuck();
        }
    }

    /** The rows that are left when all that can be written were written. */
    private Set<RowNode<?>> stuck() {
        Set<RowNode<?>> done = new HashSet<>();
        Map<Way<?>, Set<RowNode<?>>> left = new TreeMap<>(Way.ORDER);
        open.forEach((way, nodes) -> left.put(way, new LinkedHashSet<>(nodes)));
        Set<RowNode<?>> next = next(left, done);
        while (!next.isEmpty()) {
            done.addAll(next);
            Way<?> way = next.iterator().next().way();
            left.computeIfPresent(way, (key, nodes) -> nodes.removeAll(done) && nodes.isEmpty() ? null : nodes);
            next = next(left, done);
        }
        Set<RowNode<?>> stuck = new LinkedHashSet<>();
        left.values().forEach(stuck::addAll);
        return stuck;
    }

    /** A row is to be written. */
    void open(RowNode<?> node) {
        open.computeIfAbsent(node.way(), way -> new LinkedHashSet<>()).add(node);
    }

    /** A row is not to be written in this way after all. */
    void withdraw(RowNode<?> node) {
        Set<RowNode<?>> rows = Objects.requireNonNull(open.get(node.way()), "the row is open");
        rows.remove(node);
        if (rows.isEmpty()) {
            open.remove(node.way());
        }
    }

    /** The rows to write next: all of a way where that is possible, else some; none when all that is left stands in a ring. */
    private static Set<RowNode<?>> next(Map<Way<?>, Set<RowNode<?>>> left, Set<RowNode<?>> written) {
        Set<RowNode<?>> some = Set.of();
        for (Set<RowNode<?>> rows : left.values()) {
            Set<RowNode<?>> ready = ready(rows, written);
            if (ready.size() == rows.size()) {
                return ready;
            }
            some = some.isEmpty() ? ready : some;
        }
        return some;
    }

    private static Set<RowNode<?>> ready(Set<RowNode<?>> rows, Set<RowNode<?>> written) {
        Set<RowNode<?>> ready = new LinkedHashSet<>(rows);
        boolean fewer = true;
        while (fewer) {
            fewer = ready.removeIf(node -> !node.isReady(written, ready));
        }
        return ready;
    }

    private void write(Set<RowNode<?>> nodes) {
        written.addAll(nodes);
        Set<String> reasons = new LinkedHashSet<>();
        nodes.forEach(node -> reasons.addAll(node.notes()));
        for (RowNode<?> node : nodes) {
            node.out().stream()
                    .filter(edge ->
                            !written.contains(edge.to()) && !edge.reason().isEmpty())
                    .forEach(edge -> reasons.add(edge.reason()));
        }
        steps.add(step(nodes.iterator().next().way(), nodes, String.join(", ", reasons)));
        nodes.forEach(this::withdraw);
    }

    private static <E> RowStep<E> step(Way<E> way, Set<RowNode<?>> nodes, String reason) {
        List<RowChange<E>> rows = new ArrayList<>(nodes.size());
        nodes.forEach(node -> rows.add(change(node)));
        return new RowStep<>(way, rows, reason);
    }

    @SuppressWarnings("unchecked") // a way's nodes change rows of its entity
    private static <E> RowChange<E> change(RowNode<?> node) {
        return (RowChange<E>) node.change();
    }
}
