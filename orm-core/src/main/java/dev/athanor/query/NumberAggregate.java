// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Condition;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.NumberExpression;
import dev.athanor.type.SqlType;

/**
 * An aggregate that yields a number.
 *
 * @param node the aggregate as a part of a statement
 * @param <N> the Java type of the number
 */
public record NumberAggregate<N extends Number>(Aggregate<N> node) implements NumberExpression<N> {
    /** {@code aggregate filter (where condition and more)}: over the rows for which the conditions hold; when repeated, all must hold. */
    public NumberAggregate<N> filter(Condition condition, Condition... more) {
        return new NumberAggregate<>(ValueAggregate.filtered(node, condition, more));
    }

    @Override
    public SqlType<N> type() {
        return node.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return node.accept(visitor);
    }
}
