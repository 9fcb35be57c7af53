// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SetClause;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Column;
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
    public List<Column<E, ?>> columns() {
        return assignments.stream().<Column<E, ?>>map(Assignment::column).toList();
    }

    @Override
    public InsertStatement.Rows rows() {
        List<? extends Assignment<?>> present = assignments.stream()
                .filter(assignment -> !leavesToServer(assignment))
                .toList();
        List<SetClause> clauses = ColumnValues.clauses(present);
        List<@Nullable Expression<?>> row = new ArrayList<>();
        int next = 0;
        for (Assignment<E> assignment : assignments) {
            row.add(leavesToServer(assignment) ? null : clauses.get(next++).value());
        }
        return new InsertStatement.Values(List.of(row));
    }

    private static boolean leavesToServer(Assignment<?> assignment) {
        return assignment instanceof ValueAssignment<?> given
                && given.value() == null
                && given.column().isFilledIn();
    }

    @Override
    public List<List<@Nullable Object>> valuesOf(List<? extends Column<E, ?>> some) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<E, ?> column : some) {
            values.add(valueOf(column));
        }
        return List.of(values);
    }

    private @Nullable Object valueOf(Column<E, ?> column) {
        for (SetClause clause : ColumnValues.clauses(assignments)) {
            if (clause.column().columnName().equals(column.columnName()) && clause.value() instanceof Parameter<?> given) {
                return given.value();
            }
        }
        throw new StatementBuildException(
                column.property() + " decides about conflicts and is not set to a value: set it, or use returning(…)");
    }
}
