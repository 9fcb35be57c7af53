// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The updates and deletes of one row, which need neither arrays nor an order in which rows are locked: {@code update … set … where id = ? and version = ?}. */
final class OneRowStatements {
    private final Dialect dialect;
    private final ExpectedRows expected;

    OneRowStatements(Dialect dialect, ExpectedRows expected) {
        this.dialect = dialect;
        this.expected = expected;
    }

    /** Whether a step is such an update or delete. Where triggers may skip rows, what was found must be told from what was written. */
    static boolean write(RowStep<?> step) {
        boolean changes = switch (step.way().kind()) {
            case UPDATE, MARK, DELETE -> true;
            case INSERT, LOCK, MASKED_UPDATE -> false;
        };
        return changes && step.rows().size() == 1 && !step.table().triggersSkipRows();
    }

    /** The statement, which raises on the server when the row is missing or has another version. */
    <E> CompiledStatement of(RowStep<E> step, int index) {
        KeyedTable<E, ?> table = step.table();
        List<Parameter<?>> values = new ArrayList<>();
        String change = change(step, values) + " where " + condition(step, values);
        values.add(FlushFailures.step(index));
        return CompiledStatement.change(checked(change, step), values, RowStatements.label(step), table);
    }

    private <E> String change(RowStep<E> step, List<Parameter<?>> values) {
        String table = dialect.tableName(step.table());
        return switch (step.way().kind()) {
            case DELETE -> "delete from " + table;
            case MARK -> "update " + table + " set " + DeletionMark.of(step.table(), "", dialect);
            default -> "update " + table + " set " + assignments(step, values);
        };
    }

    private <E> String assignments(RowStep<E> step, List<Parameter<?>> values) {
        RowChange<E> row = step.rows().get(0);
        return step.way().columns().stream()
                .map(column -> quoted(column) + " = " + bound(row.written(column), column.type(), values))
                .collect(Collectors.joining(", "));
    }

    private <E> String condition(RowStep<E> step, List<Parameter<?>> values) {
        RowChange<E> row = step.rows().get(0);
        return expected.of(step).stream()
                .map(column -> quoted(column.column())
                        + column.operator()
                        + bound(column.value().apply(row), column.column().type(), values))
                .collect(Collectors.joining(" and "));
    }

    @SuppressWarnings("unchecked") // a column's values are of its own type
    private <T> String bound(@Nullable Object value, SqlType<T> type, List<Parameter<?>> values) {
        values.add(Parameter.nullable((T) value, type));
        return InsertStatements.marker(type, dialect);
    }

    private <E> String checked(String change, RowStep<E> step) {
        String check = FlushFailures.staleCheck(step.table());
        if (step.way().readBack().isEmpty()) {
            return "with changed as (" + change + " returning 1) " + check;
        }
        String returned =
                RowStatements.returned(step).stream().map(this::quoted).collect(Collectors.joining(", "));
        return "with changed as (" + change + " returning " + returned + ") select " + returned
                + " from changed where (" + check + ") is null";
    }

    private String quoted(Column<?, ?> column) {
        return dialect.identifier(column.columnName());
    }
}
