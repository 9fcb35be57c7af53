// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Condition;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.TypedExpression;
import dev.athanor.type.SqlType;

/**
 * An aggregate that yields a value of any type.
 *
 * @param node the aggregate as a part of a statement
 * @param <T> the Java type of the value
 */
public record ValueAggregate<T>(Aggregate<T> node) implements TypedExpression<T> {
    /** {@code aggregate filter (where condition and more)}: over the rows for which the conditions hold; when repeated, all must hold. */
    public ValueAggregate<T> filter(Condition condition, Condition... more) {
        return new ValueAggregate<>(filtered(node, condition, more));
    }

    static <T> Aggregate<T> filtered(Aggregate<T> node, Condition condition, Condition... more) {
        return new Aggregate<>(
                node.name(),
                node.distinct(),
                node.arguments(),
                Conditions.all(node.filter(), condition, more),
                node.type());
    }

    @Override
    public SqlType<T> type() {
        return node.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return node.accept(visitor);
    }
}
