// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a flush, grouped by the way in which they are written. */
final class RowsByWay {
    private final Map<Way<?>, List<RowChange<?>>> rows = new HashMap<>();

    <E> void add(Way<E> way, List<RowChange<E>> changes) {
        rows.computeIfAbsent(way, key -> new ArrayList<>()).addAll(changes);
    }

    /** The ways in {@link Way#ORDER}. */
    List<Way<?>> ways() {
        return rows.keySet().stream().sorted(Way.ORDER).toList();
    }

    @SuppressWarnings("unchecked") // rows are filed under a way of their own entity
    <E> List<RowChange<E>> of(Way<E> way) {
        return (List<RowChange<E>>) (List<?>) rows.getOrDefault(way, List.of());
    }

    Collection<Way<?>> all() {
        return rows.keySet();
    }
}
