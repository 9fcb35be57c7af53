// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One row in the graph of what must be written before what.
 *
 * @param <E> the entity
 */
final class RowNode<E> {
    private final Way<E> way;
    private final RowChange<E> change;
    private final List<RowEdge> in = new ArrayList<>();
    private final List<RowEdge> out = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    RowNode(Way<E> way, RowChange<E> change) {
        this.way = way;
        this.change = change;
    }

    Way<E> way() {
        return way;
    }

    RowChange<E> change() {
        return change;
    }

    List<RowEdge> in() {
        return in;
    }

    List<RowEdge> out() {
        return out;
    }

    /** What is to be said of it in a plan, besides what its edges say. */
    Set<String> notes() {
        return notes;
    }

    /** Whether it may be written after those that are written, together with some more. */
    boolean isReady(Set<RowNode<?>> written, Set<RowNode<?>> together) {
        for (RowEdge edge : in) {
            RowNode<?> first = edge.from();
            if (!written.contains(first) && !(edge.holdsWithin(way) && together.contains(first))) {
                return false;
            }
        }
        return true;
    }

    /** One of the columns that can be NULL for a while; none where all of them must have a value, or NULL may be another row's. */
    static <E> List<Column<E, ?>> nullable(Way<E> way, List<? extends Column<?, ?>> candidates) {
        List<UniqueKey<E>> keys = UniqueKey.of(way.table());
        return way.table().columns().stream()
                .filter(column -> candidates.contains(column)
                        && column.definition().nullable()
                        && !way.table().keyColumns().contains(column)
                        && keys.stream().noneMatch(key -> key.takesNull(column)))
                .limit(1)
                .toList();
    }
}
