// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Parameter;
import dev.athanor.ast.SetClause;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Column;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToOneRelation;
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
        if (value != null) {
            return accepted(column, value);
        }
        if (column.definition().version()) {
            return firstVersion(column.type().javaType());
        }
        if (!column.definition().nullable() && !column.isFilledIn()) {
            throw missing(column);
        }
        return null;
    }

    /** The clauses of assignments, each value checked; an expression is the server's to check. */
    static List<SetClause> clauses(List<? extends Assignment<?>> assignments) {
        refuseRepeated(assignments);
        List<SetClause> clauses = new ArrayList<>();
        for (Assignment<?> assignment : assignments) {
            clauses.add(
                    assignment instanceof ValueAssignment<?> given
                            ? new SetClause(given.column(), forUpdate(given.column(), given.value()))
                            : assignment.clause());
        }
        return clauses;
    }

    static void refuseRepeated(List<? extends Assignment<?>> assignments) {
        Set<String> columns = new HashSet<>();
        for (Assignment<?> assignment : assignments) {
            if (!columns.add(assignment.column().columnName())) {
                throw new StatementBuildException(
                        assignment.column().property() + " is set twice in one statement: set it once");
            }
        }
    }

    private static Parameter<?> forUpdate(Column<?, ?> column, @Nullable Object value) {
        if (value == null && !column.definition().nullable()) {
            throw missing(column);
        }
        return parameter(column.type(), value == null ? null : accepted(column, value));
    }

    @SuppressWarnings("unchecked") // values of columns are of their columns' types
    private static <T> Parameter<T> parameter(SqlType<T> type, @Nullable Object value) {
        return Parameter.nullable((T) value, type);
    }

    @SuppressWarnings("unchecked") // values of columns are of their columns' types
    private static <T> Object accepted(Column<?, T> column, Object value) {
        String refusal = column.type().refusal((T) value);
        if (refusal != null) {
            throw conversion(column, "the value " + refusal);
        }
        return column.type().normalised((T) value);
    }

    private static @Nullable Object firstVersion(Class<?> type) {
        if (type == Long.class) {
            return 0L;
        }
        if (type == Short.class) {
            return (short) 0;
        }
        return type == Integer.class ? 0 : null;
    }

    private static ConversionException missing(Column<?, ?> column) {
        for (Relation<?, ?> relation : column.source().relations()) {
            if (relation instanceof ToOneRelation<?, ?> toOne && toOne.columns().contains(column)) {
                return new ConversionException(
                        column.source().entity().getSimpleName(),
                        relation.name(),
                        "refers to no row with a key, and the column " + column.columnName()
                                + " cannot hold NULL: refer to a row that is stored, or add the record to a session");
            }
        }
        return conversion(
                column,
                "the value is null, and the column " + column.columnName()
                        + " cannot hold NULL: give it a value, or mark the component @Nullable");
    }

    private static ConversionException conversion(Column<?, ?> column, String reason) {
        return new ConversionException(
                column.source().entity().getSimpleName(), column.definition().component(), reason);
    }
}
