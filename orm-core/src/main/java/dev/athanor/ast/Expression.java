// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A value in a statement: a column, a parameter, or what operators and functions make of them.
 *
 * <p>Expressions are immutable. The {@code permits} clause lists the grammar; {@link TypedExpression} opens it for the faces that add operators for one
 * kind of value and stand for a node, never for a new one.
 *
 * @param <T> the Java type of the value
 */
public sealed interface Expression<T> extends Selectable<T>, GroupingElement
        permits ColumnReference,
                TypedExpression,
                Condition,
                Parameter,
                Literal,
                Operation,
                FunctionCall,
                Aggregate,
                Over,
                Quantified,
                RowValue,
                Collation,
                Subscript,
                Raw,
                DialectExpression,
                Case,
                Cast,
                ScalarSubquery {

    /** The type the value is read and bound as. */
    SqlType<T> type();

    /** Calls the visitor's method for this kind of expression. */
    <R> R accept(ExpressionVisitor<R> visitor);

    /** The value as it is compared with this expression: bound, as this expression's type. */
    default Expression<T> bound(T value) {
        return Parameter.of(value, type());
    }

    /** {@code this = value}; null is refused, for {@code = NULL} is never true: use {@link #isNull()}. */
    default Condition eq(T value) {
        return eq(bound(value));
    }

    /** {@code this = other}. */
    default Condition eq(Expression<T> other) {
        return new Comparison(Comparison.Operator.EQUAL, this, other);
    }

    /** {@code this <> value}. */
    default Condition ne(T value) {
        return ne(bound(value));
    }

    /** {@code this <> other}. */
    default Condition ne(Expression<T> other) {
        return new Comparison(Comparison.Operator.NOT_EQUAL, this, other);
    }

    /** {@code this < value}. */
    default Condition lt(T value) {
        return lt(bound(value));
    }

    /** {@code this < other}. */
    default Condition lt(Expression<T> other) {
        return new Comparison(Comparison.Operator.LESS, this, other);
    }

    /** {@code this <= value}. */
    default Condition le(T value) {
        return le(bound(value));
    }

    /** {@code this <= other}. */
    default Condition le(Expression<T> other) {
        return new Comparison(Comparison.Operator.LESS_OR_EQUAL, this, other);
    }

    /** {@code this > value}. */
    default Condition gt(T value) {
        return gt(bound(value));
    }

    /** {@code this > other}. */
    default Condition gt(Expression<T> other) {
        return new Comparison(Comparison.Operator.GREATER, this, other);
    }

    /** {@code this >= value}. */
    default Condition ge(T value) {
        return ge(bound(value));
    }

    /** {@code this >= other}. */
    default Condition ge(Expression<T> other) {
        return new Comparison(Comparison.Operator.GREATER_OR_EQUAL, this, other);
    }

    /** {@code this between low and high}, both ends included. */
    default Condition between(T low, T high) {
        return between(bound(low), bound(high));
    }

    /** {@code this between low and high}, both ends included. */
    default Condition between(Expression<T> low, Expression<T> high) {
        return new Between(this, low, high, false);
    }

    /** {@code this between symmetric one and other}: as {@link #between}, whichever of the ends is the lower one. */
    default Condition betweenSymmetric(T one, T other) {
        return betweenSymmetric(bound(one), bound(other));
    }

    /** {@code this between symmetric one and other}: as {@link #between}, whichever of the ends is the lower one. */
    default Condition betweenSymmetric(Expression<T> one, Expression<T> other) {
        return new Between(this, one, other, true);
    }

    /** {@code this = any (?)} with the values as one array, so that the text is the same for any number of them; no values: never true. */
    @SuppressWarnings("unchecked")
    default Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    /** {@code this = any (?)} with the values as one array, so that the text is the same for any number of them; no values: never true. */
    default Condition in(Collection<? extends T> values) {
        return new Comparison(
                Comparison.Operator.EQUAL, this, Quantified.of(Quantified.Quantifier.ANY, values, type()));
    }

    /** {@code this in (select …)}. */
    default Condition in(QueryExpression<T> query) {
        return new InQuery(this, query.statement(), false);
    }

    /** {@code this <> all (?)}; as in SQL, never true when a value is null, and true without values. */
    @SuppressWarnings("unchecked")
    default Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    /** {@code this <> all (?)}; as in SQL, never true when a value is null, and true without values. */
    default Condition notIn(Collection<? extends T> values) {
        return new Comparison(
                Comparison.Operator.NOT_EQUAL, this, Quantified.of(Quantified.Quantifier.ALL, values, type()));
    }

    /** {@code this not in (select …)}; as in SQL, never true when the query yields a null. */
    default Condition notIn(QueryExpression<T> query) {
        return new InQuery(this, query.statement(), true);
    }

    /** {@code this is null}. */
    default Condition isNull() {
        return new NullTest(this, false);
    }

    /** {@code this is not null}. */
    default Condition isNotNull() {
        return new NullTest(this, true);
    }

    /** {@code this is distinct from other}: as {@code <>}, but null counts as a value. */
    default Condition isDistinctFrom(Expression<T> other) {
        return new Comparison(Comparison.Operator.DISTINCT, this, other);
    }

    /** {@code this is not distinct from other}: as {@code =}, but null equals null. */
    default Condition isNotDistinctFrom(Expression<T> other) {
        return new Comparison(Comparison.Operator.NOT_DISTINCT, this, other);
    }

    /** This value in ascending order, for {@code order by}. */
    default Ordering asc() {
        return new Ordering(this, false, Ordering.Nulls.DEFAULT);
    }

    /** This value in descending order, for {@code order by}. */
    default Ordering desc() {
        return new Ordering(this, true, Ordering.Nulls.DEFAULT);
    }

    /** {@code this as label} in a select list; in {@code order by} the label stands for it. */
    default Expression<T> as(String label) {
        return new Labelled<>(this, label);
    }

    /** {@code cast(this as type)}. */
    default <C> Expression<C> cast(SqlType<C> target) {
        return new Cast<>(this, target);
    }

    /**
     * This value as another Java type, without any SQL: what the server yields or takes must be what that type is stored as. For a cast on the server see
     * {@link #cast}.
     */
    default <C> Expression<C> asType(SqlType<C> other) {
        return TypedExpression.of(this, other);
    }

    /** {@code coalesce(this, other)}: the other value where this one is NULL. */
    default Expression<T> orElse(Expression<T> other) {
        return new FunctionCall<>("coalesce", List.of(this, other), type());
    }

    /** {@code coalesce(this, value)}: the given value where this one is NULL. */
    default Expression<T> orElse(T value) {
        return orElse(bound(value));
    }
}
