// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import dev.athanor.schema.ConstraintNames;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.TableConstraints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint or index that the server checks row by row. Deferrable ones are none: the server checks them when all is done.
 *
 * @param partial whether it covers some of the rows only, so that two rows with the same values need not meet in it
 * @param <E> the entity
 */
record UniqueKey<E>(String name, List<Column<E, ?>> columns, boolean partial) {
    static <E> List<UniqueKey<E>> of(KeyedTable<E, ?> table) {
        List<UniqueKey<E>> keys = new ArrayList<>();
        for (Column<E, ?> column : table.columns()) {
            if (column.definition().unique()) {
                keys.add(named(table, null, List.of(column.columnName()), "key", false));
            }
        }
        for (TableConstraints.Unique unique : table.constraints().uniques()) {
            if (!unique.deferrable()) {
                keys.add(named(table, unique.name(), unique.columns(), "key", false));
            }
        }
        for (TableConstraints.Index index : table.constraints().indexes()) {
            if (index.unique()) {
                keys.add(named(table, index.name(), index.columns(), "idx", index.where() != null));
            }
        }
        return keys;
    }

    private static <E> UniqueKey<E> named(
            KeyedTable<E, ?> table, @Nullable String name, List<String> columns, String suffix, boolean partial) {
        String derived = ConstraintNames.of(table.source().name(), columns, suffix);
        List<Column<E, ?>> covered = new ArrayList<>();
        for (Column<E, ?> column : table.columns()) {
            if (columns.contains(column.columnName())) {
                covered.add(column);
            }
        }
        return new UniqueKey<>(Objects.requireNonNullElse(name, derived), covered, partial);
    }

    /** The values of a row; null where one is NULL, for NULL is never taken. */
    @Nullable
    List<Object> values(Function<Column<E, ?>, @Nullable Object> row) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.apply(columns.get(i));
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return Arrays.asList(values);
    }

    /** Whether any of its columns is among those given. */
    boolean isAmong(List<Column<E, ?>> written) {
        return columns.stream().anyMatch(written::contains);
    }

    /** As errors name it: {@code User.email}. */
    String property() {
        return columns.get(0).property();
    }
}
