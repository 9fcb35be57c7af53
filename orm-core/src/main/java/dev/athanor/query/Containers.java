// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.ListExpression;
import dev.athanor.ast.NetworkExpression;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.QueryExpression;
import dev.athanor.ast.RangeExpression;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.List;

/** Arrays, ranges and networks; {@link Sql} has these methods too. */
public abstract sealed class Containers extends Functions permits Documents {
    Containers() {}

    /** The expression with the operators of arrays. */
    public static <T> ListExpression<T> list(Expression<List<T>> expression) {
        return ListExpression.of(expression);
    }

    /** {@code array[first, more]}: the values as an array. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> ListExpression<T> array(Expression<T> first, Expression<T>... more) {
        return ListExpression.of(new FunctionCall<>("array", Arguments.of(first, more), SqlTypes.list(first.type())));
    }

    /**
     * {@code array(query)}: the values of all rows of the query, in its order; empty without rows. Tables of the enclosing statement may be used in it.
     */
    public static <T> ListExpression<T> array(QueryExpression<T> query) {
        SqlType<T> type = query.columnType();
        return ListExpression.of(new ScalarSubquery<>(query.statement(), true, SqlTypes.list(type)));
    }

    /** {@code string_to_array(text, separator)}: the parts between separators; NULL makes NULL. */
    public static ListExpression<String> split(Expression<String> text, String separator) {
        return ListExpression.of(FunctionCall.of(
                "string_to_array", SqlTypes.list(SqlTypes.TEXT), text, Parameter.of(separator, SqlTypes.TEXT)));
    }

    /** The expression with the operators of ranges. */
    public static <T extends Comparable<? super T>> RangeExpression<T> range(Expression<Range<T>> expression) {
        return RangeExpression.of(expression);
    }

    /**
     * The expression with the operators of addresses and networks.
     *
     * @throws dev.athanor.error.StatementBuildException when it yields something else
     */
    public static <T> NetworkExpression<T> network(Expression<T> expression) {
        return NetworkExpression.of(expression);
    }

    /** {@code daterange(lower, upper)} and the like: with its lower bound and without its upper one; NULL is no bound. */
    public static <T extends Comparable<? super T>> RangeExpression<T> range(
            SqlType<Range<T>> type, Expression<T> lower, Expression<T> upper) {
        return RangeExpression.of(FunctionCall.of(type.sqlName(), type, lower, upper));
    }
}
