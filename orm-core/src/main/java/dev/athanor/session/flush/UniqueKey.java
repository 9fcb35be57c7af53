// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import dev.athanor.schema.IndexDefinition;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.TableConstraints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint or index that the server checks row by row. Deferrable ones are none: the server checks them when all is done.
 *
 * @param columns the columns it covers, or whose values its expressions use
 * @param partial whether two rows with the same values need not meet in it, and others may: it covers some of the rows only, or expressions
 * @param nullsNotDistinct whether NULL is a value as any other
 * @param <E> the entity
 */
record UniqueKey<E>(String name, List<Column<E, ?>> columns, boolean partial, boolean nullsNotDistinct) {
    static <E> List<UniqueKey<E>> of(KeyedTable<E, ?> table) {
        List<UniqueKey<E>> keys = new ArrayList<>();
        for (Column<E, ?> column : table.columns()) {
            if (column.definition().unique()) {
                keys.add(named(table, new TableConstraints.Unique(null, List.of(column.columnName()))));
            }
        }
        for (TableConstraints.Unique unique : table.constraints().uniques()) {
            if (!unique.deferrable()) {
                keys.add(named(table, unique));
            }
        }
        for (IndexDefinition index : table.constraints().indexes()) {
            if (index.unique()) {
                String name = index.nameIn(table.source().name());
                List<Column<E, ?>> covered = columns(table, index.columns());
                keys.add(new UniqueKey<>(name, covered, !index.isOfColumns(), index.nullsNotDistinct()));
            }
        }
        return keys;
    }

    private static <E> UniqueKey<E> named(KeyedTable<E, ?> table, TableConstraints.Unique unique) {
        String name = unique.nameIn(table.source().name());
        return new UniqueKey<>(name, columns(table, unique.columns()), false, unique.nullsNotDistinct());
    }

    private static <E> List<Column<E, ?>> columns(KeyedTable<E, ?> table, List<String> names) {
        List<Column<E, ?>> covered = new ArrayList<>();
        for (Column<E, ?> column : table.columns()) {
            if (names.contains(column.columnName())) {
                covered.add(column);
            }
        }
        return covered;
    }

    /** The values of a row; null where one is NULL and NULL is never taken. */
    @Nullable
    List<@Nullable Object> values(Function<Column<E, ?>, @Nullable Object> row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.apply(columns.get(i));
            if (value == null && !nullsNotDistinct) {
                return null;
            }
            values[i] = value == null ? null : compared(columns.get(i), value);
        }
        return Arrays.asList(values);
    }

    @SuppressWarnings("unchecked") // the value is one of the column's
    private static <T> Object compared(Column<?, T> column, Object value) {
        return column.type().compared((T) value);
    }

    /** Whether any of its columns is among those given. */
    boolean isAmong(List<Column<E, ?>> written) {
        return columns.stream().anyMatch(written::contains);
    }

    /** Whether no second row may be NULL in the column. */
    boolean takesNull(Column<E, ?> column) {
        return nullsNotDistinct && columns.contains(column);
    }

    /** As errors name it: {@code User.email}; by its own name where it covers no column. */
    String property() {
        return columns.isEmpty() ? name : columns.get(0).property();
    }
}
