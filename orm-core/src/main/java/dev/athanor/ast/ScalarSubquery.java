// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** {@code (query)} as a value: its one column of its one row, NULL without a row. */
public record ScalarSubquery<T>(QueryStatement query, SqlType<T> type) implements Expression<T> {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitScalarSubquery(this);
    }
}
