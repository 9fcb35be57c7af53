// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;

/** What {@code @Table} says, as it was written: empty for what was left out. */
public record TableMark(
        String name,
        String schema,
        String constant,
        List<Unique> uniques,
        List<Index> indexes,
        List<Check> checks,
        boolean triggersSkipRows) {
    /** What a record without the annotation says. */
    public static final TableMark NONE = new TableMark("", "", "", List.of(), List.of(), List.of(), false);

    /** A unique constraint over the named components. */
    public record Unique(List<String> components, String name, boolean deferrable) {
        /** Copies the list. */
        public Unique {
            components = List.copyOf(components);
        }
    }

    /** An index over the named components. */
    public record Index(List<String> components, String name, boolean unique, String where) {
        /** Copies the list. */
        public Index {
            components = List.copyOf(components);
        }
    }

    /** A check constraint. */
    public record Check(String condition, String name) {}

    /** Copies the lists. */
    public TableMark {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }
}
