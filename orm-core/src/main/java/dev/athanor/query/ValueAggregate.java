// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Over;
import dev.athanor.ast.TypedExpression;
import dev.athanor.ast.Window;
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
        return new ValueAggregate<>(node.withFilter(Conditions.all(node.filter(), condition, more)));
    }

    /** {@code aggregate(… order by first, more)}: sees the rows in this order, ascending; for aggregates whose result depends on it. */
    public ValueAggregate<T> orderBy(Expression<?> first, Expression<?>... more) {
        return new ValueAggregate<>(node.withOrderBy(Orderings.ascending(first, more)));
    }

    /** {@code aggregate(… order by first, more)}: sees the rows in this order; for aggregates whose result depends on it. */
    public ValueAggregate<T> orderBy(Ordering first, Ordering... more) {
        return new ValueAggregate<>(node.withOrderBy(Orderings.of(first, more)));
    }

    /** {@code aggregate within group (order by first, more)}: the values an ordered-set aggregate looks at. */
    public ValueAggregate<T> withinGroup(Ordering first, Ordering... more) {
        return new ValueAggregate<>(node.withWithinGroup(Orderings.of(first, more)));
    }

    /** {@code aggregate over (window)}: for each row over the rows of its window, without making groups. */
    public Expression<T> over(Window window) {
        return new Over<>(node, window);
    }

    /** {@code aggregate over ()}: for each row over all rows of the query, without making groups. */
    public Expression<T> over() {
        return over(Window.ALL);
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
