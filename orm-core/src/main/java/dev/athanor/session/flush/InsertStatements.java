// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.compile.RowArrays;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The inserts of a flush: one text for one row, and one for any other number. */
final class InsertStatements {
    private final Dialect dialect;
    private final KeptInserts kept;

    InsertStatements(Dialect dialect, KeptInserts kept) {
        this.dialect = dialect;
        this.kept = kept;
    }

    <E> CompiledStatement of(RowStep<E> step) {
        return step.rows().size() == 1 ? one(step) : many(step);
    }

    /** {@code insert into … select … from unnest(…) returning …}. */
    private <E> CompiledStatement many(RowStep<E> step) {
        List<Column<E, ?>> columns = step.way().columns();
        RowArrays<RowChange<E>> rows = new RowArrays<>(dialect, step.rows());
        columns.forEach(column -> rows.add(column.type(), column.columnName(), row -> row.written(column)));
        return insert(rows.select(), step).with(checked(step, rows.parameters()));
    }

    /** {@code insert into … values (…) returning …}: a row by itself need not travel as arrays, which the server would have to take apart. */
    private <E> CompiledStatement one(RowStep<E> step) {
        List<Column<E, ?>> columns = step.way().columns();
        List<Parameter<?>> values = new ArrayList<>(columns.size());
        for (Column<E, ?> column : columns) {
            values.add(value(column, step.rows().get(0)));
        }
        return kept.of(step.way(), () -> one(columns, step)).with(checked(step, values));
    }

    private <E> CompiledStatement one(List<Column<E, ?>> columns, RowStep<E> step) {
        String markers =
                columns.stream().map(column -> marker(column.type(), dialect)).collect(Collectors.joining(", "));
        return insert("values (" + markers + ")", step);
    }

    @SuppressWarnings("unchecked") // a column's values are of its own type
    private static <E, T> Parameter<T> value(Column<E, T> column, RowChange<E> row) {
        return Parameter.nullable((T) row.written(column), column.type());
    }

    /** A value's place in a text. */
    static String marker(SqlType<?> type, Dialect dialect) {
        return type.castsWhenBound() ? "cast(? as " + dialect.typeName(type) + ")" : "?";
    }

    /** The number of rows is the last parameter, where it is checked. */
    private static <E> List<Parameter<?>> checked(RowStep<E> step, List<Parameter<?>> values) {
        if (!step.table().triggersSkipRows()) {
            values.add(Parameter.of(step.rows().size(), SqlTypes.INTEGER));
        }
        return values;
    }

    private <E> CompiledStatement insert(String rows, RowStep<E> step) {
        KeyedTable<E, ?> table = step.table();
        String insert = "insert into " + dialect.tableName(table) + " ("
                + list(step.way().columns()) + ") " + rows;
        return CompiledStatement.change(complete(insert, step), List.of(), "insert into " + table, table);
    }

    /**
     * An insert that raises on the server when rows are skipped, unless the table allows that. Where rows are read back as well, the check is a condition on none of their columns, which the server
     * asks once and first, even if there is no row at all.
     */
    private <E> String complete(String insert, RowStep<E> step) {
        if (step.table().triggersSkipRows()) {
            return insert + " returning " + list(RowStatements.returned(step));
        }
        String check = FlushFailures.insertCheck(step.table());
        if (step.way().readBack().isEmpty()) {
            return "with inserted as (" + insert + " returning 1) " + check;
        }
        String returned = list(RowStatements.returned(step));
        return "with inserted as (" + insert + " returning " + returned + ") select " + returned
                + " from inserted where (" + check + ") is null";
    }

    private <E> String list(List<Column<E, ?>> columns) {
        return columns.stream()
                .map(column -> dialect.identifier(column.columnName()))
                .collect(Collectors.joining(", "));
    }
}
