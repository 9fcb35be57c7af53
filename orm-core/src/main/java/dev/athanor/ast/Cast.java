// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** {@code cast(operand as type)}. */
public record Cast<T>(Expression<?> operand, SqlType<T> type) implements Expression<T> {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCast(this);
    }
}
