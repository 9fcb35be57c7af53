// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.schema.Column;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Breaks a ring of rows of which each must be written before the next, by writing one of them in two steps: what stands in the way of others becomes NULL first, or
 * what needs others is written last. A reference that the server checks at COMMIT is let go first, for it needs neither.
 */
final class RingBreaker {
    private final RowOrder order;
    private final Set<RowNode<?>> stuck;

    /** A breaker for the rows that none of can be written. */
    RingBreaker(RowOrder order, Set<RowNode<?>> stuck) {
        this.order = order;
        this.stuck = stuck;
    }

    /**
     * Breaks a ring, and others of the same kind with it: rows that are written in two steps for the same reason share two statements.
     *
     * @throws IllegalSessionStateException when nothing in it may be NULL or is checked at COMMIT
     */
    void breakRing() {
        List<RowEdge> ring = ring();
        Optional<RowEdge> deferred = ring.stream().filter(RowEdge::isDeferred).findFirst();
        if (deferred.isPresent()) {
            like(deferred.get()).forEach(RowEdge::drop);
            return;
        }
        for (RowEdge edge : ring) {
            if (edge.isDispensable()) {
                edge.drop();
                return;
            }
            if (release(edge.from(), edge)) {
                like(edge).forEach(each -> release(each.from(), each));
                return;
            }
            if (postpone(edge.to(), edge)) {
                like(edge).forEach(each -> postpone(each.to(), each));
                return;
            }
        }
        throw unbreakable(ring);
    }

    private List<RowEdge> like(RowEdge edge) {
        return stuck.stream()
                .flatMap(node -> node.in().stream())
                .filter(each -> stuck.contains(each.from()) && stuck.contains(each.to()) && each.isLike(edge))
                .toList();
    }

    /** Follows what stands before a row until a row comes again. */
    private List<RowEdge> ring() {
        List<RowEdge> path = new ArrayList<>();
        Set<RowNode<?>> seen = new LinkedHashSet<>();
        RowNode<?> node = stuck.iterator().next();
        while (seen.add(node)) {
            List<RowEdge> back = back(node);
            path.addAll(0, back);
            node = back.get(0).from();
        }
        int end = 0;
        while (path.get(end).to() != node) {
            end++;
        }
        return path.subList(0, end + 1);
    }

    /** The way to a row that must be written by an earlier statement, over rows of the same statement where need be. */
    private List<RowEdge> back(RowNode<?> node) {
        Deque<List<RowEdge>> ways = new ArrayDeque<>(List.of(List.of()));
        Set<RowNode<?>> seen = new HashSet<>(Set.of(node));
        while (!ways.isEmpty()) {
            List<RowEdge> way = ways.remove();
            RowNode<?> end = way.isEmpty() ? node : way.get(0).from();
            for (RowEdge edge : end.in()) {
                List<RowEdge> longer = new ArrayList<>(way);
                longer.add(0, edge);
                if (stuck.contains(edge.from()) && !edge.holdsWithin(end.way())) {
                    return longer;
                }
                if (stuck.contains(edge.from()) && seen.add(edge.from())) {
                    ways.add(longer);
                }
            }
        }
        throw new IllegalStateException("a row that nothing stands before could be written");
    }

    /** Lets a row give up early what the edge is about: the column becomes NULL, and the row is written as it was to be when its turn comes. */
    private <E> boolean release(RowNode<E> node, RowEdge edge) {
        List<Column<E, ?>> released = RowNode.nullable(node.way(), edge.gives());
        if (node.way().kind() == Way.Kind.INSERT || node.change().second() || released.isEmpty()) {
            return false;
        }
        RowChange<E> early = new RowChange<>(node.change().entry(), released, new HashSet<>(released), false);
        RowNode<E> first = new RowNode<>(Way.update(node.way().table(), released), early);
        first.notes().add(Reasons.nullForNow(edge.property()));
        for (RowEdge each : List.copyOf(node.out())) {
            if (concerns(each.gives(), released)) {
                each.leaveFrom(first);
            }
        }
        RowEdge.parts(first, node);
        order.open(first);
        return true;
    }

    /** Lets a row be written without what needs the other rows of the ring, which follows when they are there. */
    private <E> boolean postpone(RowNode<E> node, RowEdge edge) {
        RowChange<E> change = node.change();
        boolean inserts = node.way().kind() == Way.Kind.INSERT;
        List<Column<E, ?>> later = new ArrayList<>(change.columns());
        later.retainAll(inserts ? RowNode.nullable(node.way(), edge.takes()) : edge.takes());
        List<Column<E, ?>> now = new ArrayList<>(change.columns());
        Set<Column<E, ?>> nulls = new HashSet<>(change.nulls());
        if (inserts) {
            nulls.addAll(later);
        } else {
            now.removeAll(later);
        }
        boolean nothingLeft =
                now.stream().allMatch(column -> column.definition().version());
        if (later.isEmpty() || nothingLeft || change.second()) {
            return false;
        }
        Way<E> without = inserts ? node.way() : Way.update(node.way().table(), now);
        RowNode<E> first = new RowNode<>(without, new RowChange<>(change.entry(), now, nulls, false));
        RowNode<E> second = new RowNode<>(
                Way.update(node.way().table(), later), new RowChange<>(change.entry(), later, Set.of(), true));
        first.notes().addAll(node.notes());
        first.notes().add(inserts ? Reasons.nullForNow(edge.property()) : Reasons.writtenLater(edge.property()));
        divide(node, later, first, second);
        return true;
    }

    private void divide(RowNode<?> node, List<? extends Column<?, ?>> later, RowNode<?> first, RowNode<?> second) {
        for (RowEdge each : List.copyOf(node.in())) {
            each.arriveAt(concerns(each.takes(), later) ? second : first);
        }
        for (RowEdge each : List.copyOf(node.out())) {
            each.leaveFrom(concerns(each.gives(), later) ? second : first);
        }
        RowEdge.parts(first, second);
        order.withdraw(node);
        order.open(first);
        order.open(second);
    }

    private static boolean concerns(List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> some) {
        return columns.stream().anyMatch(some::contains);
    }

    private static IllegalSessionStateException unbreakable(List<RowEdge> ring) {
        String properties = ring.stream().map(RowEdge::property).distinct().collect(Collectors.joining(", "));
        String constraints = ring.stream()
                .map(RowEdge::unique)
                .filter(Objects::nonNull)
                .map(UniqueKey::name)
                .distinct()
                .collect(Collectors.joining(", "));
        String references = "rows refer to each other in a ring by " + properties
                + ", and none of these can be NULL until the others are there: make one of them @Nullable, or"
                + " deferrable, with @ManyToOne(deferrable = true), or flush the rows of one entity before the others"
                + " refer to them";
        String uniques = "rows hand unique values on in a ring by " + properties
                + ", and none of these can be NULL in between: make " + constraints
                + " deferrable, with @Unique(deferrable = true), or flush an interim value first";
        return new IllegalSessionStateException(constraints.isEmpty() ? references : uniques);
    }
}
