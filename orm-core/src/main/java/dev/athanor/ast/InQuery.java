// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code operand in (query)}, or negated {@code operand not in (query)}. */
public record InQuery(Expression<?> operand, QueryStatement query, boolean negated) implements Condition {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitInQuery(this);
    }
}
