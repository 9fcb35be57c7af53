// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * {@code operand between low and high}.
 *
 * @param symmetric whether the ends may stand the other way round
 */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high, boolean symmetric)
        implements Condition {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBetween(this);
    }
}
