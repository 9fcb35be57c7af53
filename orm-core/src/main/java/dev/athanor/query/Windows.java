// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Frame;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Window;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Window functions and the windows they look through; {@link Sql} has these methods too. */
public abstract sealed class Windows extends Aggregates permits Moments {
    Windows() {}

    /** {@code partition by first, more}: a window of the rows that equal the current one in all of these. */
    public static Window partitionBy(Expression<?> first, Expression<?>... more) {
        return Window.partitionedBy(
                Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
    }

    /** {@code order by first, more}: a window of all rows in this order, ascending. */
    public static Window orderBy(Expression<?> first, Expression<?>... more) {
        return Window.ALL.orderBy(first, more);
    }

    /** {@code order by first, more}: a window of all rows in this order. */
    public static Window orderBy(Ordering first, Ordering... more) {
        return Window.ALL.orderBy(first, more);
    }

    /** {@code unbounded preceding}: from the first row of the window on. */
    public static Frame.Bound unboundedPreceding() {
        return new Frame.Bound(Frame.Place.UNBOUNDED_PRECEDING, null);
    }

    /** {@code count preceding}: so many rows or groups before the current row. */
    public static Frame.Bound preceding(long count) {
        return preceding(Parameter.of(count, SqlTypes.BIGINT));
    }

    /** {@code offset preceding}: so far before the current row; for {@code range} a difference of the value that is ordered by. */
    public static Frame.Bound preceding(Expression<?> offset) {
        return new Frame.Bound(Frame.Place.PRECEDING, offset);
    }

    /** {@code current row}. */
    public static Frame.Bound currentRow() {
        return new Frame.Bound(Frame.Place.CURRENT_ROW, null);
    }

    /** {@code count following}: so many rows or groups behind the current row. */
    public static Frame.Bound following(long count) {
        return following(Parameter.of(count, SqlTypes.BIGINT));
    }

    /** {@code offset following}: so far behind the current row; for {@code range} a difference of the value that is ordered by. */
    public static Frame.Bound following(Expression<?> offset) {
        return new Frame.Bound(Frame.Place.FOLLOWING, offset);
    }

    /** {@code unbounded following}: to the last row of the window. */
    public static Frame.Bound unboundedFollowing() {
        return new Frame.Bound(Frame.Place.UNBOUNDED_FOLLOWING, null);
    }

    /** {@code row_number()}: the number of the row in its window, from 1. */
    public static NumberWindowFunction<Long> rowNumber() {
        return number("row_number", SqlTypes.BIGINT);
    }

    /** {@code rank()}: the number of the first row that equals this one in the order, so with gaps. */
    public static NumberWindowFunction<Long> rank() {
        return number("rank", SqlTypes.BIGINT);
    }

    /** {@code dense_rank()}: the number of the group of rows that are equal in the order, so without gaps. */
    public static NumberWindowFunction<Long> denseRank() {
        return number("dense_rank", SqlTypes.BIGINT);
    }

    /** {@code percent_rank()}: the rank as a fraction from 0 to 1. */
    public static NumberWindowFunction<Double> percentRank() {
        return number("percent_rank", SqlTypes.DOUBLE);
    }

    /** {@code cume_dist()}: the fraction of the rows that come no later in the order. */
    public static NumberWindowFunction<Double> cumeDist() {
        return number("cume_dist", SqlTypes.DOUBLE);
    }

    /** {@code ntile(buckets)}: the number of the row's bucket, from 1, where the window is divided into so many as evenly as possible. */
    public static NumberWindowFunction<Integer> ntile(int buckets) {
        return number("ntile", SqlTypes.INTEGER, integer(buckets));
    }

    /** {@code lag(value)}: the value in the row before this one, NULL without one. */
    public static <N extends Number> NumberWindowFunction<N> lag(NumberExpression<N> value) {
        return number("lag", value.type(), value);
    }

    /** {@code lag(value)}: the value in the row before this one, NULL without one. */
    public static <T> WindowFunction<T> lag(Expression<T> value) {
        return value("lag", value.type(), value);
    }

    /** {@code lag(value, rows)}: the value so many rows before this one, NULL without one. */
    public static <N extends Number> NumberWindowFunction<N> lag(NumberExpression<N> value, int rows) {
        return number("lag", value.type(), value, integer(rows));
    }

    /** {@code lag(value, rows)}: the value so many rows before this one, NULL without one. */
    public static <T> WindowFunction<T> lag(Expression<T> value, int rows) {
        return value("lag", value.type(), value, integer(rows));
    }

    /** {@code lag(value, rows, otherwise)}: the value so many rows before this one, otherwise the other one. */
    public static <N extends Number> NumberWindowFunction<N> lag(
            NumberExpression<N> value, int rows, Expression<N> otherwise) {
        return number("lag", value.type(), value, integer(rows), otherwise);
    }

    /** {@code lag(value, rows, otherwise)}: the value so many rows before this one, otherwise the other one. */
    public static <T> WindowFunction<T> lag(Expression<T> value, int rows, Expression<T> otherwise) {
        return value("lag", value.type(), value, integer(rows), otherwise);
    }

    /** {@code lead(value)}: the value in the row behind this one, NULL without one. */
    public static <N extends Number> NumberWindowFunction<N> lead(NumberExpression<N> value) {
        return number("lead", value.type(), value);
    }

    /** {@code lead(value)}: the value in the row behind this one, NULL without one. */
    public static <T> WindowFunction<T> lead(Expression<T> value) {
        return value("lead", value.type(), value);
    }

    /** {@code lead(value, rows)}: the value so many rows behind this one, NULL without one. */
    public static <N extends Number> NumberWindowFunction<N> lead(NumberExpression<N> value, int rows) {
        return number("lead", value.type(), value, integer(rows));
    }

    /** {@code lead(value, rows)}: the value so many rows behind this one, NULL without one. */
    public static <T> WindowFunction<T> lead(Expression<T> value, int rows) {
        return value("lead", value.type(), value, integer(rows));
    }

    /** {@code lead(value, rows, otherwise)}: the value so many rows behind this one, otherwise the other one. */
    public static <N extends Number> NumberWindowFunction<N> lead(
            NumberExpression<N> value, int rows, Expression<N> otherwise) {
        return number("lead", value.type(), value, integer(rows), otherwise);
    }

    /** {@code lead(value, rows, otherwise)}: the value so many rows behind this one, otherwise the other one. */
    public static <T> WindowFunction<T> lead(Expression<T> value, int rows, Expression<T> otherwise) {
        return value("lead", value.type(), value, integer(rows), otherwise);
    }

    /** {@code first_value(value)}: the value in the first row of the frame. */
    public static <N extends Number> NumberWindowFunction<N> firstValue(NumberExpression<N> value) {
        return number("first_value", value.type(), value);
    }

    /** {@code first_value(value)}: the value in the first row of the frame. */
    public static <T> WindowFunction<T> firstValue(Expression<T> value) {
        return value("first_value", value.type(), value);
    }

    /** {@code last_value(value)}: the value in the last row of the frame, which without a frame ends with the current row and its equals. */
    public static <N extends Number> NumberWindowFunction<N> lastValue(NumberExpression<N> value) {
        return number("last_value", value.type(), value);
    }

    /** {@code last_value(value)}: the value in the last row of the frame, which without a frame ends with the current row and its equals. */
    public static <T> WindowFunction<T> lastValue(Expression<T> value) {
        return value("last_value", value.type(), value);
    }

    /** {@code nth_value(value, row)}: the value in this row of the frame, counted from 1; NULL without one. */
    public static <N extends Number> NumberWindowFunction<N> nthValue(NumberExpression<N> value, int row) {
        return number("nth_value", value.type(), value, integer(row));
    }

    /** {@code nth_value(value, row)}: the value in this row of the frame, counted from 1; NULL without one. */
    public static <T> WindowFunction<T> nthValue(Expression<T> value, int row) {
        return value("nth_value", value.type(), value, integer(row));
    }

    private static Parameter<Integer> integer(int value) {
        return Parameter.of(value, SqlTypes.INTEGER);
    }

    private static <N extends Number> NumberWindowFunction<N> number(
            String name, SqlType<N> type, Expression<?>... arguments) {
        return new NumberWindowFunction<>(new FunctionCall<>(name, List.of(arguments), type));
    }

    private static <T> WindowFunction<T> value(String name, SqlType<T> type, Expression<?>... arguments) {
        return new WindowFunction<>(new FunctionCall<>(name, List.of(arguments), type));
    }
}
