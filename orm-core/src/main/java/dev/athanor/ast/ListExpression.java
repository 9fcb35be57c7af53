// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.List;

/**
 * An array, with the operators of arrays. Positions count from 1, as in SQL; an array that is NULL makes every result NULL.
 *
 * @param <T> the Java type of the elements
 */
public interface ListExpression<T> extends TypedExpression<List<T>> {
    /** The face of any expression that yields an array. */
    static <T> ListExpression<T> of(Expression<List<T>> expression) {
        return expression instanceof ListExpression<T> list ? list : new Faces.ListFace<>(expression);
    }

    /** {@code value = any (this)}: whether the value is one of the elements; unknown where it is not and an element is NULL. */
    default Condition has(T value) {
        return has(element(value));
    }

    /** {@code value = any (this)}: whether the value is one of the elements; unknown where it is not and an element is NULL. */
    default Condition has(Expression<T> value) {
        return value.eq(new Quantified<>(Quantified.Quantifier.ANY, this, false, value.type()));
    }

    /** {@code this @> other}: whether each of the other elements, none of which is NULL, occurs in this array; true of no elements. */
    default Condition containsAll(Expression<List<T>> other) {
        return new OperatorCondition(Operation.Operator.CONTAINS, this, other);
    }

    /** {@code this @> values}: whether each of the values occurs in this array; true of no values. */
    default Condition containsAll(List<T> values) {
        return containsAll(bound(values));
    }

    /** {@code this <@ other}: whether each element, none of which is NULL, occurs in the other array. */
    default Condition containedBy(Expression<List<T>> other) {
        return new OperatorCondition(Operation.Operator.CONTAINED, this, other);
    }

    /** {@code this <@ values}: whether each element occurs among the values. */
    default Condition containedBy(List<T> values) {
        return containedBy(bound(values));
    }

    /** {@code this && other}: whether an element that is not NULL occurs in both. */
    default Condition overlaps(Expression<List<T>> other) {
        return new OperatorCondition(Operation.Operator.OVERLAPS, this, other);
    }

    /** {@code this && values}: whether one of the values occurs in this array; false of no values. */
    default Condition overlaps(List<T> values) {
        return overlaps(bound(values));
    }

    /** {@code cardinality(this)}: the number of elements. */
    default NumberExpression<Integer> size() {
        return NumberExpression.of(FunctionCall.of("cardinality", SqlTypes.INTEGER, this));
    }

    /** {@code this[position]}: an element, of which the first is 1; NULL where there is none. */
    default Expression<T> get(int position) {
        return get(Numbers.whole(position));
    }

    /** {@code this[position]}: an element, of which the first is 1; NULL where there is none. */
    default Expression<T> get(Expression<Integer> position) {
        return new Subscript<>(this, position, null, elementType());
    }

    /** {@code this[from:to]}: the elements from one position to another, of which the first is 1; empty where there are none. */
    default ListExpression<T> slice(int from, int to) {
        return of(new Subscript<>(this, Numbers.whole(from), Numbers.whole(to), type()));
    }

    /** {@code array_position(this, value)}: the first position at which the value stands, from 1; NULL where it does not occur. */
    default NumberExpression<Integer> position(T value) {
        return NumberExpression.of(FunctionCall.of("array_position", SqlTypes.INTEGER, this, element(value)));
    }

    /** {@code array_append(this, value)}. */
    default ListExpression<T> append(T value) {
        return append(element(value));
    }

    /** {@code array_append(this, value)}; NULL is taken for no elements. */
    default ListExpression<T> append(Expression<T> value) {
        return of(FunctionCall.of("array_append", type(), this, value));
    }

    /** {@code array_prepend(value, this)}; NULL is taken for no elements. */
    default ListExpression<T> prepend(T value) {
        return of(FunctionCall.of("array_prepend", type(), element(value), this));
    }

    /** {@code this || other}; NULL is taken for no elements. */
    default ListExpression<T> concat(Expression<List<T>> other) {
        return of(new Operation<>(Operation.Operator.CONCAT, this, other, type()));
    }

    /** {@code this || values}; NULL is taken for no elements. */
    default ListExpression<T> concat(List<T> values) {
        return concat(bound(values));
    }

    /** {@code array_remove(this, value)}: without every element that is equal. */
    default ListExpression<T> remove(T value) {
        return of(FunctionCall.of("array_remove", type(), this, element(value)));
    }

    /** {@code array_replace(this, from, to)}: with another value for every element that is equal to the first. */
    default ListExpression<T> replace(T from, T to) {
        return of(FunctionCall.of("array_replace", type(), this, element(from), element(to)));
    }

    /** {@code array_to_string(this, separator)}: the elements that are not NULL as one text. */
    default TextExpression join(String separator) {
        return TextExpression.of(
                FunctionCall.of("array_to_string", SqlTypes.TEXT, this, Parameter.of(separator, SqlTypes.TEXT)));
    }

    @Override
    default ListExpression<T> orElse(Expression<List<T>> other) {
        return of(TypedExpression.super.orElse(other));
    }

    @Override
    default ListExpression<T> orElse(List<T> value) {
        return of(TypedExpression.super.orElse(value));
    }

    private SqlType<T> elementType() {
        return SqlTypes.elementOf(type());
    }

    private Expression<T> element(T value) {
        return Parameter.of(value, elementType());
    }
}
