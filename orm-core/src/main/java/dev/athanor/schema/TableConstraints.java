// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The constraints and indexes of a table that are not said of a single column; names are null where the schema derives them. */
public record TableConstraints(
        List<Unique> uniques, List<IndexDefinition> indexes, List<Check> checks, List<Reference> references) {
    /** No constraints. */
    public static final TableConstraints NONE = new TableConstraints(List.of(), List.of(), List.of(), List.of());

    /**
     * A unique constraint.
     *
     * @param deferrable whether it is checked at COMMIT instead of row by row
     * @param nullsNotDistinct whether NULL is taken for equal to NULL
     */
    public record Unique(@Nullable String name, List<String> columns, boolean deferrable, boolean nullsNotDistinct) {
        /** A constraint that is checked row by row, and to which NULL is equal to nothing. */
        public Unique(@Nullable String name, List<String> columns) {
            this(name, columns, false, false);
        }

        /** Its name in the table: the one given, or {@code table_column_…_key}. */
        public String nameIn(String table) {
            return name != null ? name : ConstraintNames.of(table, columns, "key");
        }
    }

    /** A check constraint. */
    public record Check(@Nullable String name, String condition) {}

    /** A foreign key held by a plain column; those of to-one relations are not repeated here. */
    public record Reference(
            List<String> columns, Supplier<? extends KeyedTable<?, ?>> target, ForeignKeyDefinition definition) {}

    /** Copies the lists. */
    public TableConstraints {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        references = List.copyOf(references);
    }
}
