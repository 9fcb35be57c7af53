// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.type.SqlType;
import java.util.List;

/** An aggregate that picks one of the values of a group, still without the values. */
public final class OrderedSet {
    private final String name;
    private final List<Expression<?>> arguments;

    OrderedSet(String name, List<Expression<?>> arguments) {
        this.name = name;
        this.arguments = arguments;
    }

    /** {@code within group (order by values)}, ascending. */
    public <T> ValueAggregate<T> withinGroup(Expression<T> values) {
        return new ValueAggregate<>(node(values.type(), values));
    }

    /** {@code within group (order by values)}, ascending. */
    public <N extends Number> NumberAggregate<N> withinGroup(NumberExpression<N> values) {
        return new NumberAggregate<>(node(values.type(), values));
    }

    private <T> Aggregate<T> node(SqlType<T> type, Expression<?> values) {
        return Aggregate.of(name, type, arguments).withWithinGroup(List.of(values.asc()));
    }
}
