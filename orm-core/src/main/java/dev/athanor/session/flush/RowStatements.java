// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements of a flush: one text for each way of writing a table, whatever the number of rows. */
final class RowStatements {
    /** The column of the input that holds the version a row must still have. */
    private static final String EXPECTED = "expected_version";

    private final Dialect dialect;

    RowStatements(Dialect dialect) {
        this.dialect = dialect;
    }

    /** {@code insert into … select … from unnest(…) returning …}. */
    <E> CompiledStatement insert(FlushStep.InsertRows<E> step) {
        KeyedTable<E, ?> table = step.table();
        RowArrays<EntityEntry<E>> rows = new RowArrays<>(dialect, step.entries());
        step.columns().forEach(column -> rows.add(column, column.columnName(), after(table, column)));
        String insert = "insert into " + dialect.tableName(table) + " (" + list(step.columns()) + ") " + rows.select();
        List<Parameter<?>> parameters = new ArrayList<>(rows.parameters());
        String sql = insert + " returning " + list(returned(step));
        if (!table.triggersSkipRows()) {
            sql = complete(insert, step);
            parameters.add(Parameter.of(step.entries().size(), SqlTypes.INTEGER));
        }
        return CompiledStatement.change(sql, parameters, "insert into " + table, table);
    }

    /**
     * An insert that raises on the server when rows are skipped. Where rows are read back as well, the check is a condition on none of their columns, which the server
     * asks once and first, even if there is no row at all.
     */
    private <E> String complete(String insert, FlushStep.InsertRows<E> step) {
        String check = FlushFailures.insertCheck(step.table());
        if (step.serverMade().isEmpty()) {
            return "with inserted as (" + insert + " returning 1) " + check;
        }
        String returned = list(returned(step));
        return "with inserted as (" + insert + " returning " + returned + ") select " + returned
                + " from inserted where (" + check + ") is null";
    }

    /** What an insert reads back: the key, which finds the entry, and what the server made. */
    static <E> List<Column<E, ?>> returned(FlushStep.InsertRows<E> step) {
        List<Column<E, ?>> columns = new ArrayList<>(step.table().keyColumns());
        columns.addAll(step.serverMade());
        return columns;
    }

    /**
     * {@code update … from unnest(…)}, behind a lock of the rows in key order, without which two sessions deadlock; raises on the server when a row is
     * missing or has another version.
     */
    <E> CompiledStatement update(FlushStep.UpdateRows<E> step, int index) {
        KeyedTable<E, ?> table = step.table();
        RowArrays<EntityEntry<E>> rows = keyed(table, step.entries());
        step.columns().forEach(column -> rows.add(column, column.columnName(), after(table, column)));
        String assignments = step.columns().stream()
                .map(column -> quoted(column) + " = input." + quoted(column))
                .collect(Collectors.joining(", "));
        String change = "update " + dialect.tableName(table) + " as target set " + assignments
                + " from input join locked using (n) where " + matches(table) + " returning input.n";
        return checked(table, rows, "no key update", change, "update " + table, index);
    }

    /** {@code delete … using unnest(…)}, locked and checked as an update. */
    <E> CompiledStatement delete(FlushStep.DeleteRows<E> step, int index) {
        KeyedTable<E, ?> table = step.table();
        String change = "delete from " + dialect.tableName(table)
                + " as target using input join locked using (n) where " + matches(table) + " returning input.n";
        return checked(table, keyed(table, step.entries()), "update", change, "delete from " + table, index);
    }

    private <E> RowArrays<EntityEntry<E>> keyed(KeyedTable<E, ?> table, List<EntityEntry<E>> entries) {
        RowArrays<EntityEntry<E>> rows = new RowArrays<>(dialect, entries);
        table.keyColumns().forEach(column -> rows.add(column, column.columnName(), before(table, column)));
        Column<E, ?> version = table.versionColumn();
        if (version != null) {
            rows.add(version, EXPECTED, before(table, version));
        }
        return rows;
    }

    private <E> CompiledStatement checked(
            KeyedTable<E, ?> table,
            RowArrays<EntityEntry<E>> rows,
            String lock,
            String change,
            String label,
            int index) {
        String key = table.keyColumns().stream()
                .map(column -> "target." + quoted(column))
                .collect(Collectors.joining(", "));
        String sql = "with " + rows.numbered() + ", locked as materialized (select input.n from "
                + dialect.tableName(table) + " as target join input on " + matches(table) + " order by " + key
                + " for " + lock + " of target), changed as (" + change + ") "
                + FlushFailures.staleCheck(table);
        List<Parameter<?>> parameters = new ArrayList<>(rows.parameters());
        parameters.add(FlushFailures.step(index));
        return CompiledStatement.change(sql, parameters, label, table);
    }

    private <E> String matches(KeyedTable<E, ?> table) {
        String key = table.keyColumns().stream()
                .map(column -> "target." + quoted(column) + " = input." + quoted(column))
                .collect(Collectors.joining(" and "));
        Column<E, ?> version = table.versionColumn();
        return version == null ? key : key + " and target." + quoted(version) + " = input." + EXPECTED;
    }

    private static <E> Function<EntityEntry<E>, @Nullable Object> before(KeyedTable<E, ?> table, Column<E, ?> column) {
        return entry -> table.mapper().value(Objects.requireNonNull(entry.stored()), column.ordinal());
    }

    private static <E> Function<EntityEntry<E>, @Nullable Object> after(KeyedTable<E, ?> table, Column<E, ?> column) {
        return entry -> table.mapper().value(Objects.requireNonNull(entry.present()), column.ordinal());
    }

    private String quoted(Column<?, ?> column) {
        return dialect.identifier(column.columnName());
    }

    private <E> String list(List<Column<E, ?>> columns) {
        return columns.stream().map(this::quoted).collect(Collectors.joining(", "));
    }
}
