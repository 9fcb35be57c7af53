// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.GroupingElement;
import dev.athanor.ast.GroupingSets;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.QueryExpression;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.Tuple;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.List;

/** Several values at once: rows that are compared, {@code any} and {@code all}, and several groupings in one query; {@link Sql} has these methods too. */
public abstract sealed class Rows extends Searches permits TableExpressions {
    Rows() {}

    /** {@code (a, b)}: to be compared with another row, with {@code Tuple.of(…)}, or with a query {@code select(row(…))}. */
    public static <A, B> RowValue<Tuple.Of2<A, B>> row(Expression<A> a, Expression<B> b) {
        return new RowValue<>(List.of(a, b));
    }

    /** {@code (a, b, c)}: to be compared with another row, with {@code Tuple.of(…)}, or with a query {@code select(row(…))}. */
    public static <A, B, C> RowValue<Tuple.Of3<A, B, C>> row(Expression<A> a, Expression<B> b, Expression<C> c) {
        return new RowValue<>(List.of(a, b, c));
    }

    /** {@code (a, b, c, d)}: to be compared with another row, with {@code Tuple.of(…)}, or with a query {@code select(row(…))}. */
    public static <A, B, C, D> RowValue<Tuple.Of4<A, B, C, D>> row(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        return new RowValue<>(List.of(a, b, c, d));
    }

    /** {@code any (array)}: on the right of a comparison, which then must hold for one element at least. */
    public static <T> Expression<T> any(Expression<List<T>> array) {
        return quantified(Quantified.Quantifier.ANY, array);
    }

    /** {@code any (query)}: on the right of a comparison, which then must hold for one row at least. */
    public static <T> Expression<T> any(QueryExpression<T> query) {
        return quantified(Quantified.Quantifier.ANY, query);
    }

    /** {@code all (array)}: on the right of a comparison, which then must hold for every element. */
    public static <T> Expression<T> all(Expression<List<T>> array) {
        return quantified(Quantified.Quantifier.ALL, array);
    }

    /** {@code all (query)}: on the right of a comparison, which then must hold for every row. */
    public static <T> Expression<T> all(QueryExpression<T> query) {
        return quantified(Quantified.Quantifier.ALL, query);
    }

    private static <T> Expression<T> quantified(Quantified.Quantifier quantifier, Expression<List<T>> array) {
        return new Quantified<>(quantifier, array, false, SqlTypes.elementOf(array.type()));
    }

    private static <T> Expression<T> quantified(Quantified.Quantifier quantifier, QueryExpression<T> query) {
        SqlType<T> type = query.columnType();
        return new Quantified<>(quantifier, ScalarSubquery.of(query.statement(), type), true, type);
    }

    /** {@code rollup (elements)}: one grouping for each beginning of the list, down to one group of all rows. */
    public static GroupingSets rollup(GroupingElement... elements) {
        return new GroupingSets(GroupingSets.Kind.ROLLUP, List.of(elements));
    }

    /** {@code cube (elements)}: one grouping for each choice of elements. */
    public static GroupingSets cube(GroupingElement... elements) {
        return new GroupingSets(GroupingSets.Kind.CUBE, List.of(elements));
    }

    /** {@code grouping sets (elements)}: one grouping for each element. */
    public static GroupingSets groupingSets(GroupingElement... elements) {
        return new GroupingSets(GroupingSets.Kind.SETS, List.of(elements));
    }

    /** {@code (elements)}: several expressions as one element of {@code groupingSets}, {@code rollup} or {@code cube}; none for one group of all rows. */
    public static GroupingSets together(GroupingElement... elements) {
        return new GroupingSets(GroupingSets.Kind.TOGETHER, List.of(elements));
    }

    /** {@code grouping(first, more)}: which of the expressions the row's grouping leaves out, as bits from the last expression on. */
    public static NumberExpression<Integer> grouping(Expression<?> first, Expression<?>... more) {
        return NumberExpression.of(new FunctionCall<>("grouping", Arguments.of(first, more), SqlTypes.INTEGER));
    }
}
