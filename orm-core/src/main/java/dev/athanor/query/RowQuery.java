// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.QueryExpression;
import dev.athanor.ast.SetOperation;

/**
 * A query that changes nothing: it can stand inside other statements, and be joined with others of the same rows by {@code union} and its relatives.
 *
 * @param <R> what a row is read as
 */
public sealed interface RowQuery<R> extends Query<R>, QueryExpression<R> permits Select, SetQuery {
    /** {@code limit rows}: at most so many rows, from 0. */
    RowQuery<R> limit(long rows);

    /** {@code offset rows}: without the first rows, from 0. */
    RowQuery<R> offset(long rows);

    /** {@code this union other}: the rows of both, equal ones once. */
    default SetQuery<R> union(RowQuery<R> other) {
        return SetQuery.of(SetOperation.Operator.UNION, false, this, other);
    }

    /** {@code this union all other}: the rows of both. */
    default SetQuery<R> unionAll(RowQuery<R> other) {
        return SetQuery.of(SetOperation.Operator.UNION, true, this, other);
    }

    /** {@code this intersect other}: the rows that both have, equal ones once. */
    default SetQuery<R> intersect(RowQuery<R> other) {
        return SetQuery.of(SetOperation.Operator.INTERSECT, false, this, other);
    }

    /** {@code this intersect all other}: the rows that both have, each as often as in that which has it less often. */
    default SetQuery<R> intersectAll(RowQuery<R> other) {
        return SetQuery.of(SetOperation.Operator.INTERSECT, true, this, other);
    }

    /** {@code this except other}: the rows of this query that the other has not, equal ones once. */
    default SetQuery<R> except(RowQuery<R> other) {
        return SetQuery.of(SetOperation.Operator.EXCEPT, false, this, other);
    }

    /** {@code this except all other}: the rows of this query without as many equal ones as the other has. */
    default SetQuery<R> exceptAll(RowQuery<R> other) {
        return SetQuery.of(SetOperation.Operator.EXCEPT, true, this, other);
    }

    /** {@code (query) alias}: this query as a table to select from and to join; its columns are reached by the expressions that this query selects. */
    default DerivedTable as(String alias) {
        return DerivedTable.of(Labels.distinct(statement()), alias);
    }

    /** {@code lateral (query) alias}: as {@link #as}, but run for each row of the tables that stand before it in {@code from}, whose columns it may use. */
    default DerivedTable asLateral(String alias) {
        return DerivedTable.lateral(Labels.distinct(statement()), alias);
    }

    /** The number of rows this query yields, as a query; wrapped in {@code select count(*) from (…)} only where it need be. */
    default Select<Long> counting() {
        return Counting.rowsOf(statement());
    }
}
