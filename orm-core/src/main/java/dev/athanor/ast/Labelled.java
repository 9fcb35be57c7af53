// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/**
 * An expression with the name it is selected as: {@code expression as label} in a select list, {@code label} in {@code order by}, and the expression itself
 * elsewhere.
 */
public record Labelled<T>(Expression<T> expression, String label) implements TypedExpression<T> {
    /** The last name that an expression is given counts. */
    public Labelled {
        expression = expression instanceof Labelled<T> other ? other.expression : expression;
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return expression.accept(visitor);
    }

    /** The expression without a name. */
    static Expression<?> bare(Expression<?> expression) {
        return expression instanceof Labelled<?> labelled ? labelled.expression() : expression;
    }
}
