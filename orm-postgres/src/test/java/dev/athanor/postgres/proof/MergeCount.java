// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often a unit of work met rows that others had changed, and what became of them. */
final class MergeCount {
    private int units;
    private int refused;
    private int provoked;
    private int merged;
    private int conflicting;
    private int deleted;
    private int mostRounds;

    /** Counts a row that was met stale; returns the components that both sides changed. */
    Set<Component> of(Edited row, Edited.State met) {
        provoked++;
        if (met.deleted()) {
            deleted++;
            return Set.of();
        }
        Set<Component> both = row.merge(met);
        merged += both.isEmpty() ? 1 : 0;
        conflicting += both.isEmpty() ? 0 : 1;
        return both;
    }

    void unit(int rounds, boolean isRefused) {
        units++;
        refused += isRefused ? 1 : 0;
        mostRounds = Math.max(mostRounds, rounds);
    }

    void add(MergeCount other) {
        units += other.units;
        refused += other.refused;
        provoked += other.provoked;
        merged += other.merged;
        conflicting += other.conflicting;
        deleted += other.deleted;
        mostRounds = Math.max(mostRounds, other.mostRounds);
    }

    boolean hasAll() {
        return merged > 0 && conflicting > 0 && deleted > 0 && mostRounds > 1;
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new TreeMap<>();
        figures.put("units of work", units);
        figures.put("units refused", refused);
        figures.put("rows met stale", provoked);
        figures.put("rows merged", merged);
        figures.put("rows refused: both changed one component to different values", conflicting);
        figures.put("rows refused: deleted by others", deleted);
        figures.put("rounds of one unit, at most", mostRounds);
        return figures;
    }
}
