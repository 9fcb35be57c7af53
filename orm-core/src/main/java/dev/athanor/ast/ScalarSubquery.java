// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/**
 * {@code (query)} as a value: its one column of its one row, NULL without a row.
 *
 * @param array whether it is {@code array(query)}: the column of all rows, in the order of the query
 */
public record ScalarSubquery<T>(QueryStatement query, boolean array, SqlType<T> type) implements Expression<T> {
    /** The one value of one row. */
    public static <T> ScalarSubquery<T> of(QueryStatement query, SqlType<T> type) {
        return new ScalarSubquery<>(query, false, type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitScalarSubquery(this);
    }
}
