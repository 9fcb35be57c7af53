// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.InsertStatement;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import dev.athanor.schema.ValueAssignment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of assignments: values or expressions; columns that are not assigned get the server's default. */
record AssignedRow<E>(List<Assignment<E>> assignments) implements InsertRows<E> {
    AssignedRow {
        assignments = List.copyOf(assignments);
    }

    @Override
    public AssignedRow<E> filledBy(Table<E> table, Filling filling) {
        List<Assignment<E>> filled = new ArrayList<>(assignments);
        for (Column<E, ?> column : table.columns()) {
            if (assignments.stream()
                    .noneMatch(each -> each.column().columnName().equals(column.columnName()))) {
                addFilled(column, filling, filled);
            }
        }
        return new AssignedRow<>(filled);
    }

    @SuppressWarnings("unchecked") // a column fills in values of its own type
    private static <E, T> void addFilled(Column<E, T> column, Filling filling, List<Assignment<E>> filled) {
        T value = (T) column.filled(filling);
        if (value != null) {
            filled.add(column.set(value));
        }
    }

    @Override
    public List<Column<E, ?>> columns() {
        return assignments.stream().<Column<E, ?>>map(Assignment::column).toList();
    }

    @Override
    public InsertStatement.Rows rows() {
        ColumnValues.refuseRepeated(assignments);
        List<@Nullable Expression<?>> row = new ArrayList<>();
        for (Assignment<E> assignment : assignments) {
            row.add(
                    assignment instanceof ValueAssignment<E> given
                            ? ColumnValues.inserted(given.column(), checked(given))
                            : assignment.clause().value());
        }
        return new InsertStatement.Values(List.of(row));
    }

    private static @Nullable Object checked(ValueAssignment<?> given) {
        return ColumnValues.forInsert(given.column(), given.value());
    }

    @Override
    public List<List<@Nullable Object>> valuesOf(List<? extends Column<E, ?>> some) {
        List<@Nullable Object> values = new ArrayList<>();
        some.forEach(column -> values.add(valueOf(column)));
        return List.of(values);
    }

    private @Nullable Object valueOf(Column<E, ?> column) {
        for (Assignment<E> assignment : assignments) {
            if (assignment instanceof ValueAssignment<E> given
                    && given.column().columnName().equals(column.columnName())) {
                return checked(given);
            }
        }
        throw new StatementBuildException(
                column.property() + " decides about conflicts and is not set to a value: set it, or use returning(…)");
    }
}
