// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.annotation.OnDelete;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The constraints and indexes of a table that are not said of a single column; names are null where the schema derives them. */
public record TableConstraints(
        List<Unique> uniques, List<Index> indexes, List<Check> checks, List<Reference> references) {
    /** No constraints. */
    public static final TableConstraints NONE = new TableConstraints(List.of(), List.of(), List.of(), List.of());

    /** A unique constraint; a deferrable one is checked at COMMIT. */
    public record Unique(@Nullable String name, List<String> columns, boolean deferrable) {
        /** A constraint that is checked row by row. */
        public Unique(@Nullable String name, List<String> columns) {
            this(name, columns, false);
        }
    }

    /** An index. */
    public record Index(
            @Nullable String name,
            List<String> columns,
            boolean unique,
            @Nullable String where) {}

    /** A check constraint. */
    public record Check(@Nullable String name, String condition) {}

    /** A foreign key held by a plain column; those of to-one relations are not repeated here. */
    public record Reference(
            List<String> columns, Supplier<? extends KeyedTable<?, ?>> target, OnDelete onDelete, boolean index) {}

    /** Copies the lists. */
    public TableConstraints {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        references = List.copyOf(references);
    }
}
