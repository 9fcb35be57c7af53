// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.annotation.Nullability;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OnUpdate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a component say; null where one is absent.
 *
 * @param createdAt whether it keeps the moment at which its row was added
 * @param updatedAt whether it keeps the moment at which its row was last changed
 * @param preset the text of {@code @Default}
 * @param comment the text of {@code @Comment}
 * @param nullable whether an annotation named {@code Nullable} stands on the component or its type
 */
public record Marks(
        boolean id,
        boolean generated,
        boolean version,
        boolean createdAt,
        boolean updatedAt,
        boolean softDelete,
        boolean tenant,
        @Nullable String preset,
        boolean nullable,
        Column column,
        @Nullable Json json,
        @Nullable Embedded embedded,
        @Nullable ManyToOne manyToOne,
        @Nullable OneToOne oneToOne,
        @Nullable OneToMany oneToMany,
        @Nullable ManyToMany manyToMany,
        @Nullable References references,
        @Nullable Convert convert,
        @Nullable String comment) {

    /** What {@code @Column} says; {@link #NONE} where it is absent. */
    public record Column(
            boolean written,
            String name,
            int length,
            boolean ignoreCase,
            int precision,
            int scale,
            boolean unique,
            boolean index,
            Nullability nullable,
            String defaultSql,
            String generatedSql,
            boolean updatable) {
        /** What a component without {@code @Column} is. */
        public static final Column NONE =
                new Column(false, "", 0, false, 0, 0, false, false, Nullability.INFERRED, "", "", true);

        /** The same with what the other says of length, case, precision and scale, where this one says none of it. */
        public Column sizedOr(Column other) {
            return length != 0 || ignoreCase || precision != 0 || scale != 0
                    ? this
                    : new Column(
                            written,
                            name,
                            other.length,
                            other.ignoreCase,
                            other.precision,
                            other.scale,
                            unique,
                            index,
                            nullable,
                            defaultSql,
                            generatedSql,
                            updatable);
        }
    }

    /** What {@code @SqlEnum} says: the type of the database's own that an enum is, in a schema or in none. */
    public record SqlEnum(String schema, String name) {}

    /**
     * What {@code @Convert} says.
     *
     * @param flaw why the converter cannot be used; null where it can
     * @param value the type it makes values of, as it was written
     * @param stored the type it stores them as, as it was written
     */
    public record Convert(JavaType converter, @Nullable Flaw flaw, String value, String stored) {
        /** Why a converter cannot be used. */
        public enum Flaw {
            /** It, or a type around it, is not public. */
            NOT_PUBLIC,
            /** It is an interface or abstract. */
            ABSTRACT,
            /** It is inside of an object. */
            INNER,
            /** It has no public constructor without parameters. */
            NO_CONSTRUCTOR,
            /** It is for values of another type. */
            OTHER_VALUE,
            /** Its values are arrays. */
            ARRAY,
            /** What it stores is no column. */
            NO_COLUMN
        }
    }

    /** What {@code @Json} says. */
    public record Json(boolean binary) {}

    /** What {@code @Embedded} says. */
    public record Embedded(String prefix) {}

    /** What is said of a foreign key: what the database does when its target changes or goes, and when it looks. */
    public record Actions(OnDelete onDelete, OnUpdate onUpdate, boolean deferrable) {
        /** What a foreign key does of which nothing is said. */
        public static final Actions NONE = new Actions(OnDelete.NO_ACTION, OnUpdate.NO_ACTION, false);
    }

    /** What {@code @ManyToOne} says. */
    public record ManyToOne(List<String> columns, Actions actions, boolean index) {
        /** What a handle without the annotation is taken for. */
        public static final ManyToOne DEFAULT = new ManyToOne(List.of(), Actions.NONE, true);

        /** Copies the list. */
        public ManyToOne {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What {@code @OneToOne} says.
     *
     * @param foreignKey what it says of the side that holds the foreign key
     */
    public record OneToOne(String mappedBy, boolean orphanRemoval, ManyToOne foreignKey) {}

    /** What {@code @OneToMany} says. */
    public record OneToMany(String mappedBy, boolean orphanRemoval, boolean cascadeDelete, List<String> orderBy) {
        /** Copies the list. */
        public OneToMany {
            orderBy = List.copyOf(orderBy);
        }
    }

    /** What {@code @ManyToMany} says. */
    public record ManyToMany(
            String mappedBy,
            String table,
            String schema,
            List<String> columns,
            List<String> targetColumns,
            Actions actions,
            List<String> orderBy) {
        /** Copies the lists. */
        public ManyToMany {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
            orderBy = List.copyOf(orderBy);
        }

        /** Whether it declares a link table, rather than name the relation that does. */
        public boolean isOwning() {
            return mappedBy.isEmpty();
        }
    }

    /** The names of the annotations of relations that are there. */
    public List<String> relations() {
        List<String> names = new ArrayList<>();
        add(names, "ManyToOne", manyToOne);
        add(names, "OneToOne", oneToOne);
        add(names, "OneToMany", oneToMany);
        add(names, "ManyToMany", manyToMany);
        return names;
    }

    private static void add(List<String> names, String name, @Nullable Object mark) {
        if (mark != null) {
            names.add(name);
        }
    }

    /** What the annotations say of a foreign key. */
    public ManyToOne foreignKey() {
        return manyToOne != null ? manyToOne : oneToOne != null ? oneToOne.foreignKey() : ManyToOne.DEFAULT;
    }

    /** What {@code @References} says. */
    public record References(Target target, Actions actions, boolean index) {}

    /** Whether it keeps a moment of its row's life. */
    public boolean keepsMoment() {
        return createdAt || updatedAt;
    }

    /** Whether the server computes it with each write. */
    public boolean computed() {
        return !column.generatedSql().isEmpty();
    }

    /** Whether the server or the library fills the column in where the component holds null. */
    public boolean filledIn() {
        return generated
                || version
                || tenant
                || keepsMoment()
                || preset != null
                || computed()
                || !column.defaultSql().isEmpty();
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
