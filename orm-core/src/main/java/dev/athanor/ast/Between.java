// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code operand between low and high}. */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high) implements Condition {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBetween(this);
    }
}
