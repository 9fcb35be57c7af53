// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.Set;

/** How a whole number written as {@code long} stands beside a number of another type. */
final class Numbers {
    private static final Set<Class<?>> FRACTIONS = Set.of(BigDecimal.class, Double.class);

    private static final Set<Class<?>> SMALL = Set.of(Short.class, Integer.class);
    private static final Set<Class<?>> WHOLE = Set.of(Short.class, Integer.class, Long.class);
    private static final Set<String> OF_ONE_TYPE = Set.of("abs", "coalesce", "greatest", "least", "nullif");

    private Numbers() {}

    /** The parameter in the neighbour's own type where that holds it, else in one that does; the server compares across number types exactly. */
    @SuppressWarnings("unchecked") // the class of the neighbour's type decides the class of the value
    static <N extends Number> Expression<N> parameter(long value, SqlType<N> neighbour) {
        Class<?> type = neighbour.javaType();
        Expression<?> parameter;
        if (type == Integer.class && value == (int) value) {
            parameter = Parameter.of((int) value, SqlTypes.INTEGER);
        } else if (type == Short.class && value == (short) value) {
            parameter = Parameter.of((short) value, SqlTypes.SMALLINT);
        } else if (type == BigDecimal.class) {
            parameter = Parameter.of(BigDecimal.valueOf(value), SqlTypes.NUMERIC);
        } else if (type == Double.class || type == Float.class) {
            parameter = Parameter.of((double) value, SqlTypes.DOUBLE);
        } else {
            parameter = Parameter.of(value, SqlTypes.BIGINT);
        }
        return (Expression<N>) parameter;
    }

    /** A bound whole number. */
    static Expression<Integer> whole(int value) {
        return Parameter.of(value, SqlTypes.INTEGER);
    }

    /** A number of a type that has fractions, for functions that the server has for these only. */
    static Expression<?> numeric(Expression<? extends Number> number) {
        return number.type().javaType() == BigDecimal.class ? number : new Cast<>(number, SqlTypes.NUMERIC);
    }

    /** A number for functions that calculate in double precision; whole numbers become one by themselves. */
    static Expression<?> binary(Expression<? extends Number> number) {
        return number.type().javaType() == BigDecimal.class ? new Cast<>(number, SqlTypes.DOUBLE) : number;
    }

    /** A call of which the server makes a fraction even of a whole number, in the number's own type. */
    static <N extends Number> Expression<N> sameType(String function, Expression<N> number) {
        SqlType<N> type = unlimited(number.type());
        Expression<N> call = FunctionCall.of(function, type, number);
        boolean hasFractions = FRACTIONS.contains(type.javaType());
        return hasFractions ? call : new Cast<>(call, type);
    }

    /** What is divided. Sums of whole numbers are decimals here and whole to the server, which would cut the fraction off. */
    static Expression<?> dividend(Expression<?> number, Expression<?> by) {
        boolean decimal = number.type().javaType() == BigDecimal.class;
        return decimal && isWhole(number) && isWhole(by) ? new Cast<>(number, SqlTypes.NUMERIC) : number;
    }

    private static boolean isWhole(Expression<?> number) {
        Expression<?> node = Node.of(number);
        if (node instanceof Aggregate<?> sum && sum.name().equals("sum")) {
            return SMALL.contains(sum.arguments().get(0).type().javaType());
        }
        if (node instanceof Over<?> over) {
            return isWhole(over.function());
        }
        if (node instanceof Operation<?> operation) {
            return isWhole(operation.left()) && isWhole(operation.right());
        }
        return node instanceof FunctionCall<?> call && OF_ONE_TYPE.contains(call.name())
                ? call.arguments().stream().allMatch(Numbers::isWhole)
                : WHOLE.contains(node.type().javaType());
    }

    /** The type of a calculated number: a {@code numeric(10, 2)} times another is no {@code numeric(10, 2)}. */
    @SuppressWarnings("unchecked") // both are types of BigDecimal
    static <N extends Number> SqlType<N> unlimited(SqlType<N> type) {
        return type.javaType() == BigDecimal.class ? (SqlType<N>) SqlTypes.NUMERIC : type;
    }
}
