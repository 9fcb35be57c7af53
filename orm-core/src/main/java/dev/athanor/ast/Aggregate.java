// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code name([distinct] arguments [order by …]) [within group (order by …)] [filter (where …)]}; without arguments and without a group {@code name(*)}.
 *
 * @param orderBy in which order the aggregate sees the rows; empty where it does not matter
 * @param withinGroup the values an ordered-set aggregate such as {@code mode} looks at; empty for any other
 * @param filter which rows count, null for all
 */
public record Aggregate<T>(
        String name,
        boolean distinct,
        List<Expression<?>> arguments,
        List<Ordering> orderBy,
        List<Ordering> withinGroup,
        @Nullable Condition filter,
        SqlType<T> type)
        implements Expression<T> {
    /** Copies the lists. */
    public Aggregate {
        arguments = List.copyOf(arguments);
        orderBy = List.copyOf(orderBy);
        withinGroup = List.copyOf(withinGroup);
    }

    /** An aggregate of arguments and nothing else. */
    public static <T> Aggregate<T> of(String name, SqlType<T> type, List<? extends Expression<?>> arguments) {
        return new Aggregate<>(name, false, List.copyOf(arguments), List.of(), List.of(), null, type);
    }

    /** The same of different values only. */
    public Aggregate<T> ofDistinct() {
        return new Aggregate<>(name, true, arguments, orderBy, withinGroup, filter, type);
    }

    /** The same with the rows in another order. */
    public Aggregate<T> withOrderBy(List<Ordering> newOrderBy) {
        return new Aggregate<>(name, distinct, arguments, newOrderBy, withinGroup, filter, type);
    }

    /** The same over other values in their order. */
    public Aggregate<T> withWithinGroup(List<Ordering> newWithinGroup) {
        return new Aggregate<>(name, distinct, arguments, orderBy, newWithinGroup, filter, type);
    }

    /** The same over other rows; null for all. */
    public Aggregate<T> withFilter(@Nullable Condition newFilter) {
        return new Aggregate<>(name, distinct, arguments, orderBy, withinGroup, newFilter, type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitAggregate(this);
    }
}
