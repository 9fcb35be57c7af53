// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code operand is null}, or negated {@code operand is not null}. */
public record NullTest(Expression<?> operand, boolean negated) implements Condition {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNullTest(this);
    }
}
