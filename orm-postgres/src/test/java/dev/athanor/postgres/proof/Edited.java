// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What should become of one row that a session changes while others do, by the rule alone: what only one side changed is kept, what both changed must be the same.
 */
final class Edited {
    private State row;
    private State base;
    private int[] ours;

    /** A row as the database has it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record State(int[] values, int version, boolean deleted) {
        State with(int[] newValues) {
            return new State(newValues, version + 1, false);
        }

        @Override
        public String toString() {
            return deleted ? "gone" : Arrays.toString(values) + " of version " + version;
        }
    }

    Edited() {
        this.row = new State(new int[Component.values().length], 0, false);
        this.base = row;
        this.ours = row.values();
    }

    /** The row as the database has it, as far as others are concerned. */
    State row() {
        return row;
    }

    void othersChange(int[] values) {
        row = row.with(values);
    }

    void othersDelete() {
        row = new State(row.values(), row.version(), true);
    }

    void weChange(int[] values) {
        ours = values;
    }

    int[] ours() {
        return ours.clone();
    }

    boolean isPending() {
        return !Arrays.equals(ours, base.values());
    }

    /** Whether a write that meets such a row finds another one than was read. */
    boolean isStale(State met) {
        return isPending() && (met.deleted() || met.version() != base.version());
    }

    /** The components that both changed to different values, and nothing is taken in; else the row as it was read again is. */
    Set<Component> merge(State read) {
        Set<Component> conflicts = EnumSet.noneOf(Component.class);
        int[] merged = ours.clone();
        for (Component component : Component.values()) {
            int i = component.ordinal();
            boolean theirs = read.values()[i] != base.values()[i];
            boolean own = ours[i] != base.values()[i];
            if (theirs && own && ours[i] != read.values()[i]) {
                conflicts.add(component);
            } else if (theirs) {
                merged[i] = read.values()[i];
            }
        }
        if (conflicts.isEmpty()) {
            base = read;
            ours = merged;
        }
        return conflicts;
    }

    /** The session has written it. */
    void write() {
        if (isPending()) {
            row = row.with(ours);
            base = row;
        }
    }

    /** What a plain read should yield. */
    List<String> expected() {
        if (row.deleted()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Component component : Component.values()) {
            texts.add(component.text(row.values()[component.ordinal()]));
        }
        texts.add(Integer.toString(row.version()));
        return List.of(texts.stream().collect(Collectors.joining("|")));
    }
}
