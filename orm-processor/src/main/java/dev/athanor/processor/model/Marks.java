// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.annotation.Nullability;
import dev.athanor.annotation.OnDelete;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a component say; null where one is absent.
 *
 * @param nullable whether an annotation named {@code Nullable} stands on the component or its type
 */
public record Marks(
        boolean id,
        boolean generated,
        boolean version,
        boolean nullable,
        Column column,
        @Nullable Json json,
        @Nullable Embedded embedded,
        @Nullable ManyToOne manyToOne,
        @Nullable OneToMany oneToMany,
        @Nullable References references) {

    /** What {@code @Column} says; {@link #NONE} where it is absent. */
    public record Column(
            boolean written,
            String name,
            int length,
            int precision,
            int scale,
            boolean unique,
            boolean index,
            Nullability nullable,
            String defaultSql,
            boolean updatable) {
        /** What a component without {@code @Column} is. */
        public static final Column NONE = new Column(false, "", 0, 0, 0, false, false, Nullability.INFERRED, "", true);

        /** The same with the other's length, precision and scale where this one says none of them. */
        public Column sizedOr(Column other) {
            return length != 0 || precision != 0 || scale != 0
                    ? this
                    : new Column(
                            written,
                            name,
                            other.length,
                            other.precision,
                            other.scale,
                            unique,
                            index,
                            nullable,
                            defaultSql,
                            updatable);
        }
    }

    /** What {@code @Json} says. */
    public record Json(boolean binary) {}

    /** What {@code @Embedded} says. */
    public record Embedded(String prefix) {}

    /** What {@code @ManyToOne} says. */
    public record ManyToOne(List<String> columns, OnDelete onDelete, boolean index) {
        /** What a handle without the annotation is taken for. */
        public static final ManyToOne DEFAULT = new ManyToOne(List.of(), OnDelete.NO_ACTION, true);

        /** Copies the list. */
        public ManyToOne {
            columns = List.copyOf(columns);
        }
    }

    /** What {@code @OneToMany} says. */
    public record OneToMany(String mappedBy, boolean orphanRemoval) {}

    /** What {@code @References} says. */
    public record References(Target target, OnDelete onDelete, boolean index) {}

    /** Whether the server or the library fills the column in where the component holds null. */
    public boolean filledIn() {
        return generated || version || !column.defaultSql().isEmpty();
    }

    /** Whether the component itself may hold null: the column does, or the value is made when the row is stored. */
    public boolean mayBeNull() {
        return nullable || column.nullable() == Nullability.NULLABLE;
    }

    /** Whether a column of the component may hold NULL. */
    public boolean nullableColumn() {
        return switch (column.nullable()) {
            case NULLABLE -> true;
            case NOT_NULL -> false;
            case INFERRED -> nullable && !filledIn();
        };
    }
}
