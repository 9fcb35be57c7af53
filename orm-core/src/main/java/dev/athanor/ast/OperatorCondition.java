// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code left symbol right} with an operator of the database's own that yields a truth value, such as {@code @>}. */
public record OperatorCondition(Operation.Operator operator, Expression<?> left, Expression<?> right)
        implements Condition {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitOperatorCondition(this);
    }
}
