// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/**
 * A number, with the operators of numbers; whole numbers may be written as {@code long} whatever the number's own type is.
 *
 * @param <N> the Java type of the number
 */
public interface NumberExpression<N extends Number> extends TypedExpression<N> {
    /** The number face of any expression that yields a number. */
    static <N extends Number> NumberExpression<N> of(Expression<N> expression) {
        return expression instanceof NumberExpression<N> number ? number : new Faces.NumberFace<>(expression);
    }

    /** {@code this = value}. */
    default Condition eq(long value) {
        return new Comparison(Comparison.Operator.EQUAL, this, Numbers.parameter(value, type()));
    }

    /** {@code this <> value}. */
    default Condition ne(long value) {
        return new Comparison(Comparison.Operator.NOT_EQUAL, this, Numbers.parameter(value, type()));
    }

    /** {@code this < value}. */
    default Condition lt(long value) {
        return new Comparison(Comparison.Operator.LESS, this, Numbers.parameter(value, type()));
    }

    /** {@code this <= value}. */
    default Condition le(long value) {
        return new Comparison(Comparison.Operator.LESS_OR_EQUAL, this, Numbers.parameter(value, type()));
    }

    /** {@code this > value}. */
    default Condition gt(long value) {
        return new Comparison(Comparison.Operator.GREATER, this, Numbers.parameter(value, type()));
    }

    /** {@code this >= value}. */
    default Condition ge(long value) {
        return new Comparison(Comparison.Operator.GREATER_OR_EQUAL, this, Numbers.parameter(value, type()));
    }

    /** {@code this between low and high}, both ends included. */
    default Condition between(long low, long high) {
        return new Between(this, Numbers.parameter(low, type()), Numbers.parameter(high, type()));
    }

    /** {@code this + other}. */
    default NumberExpression<N> plus(Expression<N> other) {
        return operation(Operation.Operator.PLUS, other);
    }

    /** {@code this + value}. */
    default NumberExpression<N> plus(N value) {
        return plus(Parameter.of(value, type()));
    }

    /** {@code this + value}. */
    default NumberExpression<N> plus(long value) {
        return operation(Operation.Operator.PLUS, Numbers.parameter(value, type()));
    }

    /** {@code this - other}. */
    default NumberExpression<N> minus(Expression<N> other) {
        return operation(Operation.Operator.MINUS, other);
    }

    /** {@code this - value}. */
    default NumberExpression<N> minus(N value) {
        return minus(Parameter.of(value, type()));
    }

    /** {@code this - value}. */
    default NumberExpression<N> minus(long value) {
        return operation(Operation.Operator.MINUS, Numbers.parameter(value, type()));
    }

    /** {@code this * other}. */
    default NumberExpression<N> times(Expression<N> other) {
        return operation(Operation.Operator.TIMES, other);
    }

    /** {@code this * value}. */
    default NumberExpression<N> times(N value) {
        return times(Parameter.of(value, type()));
    }

    /** {@code this * value}. */
    default NumberExpression<N> times(long value) {
        return operation(Operation.Operator.TIMES, Numbers.parameter(value, type()));
    }

    /** {@code this / other}; between whole numbers the server cuts the fraction off. */
    default NumberExpression<N> dividedBy(Expression<N> other) {
        return operation(Operation.Operator.DIVIDE, other);
    }

    /** {@code this / value}; between whole numbers the server cuts the fraction off. */
    default NumberExpression<N> dividedBy(N value) {
        return dividedBy(Parameter.of(value, type()));
    }

    /** {@code this / value}; between whole numbers the server cuts the fraction off. */
    default NumberExpression<N> dividedBy(long value) {
        return operation(Operation.Operator.DIVIDE, Numbers.parameter(value, type()));
    }

    /** {@code this % other}, with the sign of this number. */
    default NumberExpression<N> mod(Expression<N> other) {
        return operation(Operation.Operator.MODULO, other);
    }

    /** {@code this % value}, with the sign of this number. */
    default NumberExpression<N> mod(long value) {
        return operation(Operation.Operator.MODULO, Numbers.parameter(value, type()));
    }

    /** {@code abs(this)}. */
    default NumberExpression<N> abs() {
        return of(new FunctionCall<>("abs", List.of(this), type()));
    }

    @Override
    default NumberExpression<N> orElse(Expression<N> other) {
        return of(TypedExpression.super.orElse(other));
    }

    @Override
    default NumberExpression<N> orElse(N value) {
        return of(TypedExpression.super.orElse(value));
    }

    private NumberExpression<N> operation(Operation.Operator operator, Expression<?> other) {
        return of(new Operation<>(operator, this, other, Numbers.unlimited(type())));
    }
}
