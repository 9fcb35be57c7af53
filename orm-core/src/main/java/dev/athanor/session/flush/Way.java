// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import java.util.Comparator;
import java.util.List;

/**
 * How rows of a table are written: those written in the same way can share a statement.
 *
 * @param columns the columns that are written; of a {@link Kind#MASKED_UPDATE} those that may be, of which each row has its own
 * @param readBack the columns that the server fills in, and that are read back
 * @param <E> the entity
 */
public record Way<E>(Kind kind, KeyedTable<E, ?> table, List<Column<E, ?>> columns, List<Column<E, ?>> readBack) {
    /** What is done with the rows, in the order in which it is done where nothing else decides. */
    public enum Kind {
        /** They are inserted. */
        INSERT,
        /** They are locked, since several statements will write rows of the table, and each row must be locked in the order of the keys. */
        LOCK,
        /** The same columns are updated in all of them. */
        UPDATE,
        /** Each has columns of its own that are updated. */
        MASKED_UPDATE,
        /** They are marked as deleted, and stay. */
        MARK,
        /** They are deleted. */
        DELETE;

        boolean isRemoval() {
            return this == MARK || this == DELETE;
        }

        boolean isUpdate() {
            return this == UPDATE || this == MASKED_UPDATE;
        }
    }

    /** Always the same for the same rows, whatever the order in which a program touched them: two sessions meet in the same order. */
    static final Comparator<Way<?>> ORDER = Comparator.<Way<?>>comparingInt(way -> phase(way.kind()))
            .thenComparing(Way::compareTables)
            .thenComparing(Way::compareColumns)
            .thenComparing(Way::kind);

    /** Copies the lists. */
    public Way {
        columns = List.copyOf(columns);
        readBack = List.copyOf(readBack);
    }

    static <E> Way<E> insert(KeyedTable<E, ?> table, List<Column<E, ?>> columns, List<Column<E, ?>> readBack) {
        return new Way<>(Kind.INSERT, table, columns, readBack);
    }

    static <E> Way<E> update(KeyedTable<E, ?> table, List<Column<E, ?>> columns) {
        return new Way<>(Kind.UPDATE, table, columns, computed(table));
    }

    static <E> Way<E> maskedUpdate(KeyedTable<E, ?> table, List<Column<E, ?>> columns) {
        return new Way<>(Kind.MASKED_UPDATE, table, columns, computed(table));
    }

    /** Whatever is written, it may be what these are computed from. */
    private static <E> List<Column<E, ?>> computed(KeyedTable<E, ?> table) {
        return table.columns().stream()
                .filter(column -> column.definition().isComputed())
                .toList();
    }

    static <E> Way<E> delete(KeyedTable<E, ?> table) {
        return new Way<>(Kind.DELETE, table, List.of(), List.of());
    }

    static <E> Way<E> mark(KeyedTable<E, ?> table) {
        return new Way<>(Kind.MARK, table, List.of(), List.of());
    }

    private static int phase(Kind kind) {
        return kind == Kind.INSERT ? 0 : kind.isRemoval() ? 2 : 1;
    }

    /** What is removed comes in the opposite order. */
    private static int compareTables(Way<?> one, Way<?> other) {
        return one.kind().isRemoval()
                ? name(other).compareTo(name(one))
                : name(one).compareTo(name(other));
    }

    private static int compareColumns(Way<?> one, Way<?> other) {
        int common = Math.min(one.columns().size(), other.columns().size());
        for (int i = 0; i < common; i++) {
            int byPlace = Integer.compare(
                    one.columns().get(i).ordinal(), other.columns().get(i).ordinal());
            if (byPlace != 0) {
                return byPlace;
            }
        }
        return Integer.compare(one.columns().size(), other.columns().size());
    }

    private static String name(Way<?> way) {
        return CompiledStatement.nameOf(way.table().source());
    }
}
