// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;

/**
 * A range, with the operators of ranges (PostgreSQL manual, section 9.20).
 *
 * @param <T> the Java type of its bounds
 */
public interface RangeExpression<T extends Comparable<? super T>> extends TypedExpression<Range<T>> {
    /** The face of any expression that yields a range. */
    static <T extends Comparable<? super T>> RangeExpression<T> of(Expression<Range<T>> expression) {
        return expression instanceof RangeExpression<T> range ? range : new Faces.RangeFace<>(expression);
    }

    /** {@code this @> value}: whether the value lies within. */
    default Condition contains(T value) {
        return contains(Parameter.of(value, SqlTypes.boundOf(type())));
    }

    /** {@code this @> value}: whether the value lies within. */
    default Condition contains(Expression<T> value) {
        return condition(Operation.Operator.CONTAINS, value);
    }

    /** {@code this @> other}: whether all of the other range lies within; true of an empty one. */
    default Condition containsRange(Range<T> other) {
        return containsRange(bound(other));
    }

    /** {@code this @> other}: whether all of the other range lies within; true of an empty one. */
    default Condition containsRange(Expression<Range<T>> other) {
        return condition(Operation.Operator.CONTAINS, other);
    }

    /** {@code this <@ other}: whether all of this range lies within the other. */
    default Condition containedBy(Range<T> other) {
        return containedBy(bound(other));
    }

    /** {@code this <@ other}: whether all of this range lies within the other. */
    default Condition containedBy(Expression<Range<T>> other) {
        return condition(Operation.Operator.CONTAINED, other);
    }

    /** {@code this && other}: whether they have a value in common. */
    default Condition overlaps(Range<T> other) {
        return overlaps(bound(other));
    }

    /** {@code this && other}: whether they have a value in common. */
    default Condition overlaps(Expression<Range<T>> other) {
        return condition(Operation.Operator.OVERLAPS, other);
    }

    /** {@code this -|- other}: whether one begins where the other ends. */
    default Condition adjacentTo(Range<T> other) {
        return adjacentTo(bound(other));
    }

    /** {@code this -|- other}: whether one begins where the other ends. */
    default Condition adjacentTo(Expression<Range<T>> other) {
        return condition(Operation.Operator.ADJACENT, other);
    }

    /** {@code this << other}: whether it ends before the other begins. */
    default Condition before(Range<T> other) {
        return before(bound(other));
    }

    /** {@code this << other}: whether it ends before the other begins. */
    default Condition before(Expression<Range<T>> other) {
        return condition(Operation.Operator.LEFT, other);
    }

    /** {@code this >> other}: whether it begins after the other ends. */
    default Condition after(Range<T> other) {
        return after(bound(other));
    }

    /** {@code this >> other}: whether it begins after the other ends. */
    default Condition after(Expression<Range<T>> other) {
        return condition(Operation.Operator.RIGHT, other);
    }

    /** {@code lower(this)}: its lower bound; NULL where it has none, or is empty. */
    default Expression<T> lower() {
        return FunctionCall.of("lower", SqlTypes.boundOf(type()), this);
    }

    /** {@code upper(this)}: its upper bound, which belongs to ranges of decimals and times only where they say so; NULL where it has none, or is empty. */
    default Expression<T> upper() {
        return FunctionCall.of("upper", SqlTypes.boundOf(type()), this);
    }

    /** {@code isempty(this)}: whether no value lies within. */
    default Condition isEmpty() {
        return test("isempty");
    }

    /** {@code lower_inf(this)}: whether it has no lower bound. */
    default Condition hasNoLower() {
        return test("lower_inf");
    }

    /** {@code upper_inf(this)}: whether it has no upper bound. */
    default Condition hasNoUpper() {
        return test("upper_inf");
    }

    /** {@code this + other}: both together; the server refuses two that neither overlap nor touch. */
    default RangeExpression<T> union(Expression<Range<T>> other) {
        return of(new Operation<>(Operation.Operator.PLUS, this, other, type()));
    }

    /** {@code this * other}: what they have in common. */
    default RangeExpression<T> intersection(Expression<Range<T>> other) {
        return of(new Operation<>(Operation.Operator.TIMES, this, other, type()));
    }

    /** {@code this * other}: what they have in common. */
    default RangeExpression<T> intersection(Range<T> other) {
        return intersection(bound(other));
    }

    /** {@code this - other}: without what they have in common; the server refuses one from whose middle something would be taken. */
    default RangeExpression<T> difference(Expression<Range<T>> other) {
        return of(new Operation<>(Operation.Operator.MINUS, this, other, type()));
    }

    /** {@code range_merge(this, other)}: the smallest range in which both lie. */
    default RangeExpression<T> span(Expression<Range<T>> other) {
        SqlType<Range<T>> type = type();
        return of(FunctionCall.of("range_merge", type, this, other));
    }

    private Condition condition(Operation.Operator operator, Expression<?> other) {
        return new OperatorCondition(operator, this, other);
    }

    private Condition test(String function) {
        return Condition.of(FunctionCall.of(function, SqlTypes.BOOLEAN, this));
    }
}
