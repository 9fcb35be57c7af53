// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/**
 * {@code function over (window)}: computed for each row over the rows of its window.
 *
 * @param function a call of a window function, or an aggregate
 */
public record Over<T>(Expression<T> function, Window window) implements Expression<T> {
    @Override
    public SqlType<T> type() {
        return function.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitOver(this);
    }
}
