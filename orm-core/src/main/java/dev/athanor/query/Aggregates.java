// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/** What is computed over the rows of a group, or over all rows of a query without groups; {@link Sql} has these methods too. */
public abstract sealed class Aggregates extends Projections permits Windows {
    Aggregates() {}

    /** {@code count(*)}: the number of rows. */
    public static NumberAggregate<Long> count() {
        return number("count", List.of(), SqlTypes.BIGINT);
    }

    /** {@code count(expression)}: the number of rows in which it is not NULL. */
    public static NumberAggregate<Long> count(Expression<?> expression) {
        return number("count", List.of(expression), SqlTypes.BIGINT);
    }

    /** {@code count(distinct expression)}: the number of its different values, NULL left out. */
    public static NumberAggregate<Long> countDistinct(Expression<?> expression) {
        return new NumberAggregate<>(
                Aggregate.of("count", SqlTypes.BIGINT, List.of(expression)).ofDistinct());
    }

    /** {@code sum(number)}; NULL without rows. */
    public static NumberAggregate<BigDecimal> sum(Expression<? extends Number> number) {
        return number("sum", List.of(number), SqlTypes.NUMERIC);
    }

    /** {@code sum(number)} of whole numbers as a {@code bigint}, which must hold it; of a {@code bigint}, {@code cast(sum(number) as bigint)}; NULL without rows. */
    public static NumberAggregate<Long> sumLong(Expression<? extends Number> number) {
        return number("sum", List.of(number), SqlTypes.BIGINT);
    }

    /** {@code avg(number)}; NULL without rows. */
    public static NumberAggregate<BigDecimal> avg(Expression<? extends Number> number) {
        return number("avg", List.of(number), SqlTypes.NUMERIC);
    }

    /** {@code min(number)}: the least value; NULL without rows. */
    public static <N extends Number> NumberAggregate<N> min(NumberExpression<N> number) {
        return number("min", List.of(number), number.type());
    }

    /** {@code min(expression)}: the least value; NULL without rows. */
    public static <T> ValueAggregate<T> min(Expression<T> expression) {
        return value("min", expression.type(), List.of(expression));
    }

    /** {@code max(number)}: the greatest value; NULL without rows. */
    public static <N extends Number> NumberAggregate<N> max(NumberExpression<N> number) {
        return number("max", List.of(number), number.type());
    }

    /** {@code max(expression)}: the greatest value; NULL without rows. */
    public static <T> ValueAggregate<T> max(Expression<T> expression) {
        return value("max", expression.type(), List.of(expression));
    }

    /** {@code array_agg(expression)}: the values as a list, NULL as null; NULL without rows. */
    public static <T> ValueAggregate<List<T>> arrayAgg(Expression<T> expression) {
        return value("array_agg", SqlTypes.list(expression.type()), List.of(expression));
    }

    /** {@code string_agg(text, separator)}: the texts joined, NULL left out; NULL without rows. */
    public static ValueAggregate<String> stringAgg(Expression<String> text, String separator) {
        return value("string_agg", SqlTypes.TEXT, List.of(text, Parameter.of(separator, SqlTypes.TEXT)));
    }

    /** {@code jsonb_agg(value)}: the values as a JSON list, NULL as null; NULL without rows. */
    public static ValueAggregate<Object> jsonbAgg(Expression<?> value) {
        return value("jsonb_agg", SqlTypes.DOCUMENT, List.of(value));
    }

    /** {@code jsonb_object_agg(key, value)}: the values as a JSON object; NULL without rows, and the server refuses a key that is NULL. */
    public static ValueAggregate<Object> jsonbObjectAgg(Expression<String> key, Expression<?> value) {
        return value("jsonb_object_agg", SqlTypes.DOCUMENT, List.of(key, value));
    }

    /** {@code bool_and(condition)}: whether it holds in every row in which it is not NULL; NULL without rows. */
    public static ValueAggregate<Boolean> boolAnd(Expression<Boolean> condition) {
        return value("bool_and", SqlTypes.BOOLEAN, List.of(condition));
    }

    /** {@code bool_or(condition)}: whether it holds in some row; NULL without rows. */
    public static ValueAggregate<Boolean> boolOr(Expression<Boolean> condition) {
        return value("bool_or", SqlTypes.BOOLEAN, List.of(condition));
    }

    /** {@code mode()}: the most frequent value, the first of several; goes on with {@code withinGroup(…)}. */
    public static OrderedSet mode() {
        return new OrderedSet("mode", List.of());
    }

    /** {@code percentile_disc(fraction)}: the first value at or behind the fraction, from 0 to 1; goes on with {@code withinGroup(…)}. */
    public static OrderedSet percentileDisc(double fraction) {
        return new OrderedSet("percentile_disc", List.of(Parameter.of(fraction, SqlTypes.DOUBLE)));
    }

    /** {@code percentile_cont(fraction)}: the value at the fraction, from 0 to 1, between two values if need be; goes on with {@code withinGroup(…)}. */
    public static ContinuousPercentile percentileCont(double fraction) {
        return new ContinuousPercentile(Parameter.of(fraction, SqlTypes.DOUBLE));
    }

    /** {@code rank(value)}: the rank that a value would have in a group, with gaps behind equal ones; goes on with {@code withinGroup(…)}. */
    public static <T> HypotheticalRank<T, Long> rank(Expression<T> value) {
        return new HypotheticalRank<>("rank", value, SqlTypes.BIGINT);
    }

    /** {@code dense_rank(value)}: the rank that a value would have in a group, without gaps; goes on with {@code withinGroup(…)}. */
    public static <T> HypotheticalRank<T, Long> denseRank(Expression<T> value) {
        return new HypotheticalRank<>("dense_rank", value, SqlTypes.BIGINT);
    }

    /** {@code percent_rank(value)}: the rank that a value would have in a group, from 0 to 1; goes on with {@code withinGroup(…)}. */
    public static <T> HypotheticalRank<T, Double> percentRank(Expression<T> value) {
        return new HypotheticalRank<>("percent_rank", value, SqlTypes.DOUBLE);
    }

    /** {@code cume_dist(value)}: the fraction of a group that comes no later than a value would; goes on with {@code withinGroup(…)}. */
    public static <T> HypotheticalRank<T, Double> cumeDist(Expression<T> value) {
        return new HypotheticalRank<>("cume_dist", value, SqlTypes.DOUBLE);
    }

    /**
     * {@code name(arguments)}: any aggregate of the database, with the type of its result.
     *
     * <p>The name is part of the statement's text: plain, or with its schema before a dot. What is no plain name is refused or quoted, never sent as it is.
     */
    @EscapeHatch
    public static <T> ValueAggregate<T> aggregate(String name, SqlType<T> type, Expression<?>... arguments) {
        return value(name, type, List.of(arguments));
    }

    private static <T> ValueAggregate<T> value(String name, SqlType<T> type, List<Expression<?>> arguments) {
        return new ValueAggregate<>(Aggregate.of(name, type, arguments));
    }

    private static <N extends Number> NumberAggregate<N> number(
            String name, List<Expression<?>> arguments, SqlType<N> type) {
        return new NumberAggregate<>(Aggregate.of(name, type, arguments));
    }
}
