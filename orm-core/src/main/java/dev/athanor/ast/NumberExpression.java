// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;

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
        return new Between(this, Numbers.parameter(low, type()), Numbers.parameter(high, type()), false);
    }

    /** {@code this between symmetric one and other}: whichever of the ends is the lower one. */
    default Condition betweenSymmetric(long one, long other) {
        return new Between(this, Numbers.parameter(one, type()), Numbers.parameter(other, type()), true);
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

    /** {@code this / other}; between whole numbers the server cuts the fraction off: {@code asDecimal()} keeps it. */
    default NumberExpression<N> dividedBy(Expression<N> other) {
        return divided(other);
    }

    /** {@code this / value}; between whole numbers the server cuts the fraction off. */
    default NumberExpression<N> dividedBy(N value) {
        return dividedBy(Parameter.of(value, type()));
    }

    /** {@code this / value}; between whole numbers the server cuts the fraction off. */
    default NumberExpression<N> dividedBy(long value) {
        return divided(Numbers.parameter(value, type()));
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
        return of(FunctionCall.of("abs", type(), this));
    }

    /** {@code sign(this)}: -1, 0 or 1. */
    default NumberExpression<N> sign() {
        return of(Numbers.sameType("sign", this));
    }

    /** {@code ceil(this)}: the least whole number that is not less. */
    default NumberExpression<N> ceil() {
        return of(Numbers.sameType("ceil", this));
    }

    /** {@code floor(this)}: the greatest whole number that is not greater. */
    default NumberExpression<N> floor() {
        return of(Numbers.sameType("floor", this));
    }

    /** {@code round(this)}: the nearest whole number; of two, decimals take the one away from zero, {@code double} and {@code float} the even one. */
    default NumberExpression<N> round() {
        return of(Numbers.sameType("round", this));
    }

    /** {@code trunc(this)}: without its fraction. */
    default NumberExpression<N> trunc() {
        return of(Numbers.sameType("trunc", this));
    }

    /** {@code round(this, digits)}: to so many digits behind the point, away from zero; negative ones are before the point. */
    default NumberExpression<BigDecimal> round(int digits) {
        return of(FunctionCall.of("round", SqlTypes.NUMERIC, Numbers.numeric(this), Literal.number(digits)));
    }

    /** {@code trunc(this, digits)}: cut to so many digits behind the point; negative ones are before the point. */
    default NumberExpression<BigDecimal> trunc(int digits) {
        return of(FunctionCall.of("trunc", SqlTypes.NUMERIC, Numbers.numeric(this), Literal.number(digits)));
    }

    /** {@code power(this, exponent)}, in double precision. */
    default NumberExpression<Double> power(double exponent) {
        return of(FunctionCall.of(
                "power", SqlTypes.DOUBLE, Numbers.binary(this), Parameter.of(exponent, SqlTypes.DOUBLE)));
    }

    /** {@code sqrt(this)}, in double precision; the server refuses negative numbers. */
    default NumberExpression<Double> sqrt() {
        return of(FunctionCall.of("sqrt", SqlTypes.DOUBLE, Numbers.binary(this)));
    }

    /** {@code ln(this)}, in double precision; the server refuses numbers that are not greater than 0. */
    default NumberExpression<Double> ln() {
        return of(FunctionCall.of("ln", SqlTypes.DOUBLE, Numbers.binary(this)));
    }

    /** {@code exp(this)}, in double precision. */
    default NumberExpression<Double> exp() {
        return of(FunctionCall.of("exp", SqlTypes.DOUBLE, Numbers.binary(this)));
    }

    /** {@code width_bucket(this, low, high, count)}: in which of so many equal buckets it falls, from 1; 0 and {@code count + 1} are below and above. */
    default NumberExpression<Integer> widthBucket(double low, double high, int count) {
        return of(FunctionCall.of(
                "width_bucket",
                SqlTypes.INTEGER,
                Numbers.binary(this),
                Parameter.of(low, SqlTypes.DOUBLE),
                Parameter.of(high, SqlTypes.DOUBLE),
                Numbers.whole(count)));
    }

    /** {@code this & bits}, of whole numbers. */
    default NumberExpression<N> bitAnd(long bits) {
        return operation(Operation.Operator.BIT_AND, Numbers.parameter(bits, type()));
    }

    /** {@code this | bits}, of whole numbers. */
    default NumberExpression<N> bitOr(long bits) {
        return operation(Operation.Operator.BIT_OR, Numbers.parameter(bits, type()));
    }

    /** {@code this # bits}: the bits that one of the two has, of whole numbers. */
    default NumberExpression<N> bitXor(long bits) {
        return operation(Operation.Operator.BIT_XOR, Numbers.parameter(bits, type()));
    }

    /** {@code this << places}, of whole numbers; bits that leave the type are lost. */
    default NumberExpression<N> shiftLeft(int places) {
        return operation(Operation.Operator.LEFT, Numbers.whole(places));
    }

    /** {@code this >> places}, of whole numbers. */
    default NumberExpression<N> shiftRight(int places) {
        return operation(Operation.Operator.RIGHT, Numbers.whole(places));
    }

    /** {@code cast(this as integer)}, rounded; the server refuses what is too large. */
    default NumberExpression<Integer> asInteger() {
        return of(new Cast<>(this, SqlTypes.INTEGER));
    }

    /** {@code cast(this as bigint)}, rounded; the server refuses what is too large. */
    default NumberExpression<Long> asLong() {
        return of(new Cast<>(this, SqlTypes.BIGINT));
    }

    /** {@code cast(this as numeric)}: whole numbers divide with a fraction then. */
    default NumberExpression<BigDecimal> asDecimal() {
        return of(new Cast<>(this, SqlTypes.NUMERIC));
    }

    /** {@code cast(this as double precision)}. */
    default NumberExpression<Double> asDouble() {
        return of(new Cast<>(this, SqlTypes.DOUBLE));
    }

    @Override
    default NumberExpression<N> orElse(Expression<N> other) {
        return of(TypedExpression.super.orElse(other));
    }

    @Override
    default NumberExpression<N> orElse(N value) {
        return of(TypedExpression.super.orElse(value));
    }

    private NumberExpression<N> divided(Expression<?> other) {
        Expression<?> dividend = Numbers.dividend(this, other);
        return of(new Operation<>(Operation.Operator.DIVIDE, dividend, other, Numbers.unlimited(type())));
    }

    private NumberExpression<N> operation(Operation.Operator operator, Expression<?> other) {
        return of(new Operation<>(operator, this, other, Numbers.unlimited(type())));
    }
}
