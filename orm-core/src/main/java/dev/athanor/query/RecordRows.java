// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.InsertStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows made of records: all values checked, null where the record leaves the value to the server. */
final class RecordRows<E> implements InsertRows<E> {
    private final Table<E> table;
    private final List<@Nullable Object[]> rows;

    private RecordRows(Table<E> table, List<@Nullable Object[]> rows) {
        this.table = table;
        this.rows = rows;
    }

    static <E> RecordRows<E> of(Table<E> table, List<? extends E> records) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (E record : records) {
            rows.add(checked(table, table.valuesOf(record)));
        }
        return new RecordRows<>(table, rows);
    }

    private static @Nullable Object[] checked(Table<?> table, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Column<?, ?> column = table.columns().get(i);
            values[i] = column.definition().isComputed() ? null : ColumnValues.forInsert(column, values[i]);
        }
        return values;
    }

    RecordRows<E> and(RecordRows<E> more) {
        List<@Nullable Object[]> all = new ArrayList<>(rows);
        all.addAll(more.rows);
        return new RecordRows<>(table, all);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public RecordRows<E> filledBy(Table<E> ignored, Filling filling) {
        List<@Nullable Object[]> filled = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] copy = row.clone();
            for (Column<E, ?> column : table.columns()) {
                if (copy[column.ordinal()] == null) {
                    copy[column.ordinal()] = column.storable(column.filled(filling));
                }
            }
            filled.add(copy);
        }
        return new RecordRows<>(table, filled);
    }

    /** All columns but those that every row leaves to the server; at least one, since {@code values ()} is no SQL. */
    @Override
    public List<Column<E, ?>> columns() {
        List<Column<E, ?>> written = table.columns().stream()
                .filter(column -> !isDefaultEverywhere(column))
                .toList();
        return written.isEmpty() ? table.columns().subList(0, 1) : written;
    }

    private boolean isDefaultEverywhere(Column<E, ?> column) {
        return column.isFilledIn() && rows.stream().allMatch(row -> row[column.ordinal()] == null);
    }

    @Override
    public InsertStatement.Rows rows() {
        List<Column<E, ?>> columns = columns();
        List<List<? extends @Nullable Expression<?>>> all = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            List<@Nullable Expression<?>> expressions = new ArrayList<>();
            for (Column<E, ?> column : columns) {
                expressions.add(ColumnValues.inserted(column, row[column.ordinal()]));
            }
            all.add(expressions);
        }
        return new InsertStatement.Values(all);
    }

    @Override
    public List<List<@Nullable Object>> valuesOf(List<? extends Column<E, ?>> some) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            IntStream.range(0, some.size())
                    .forEach(i -> values.add(row[some.get(i).ordinal()]));
            all.add(values);
        }
        return all;
    }
}
