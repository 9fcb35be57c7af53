// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code @Table} and {@code @Comment} say, as it was written: empty for what was left out, save the comment, which is null. */
public record TableMark(
        String name,
        String schema,
        String constant,
        List<Unique> uniques,
        List<Index> indexes,
        List<Check> checks,
        boolean triggersSkipRows,
        @Nullable String comment) {
    /** What a record without the annotation says. */
    public static final TableMark NONE = new TableMark("", "", "", List.of(), List.of(), List.of(), false, null);

    /** A unique constraint over the named components. */
    public record Unique(List<String> components, String name, boolean deferrable, boolean nullsNotDistinct) {
        /** Copies the list. */
        public Unique {
            components = List.copyOf(components);
        }

        /** The annotation as errors name it: {@code @Unique "room", "day"}. */
        public String said() {
            return TableMark.said("@Unique", components);
        }
    }

    /** An index over components and expressions. */
    public record Index(
            List<IndexElement> elements,
            String name,
            String using,
            List<String> include,
            boolean unique,
            boolean nullsNotDistinct,
            String where) {
        /** Copies the lists. */
        public Index {
            elements = List.copyOf(elements);
            include = List.copyOf(include);
        }

        /** The annotation as errors name it: {@code @Index "due desc", "title"}. */
        public String said() {
            return TableMark.said(
                    "@Index", elements.stream().map(IndexElement::text).toList());
        }
    }

    /** A check constraint. */
    public record Check(String condition, String name) {}

    private static String said(String annotation, List<String> parts) {
        return annotation + " \"" + String.join("\", \"", parts) + "\"";
    }

    /** Copies the lists. */
    public TableMark {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }
}
