// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Over;
import dev.athanor.ast.Window;
import dev.athanor.type.SqlType;
import java.util.Set;

/**
 * An aggregate that yields a number.
 *
 * @param node the aggregate as a part of a statement
 * @param <N> the Java type of the number
 */
public record NumberAggregate<N extends Number>(Aggregate<N> node) implements NumberExpression<N> {
    private static final Set<Class<?>> FOUR_BYTES = Set.of(Short.class, Integer.class);

    /** {@code aggregate filter (where condition and more)}: over the rows for which the conditions hold; when repeated, all must hold. */
    public NumberAggregate<N> filter(Condition condition, Condition... more) {
        return new NumberAggregate<>(node.withFilter(Conditions.all(node.filter(), condition, more)));
    }

    /** {@code aggregate(… order by first, more)}: sees the rows in this order, ascending; for aggregates whose result depends on it. */
    public NumberAggregate<N> orderBy(Expression<?> first, Expression<?>... more) {
        return new NumberAggregate<>(node.withOrderBy(Orderings.ascending(first, more)));
    }

    /** {@code aggregate(… order by first, more)}: sees the rows in this order; for aggregates whose result depends on it. */
    public NumberAggregate<N> orderBy(Ordering first, Ordering... more) {
        return new NumberAggregate<>(node.withOrderBy(Orderings.of(first, more)));
    }

    /** {@code aggregate over (window)}: for each row over the rows of its window, without making groups. */
    public NumberExpression<N> over(Window window) {
        return NumberExpression.of(typed(new Over<>(node, window)));
    }

    /** {@code aggregate over ()}: for each row over all rows of the query, without making groups. */
    public NumberExpression<N> over() {
        return over(Window.ALL);
    }

    @Override
    public SqlType<N> type() {
        return node.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return typed(node).accept(visitor);
    }

    /** The server sums whole numbers of eight bytes up to a numeric (manual, table 9.62): as a long it is calculated with as one. */
    private Expression<N> typed(Expression<N> computed) {
        boolean numeric = node.name().equals("sum")
                && type().javaType() == Long.class
                && !FOUR_BYTES.contains(node.arguments().get(0).type().javaType());
        return numeric ? new Cast<>(computed, type()) : computed;
    }
}
