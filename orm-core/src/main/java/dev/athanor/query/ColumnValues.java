// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SetClause;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.Stamp;
import dev.athanor.schema.Table;
import dev.athanor.schema.ValueAssignment;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks values by the columns they are for, before they become parameters: what a column cannot hold is refused, and what is left is as the server will hold it. */
final class ColumnValues {
    private ColumnValues() {}

    /** The value as a part of a new row; null for {@code default}. */
    static @Nullable Parameter<?> inserted(Column<?, ?> column, @Nullable Object value) {
        return value == null && column.isFilledIn() ? null : parameter(column.type(), value);
    }

    /** The value as a new row of the column will hold it; null for NULL, or for the server's default where the column is filled in. */
    static @Nullable Object forInsert(Column<?, ?> column, @Nullable Object value) {
        return column.storable(value == null ? column.plainlyFilled() : value);
    }

    /** What the process makes for a new row of the column where nothing is given; null where it makes nothing. */
    static @Nullable Parameter<?> filled(Column<?, ?> column, Filling filling) {
        Object value = column.filled(filling);
        return value == null ? null : parameter(column.type(), column.storable(value));
    }

    /** The given clauses of a changed row, and what moves on with each change where they do not set it: its version, and the moment of its last change. */
    static <E> List<SetClause> renewed(List<SetClause> clauses, Table<E> table, Filling filling) {
        List<SetClause> all = new ArrayList<>(clauses);
        for (Column<E, ?> column : table.columns()) {
            if (!isSet(column, clauses)) {
                Expression<?> next = renewed(column, filling);
                if (next != null) {
                    all.add(new SetClause(column, next));
                }
            }
        }
        return all;
    }

    private static boolean isSet(Column<?, ?> column, List<SetClause> clauses) {
        return clauses.stream().anyMatch(clause -> clause.column().columnName().equals(column.columnName()));
    }

    /** What a column holds after a change of its row, whatever changes; null for what is there. */
    static <T> @Nullable Expression<T> renewed(Column<?, T> column, Filling filling) {
        if (column.definition().version()) {
            return column.nextVersion(filling);
        }
        return column.definition().stamp() == Stamp.UPDATED ? column.parameter(column.stamped(filling)) : null;
    }

    /** The given clauses of a new row, and what the process fills in beside them; no keys, for each row of a statement would get the same. */
    static <E> List<SetClause> completed(List<SetClause> clauses, Table<E> table, Filling filling) {
        List<SetClause> all = new ArrayList<>(clauses);
        for (Column<E, ?> column : table.columns()) {
            boolean isGiven = isSet(column, clauses);
            Parameter<?> value =
                    isGiven || column.definition().generation() != KeyGeneration.NONE ? null : filled(column, filling);
            if (value != null) {
                all.add(new SetClause(column, value));
            }
        }
        return all;
    }

    /** The clauses of assignments, each value checked; an expression is the server's to check. */
    static List<SetClause> clauses(List<? extends Assignment<?>> assignments) {
        refuseImpossible(assignments);
        List<SetClause> clauses = new ArrayList<>();
        for (Assignment<?> assignment : assignments) {
            clauses.add(
                    assignment instanceof ValueAssignment<?> given
                            ? new SetClause(
                                    given.column(),
                                    parameter(
                                            given.column().type(),
                                            given.column().assignable(given.value())))
                            : assignment.clause());
        }
        return clauses;
    }

    static void refuseImpossible(List<? extends Assignment<?>> assignments) {
        Set<String> columns = new HashSet<>();
        for (Assignment<?> assignment : assignments) {
            if (!columns.add(assignment.column().columnName())) {
                throw new StatementBuildException(
                        assignment.column().property() + " is set twice in one statement: set it once");
            }
            refuseComputed(assignment.column());
        }
    }

    static void refuseComputed(Column<?, ?> column) {
        if (column.definition().isComputed()) {
            throw new StatementBuildException(column.property()
                    + " is computed by the database, which takes no value for it: set what it is computed from");
        }
    }

    @SuppressWarnings("unchecked") // values of columns are of their columns' types
    private static <T> Parameter<T> parameter(SqlType<T> type, @Nullable Object value) {
        return Parameter.nullable((T) value, type);
    }
}
