// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/** What is computed over the rows of a group, or over all rows of a query without groups; {@link Sql} has these methods too. */
public abstract sealed class Aggregates extends Projections permits Functions {
    Aggregates() {}

    /** {@code count(*)}: the number of rows. */
    public static NumberAggregate<Long> count() {
        return number("count", false, List.of(), SqlTypes.BIGINT);
    }

    /** {@code count(expression)}: the number of rows in which it is not NULL. */
    public static NumberAggregate<Long> count(Expression<?> expression) {
        return number("count", false, List.of(expression), SqlTypes.BIGINT);
    }

    /** {@code count(distinct expression)}: the number of its different values, NULL left out. */
    public static NumberAggregate<Long> countDistinct(Expression<?> expression) {
        return number("count", true, List.of(expression), SqlTypes.BIGINT);
    }

    /** {@code sum(number)}; NULL without rows. */
    public static NumberAggregate<BigDecimal> sum(Expression<? extends Number> number) {
        return number("sum", false, List.of(number), SqlTypes.NUMERIC);
    }

    /** {@code sum(number)} of whole numbers, read as a {@code long}, which must hold it; NULL without rows. */
    public static NumberAggregate<Long> sumLong(Expression<? extends Number> number) {
        return number("sum", false, List.of(number), SqlTypes.BIGINT);
    }

    /** {@code avg(number)}; NULL without rows. */
    public static NumberAggregate<BigDecimal> avg(Expression<? extends Number> number) {
        return number("avg", false, List.of(number), SqlTypes.NUMERIC);
    }

    /** {@code min(number)}: the least value; NULL without rows. */
    public static <N extends Number> NumberAggregate<N> min(NumberExpression<N> number) {
        return number("min", false, List.of(number), number.type());
    }

    /** {@code min(expression)}: the least value; NULL without rows. */
    public static <T> ValueAggregate<T> min(Expression<T> expression) {
        return new ValueAggregate<>(new Aggregate<>("min", false, List.of(expression), null, expression.type()));
    }

    /** {@code max(number)}: the greatest value; NULL without rows. */
    public static <N extends Number> NumberAggregate<N> max(NumberExpression<N> number) {
        return number("max", false, List.of(number), number.type());
    }

    /** {@code max(expression)}: the greatest value; NULL without rows. */
    public static <T> ValueAggregate<T> max(Expression<T> expression) {
        return new ValueAggregate<>(new Aggregate<>("max", false, List.of(expression), null, expression.type()));
    }

    private static <N extends Number> NumberAggregate<N> number(
            String name, boolean distinct, List<Expression<?>> arguments, SqlType<N> type) {
        return new NumberAggregate<>(new Aggregate<>(name, distinct, arguments, null, type));
    }
}
