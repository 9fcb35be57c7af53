// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.SetClause;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import dev.athanor.schema.ValueAssignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of assignments: values or expressions; columns that are not assigned in a row get the server's default there. */
record AssignedRows<E>(List<List<Assignment<E>>> assigned) implements InsertRows<E> {
    AssignedRows {
        assigned = assigned.stream().map(row -> List.<Assignment<E>>copyOf(row)).toList();
    }

    AssignedRows<E> and(List<Assignment<E>> row) {
        List<List<Assignment<E>>> all = new ArrayList<>(assigned);
        all.add(row);
        return new AssignedRows<>(all);
    }

    @Override
    public AssignedRows<E> filledBy(Table<E> table, Filling filling) {
        List<List<Assignment<E>>> all = new ArrayList<>();
        for (List<Assignment<E>> row : assigned) {
            List<Assignment<E>> filled = new ArrayList<>(row);
            for (Column<E, ?> column : table.columns()) {
                if (of(row, column) == null) {
                    addFilled(column, filling, filled);
                }
            }
            all.add(filled);
        }
        return new AssignedRows<>(all);
    }

    @SuppressWarnings("unchecked") // a column fills in values of its own type
    private static <E, T> void addFilled(Column<E, T> column, Filling filling, List<Assignment<E>> filled) {
        T value = (T) column.filled(filling);
        if (value != null) {
            filled.add(column.set(value));
        }
    }

    /** The columns of all rows, in the order in which they are first assigned. */
    @Override
    public List<Column<E, ?>> columns() {
        Map<String, Column<E, ?>> columns = new LinkedHashMap<>();
        assigned.forEach(row -> row.forEach(
                assignment -> columns.putIfAbsent(assignment.column().columnName(), assignment.column())));
        return List.copyOf(columns.values());
    }

    @Override
    public InsertStatement.Rows rows() {
        List<Column<E, ?>> columns = columns();
        List<List<? extends @Nullable Expression<?>>> rows = new ArrayList<>();
        for (List<Assignment<E>> row : assigned) {
            ColumnValues.refuseImpossible(row);
            List<@Nullable Expression<?>> values = new ArrayList<>();
            columns.forEach(column -> values.add(value(row, column)));
            rows.add(values);
        }
        return new InsertStatement.Values(rows);
    }

    /** The one row as clauses, as {@code merge} takes it. */
    List<SetClause> clauses() {
        List<Assignment<E>> row = assigned.get(0);
        ColumnValues.refuseImpossible(row);
        return columns().stream()
                .map(column -> new SetClause(column, value(row, column)))
                .toList();
    }

    private static <E> @Nullable Expression<?> value(List<Assignment<E>> row, Column<E, ?> column) {
        Assignment<E> assignment = of(row, column);
        if (assignment instanceof ValueAssignment<E> given) {
            return ColumnValues.inserted(given.column(), checked(given));
        }
        return assignment == null ? null : assignment.clause().value();
    }

    private static <E> @Nullable Assignment<E> of(List<Assignment<E>> row, Column<E, ?> column) {
        for (Assignment<E> assignment : row) {
            if (assignment.column().columnName().equals(column.columnName())) {
                return assignment;
            }
        }
        return null;
    }

    private static @Nullable Object checked(ValueAssignment<?> given) {
        return ColumnValues.forInsert(given.column(), given.value());
    }

    @Override
    public List<List<@Nullable Object>> valuesOf(List<? extends Column<E, ?>> some) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (List<Assignment<E>> row : assigned) {
            List<@Nullable Object> values = new ArrayList<>();
            some.forEach(column -> values.add(valueOf(row, column)));
            all.add(values);
        }
        return all;
    }

    private @Nullable Object valueOf(List<Assignment<E>> row, Column<E, ?> column) {
        if (of(row, column) instanceof ValueAssignment<E> given) {
            return checked(given);
        }
        throw new StatementBuildException(
                column.property() + " decides about conflicts and is not set to a value: set it, or use returning(…)");
    }
}
