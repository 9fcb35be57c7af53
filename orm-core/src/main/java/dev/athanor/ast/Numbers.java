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

    /** What yields the value of its first argument that some row has. */
    private static final Set<String> CHOOSING =
            Set.of("max", "min", "lag", "lead", "first_value", "last_value", "nth_value");

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

    /** Whether it is whole to the server, whatever it is here; what is read of another query is what that one calculates. */
    private static boolean isWhole(Expression<?> number) {
        Expression<?> node = Node.of(Labelled.bare(number));
        while (node instanceof Operation<?> operation) { // sums are long more often than deep
            if (!isWhole(operation.right())) {
                return false;
            }
            node = Node.of(operation.left());
        }
        if (WHOLE.contains(node.type().javaType())) {
            return true;
        }
        if (node instanceof Aggregate<?> aggregate) {
            Expression<?> argument = aggregate.arguments().isEmpty()
                    ? aggregate
                    : aggregate.arguments().get(0);
            return aggregate.name().equals("sum")
                    ? SMALL.contains(argument.type().javaType())
                    : CHOOSING.contains(aggregate.name()) && isWhole(argument);
        }
        if (node instanceof Over<?> over) {
            return isWhole(over.function());
        }
        if (node instanceof FunctionCall<?> call) {
            return CHOOSING.contains(call.name())
                    ? isWhole(call.arguments().get(0))
                    : OF_ONE_TYPE.contains(call.name())
                            && call.arguments().stream().allMatch(Numbers::isWhole);
        }
        if (node instanceof Case<?> distinction) {
            Expression<?> otherwise = distinction.otherwise();
            return (otherwise == null || isWhole(otherwise))
                    && distinction.branches().stream().allMatch(branch -> isWhole(branch.value()));
        }
        if (node instanceof ScalarSubquery<?> subquery) {
            return !subquery.array() && isWhole(subquery.query().items().get(0).expression());
        }
        return node instanceof SourceColumn<?> column && isWhole(column);
    }

    private static boolean isWhole(SourceColumn<?> column) {
        return column.source() instanceof SelectedSource selected
                && selected.items().stream()
                        .filter(item -> item.name().equals(column.columnName()))
                        .anyMatch(item -> isWhole(item.expression()));
    }

    /** The type of a calculated number: a {@code numeric(10, 2)} times another is no {@code numeric(10, 2)}. */
    @SuppressWarnings("unchecked") // both are types of BigDecimal
    static <N extends Number> SqlType<N> unlimited(SqlType<N> type) {
        return type.javaType() == BigDecimal.class ? (SqlType<N>) SqlTypes.NUMERIC : type;
    }
}
