// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * {@code operand[from]}, an element of an array, or {@code operand[from:to]}, several.
 *
 * @param to null for one element
 */
public record Subscript<T>(
        Expression<?> operand,
        Expression<Integer> from,
        @Nullable Expression<Integer> to,
        SqlType<T> type) implements Expression<T> {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitSubscript(this);
    }
}
