// SPDX-License-Identifier: Apache-2.0
package dev.athanor.internal.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts nodes after what they depend on; iterative, so that a chain of any length fits the stack. */
public final class TopologicalSort {
    private TopologicalSort() {}

    /** The nodes in an order that respects the dependencies, or the cycle that forbids one. */
    public sealed interface Result<N> {}

    /** The nodes, each after those it depends on; independent ones keep their order. */
    public record Order<N>(List<N> nodes) implements Result<N> {}

    /** Nodes of which each depends on the next, and the last on the first. */
    public record Cycle<N>(List<N> nodes) implements Result<N> {}

    /** A node on the path from a root to where the walk stands, with the dependencies it has not followed yet. */
    private record Step<N>(N node, Iterator<? extends N> open) {}

    /** Sorts the nodes; dependencies outside of them do not count, and neither does a node's dependency on itself. */
    public static <N> Result<N> sort(
            Collection<? extends N> nodes, Function<? super N, ? extends Collection<? extends N>> dependencies) {
        Map<N, Boolean> finished = new LinkedHashMap<>();
        Map<N, Boolean> known = new HashMap<>();
        nodes.forEach(node -> known.put(node, true));
        Deque<Step<N>> path = new ArrayDeque<>();
        for (N root : nodes) {
            if (finished.containsKey(root)) {
                continue;
            }
            path.push(step(root, dependencies));
            Map<N, Boolean> onPath = new HashMap<>();
            onPath.put(root, true);
            while (!path.isEmpty()) {
                Step<N> step = path.element();
                if (!step.open().hasNext()) {
                    finished.put(step.node(), true);
                    onPath.remove(step.node());
                    path.pop();
                    continue;
                }
                N next = step.open().next();
                if (next.equals(step.node()) || !known.containsKey(next) || finished.containsKey(next)) {
                    continue;
                }
                if (onPath.put(next, true) != null) {
                    return new Cycle<>(cycle(path, next));
                }
                path.push(step(next, dependencies));
            }
        }
        return new Order<>(List.copyOf(finished.keySet()));
    }

    private static <N> Step<N> step(N node, Function<? super N, ? extends Collection<? extends N>> dependencies) {
        return new Step<>(node, dependencies.apply(node).iterator());
    }

    private static <N> List<N> cycle(Deque<Step<N>> path, N entry) {
        List<N> nodes = new ArrayList<>();
        for (Step<N> step : path) {
            nodes.add(0, step.node());
            if (step.node().equals(entry)) {
                break;
            }
        }
        return nodes;
    }
}
