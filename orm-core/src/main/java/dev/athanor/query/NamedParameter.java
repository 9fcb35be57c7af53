// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TypedExpression;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A place in a kept statement for a value that is given when the statement is run: {@code ?}. The statement is compiled once, whatever the values are.
 *
 * @param name what errors call it; one statement has no two parameters of a name
 * @param type the type of the values
 * @param <T> the Java type of the values
 */
public record NamedParameter<T>(String name, SqlType<T> type) implements TypedExpression<T> {
    /** Refuses a name that nobody could read. */
    public NamedParameter {
        if (name.isBlank()) {
            throw new StatementBuildException("a parameter needs a name, for errors and for you");
        }
    }

    /** A value for this parameter; null is NULL, with which no comparison is true. */
    public Value is(@Nullable T value) {
        return new Value(name, Parameter.nullable(value, type));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitParameter(Parameter.named(name, type));
    }

    /** A value for the parameter of a name; made by {@link NamedParameter#is}, so that it has the parameter's type. It prints without what it holds. */
    public static final class Value {
        private final String name;
        private final Parameter<?> value;

        private Value(String name, Parameter<?> value) {
            this.name = name;
            this.value = value;
        }

        String name() {
            return name;
        }

        Parameter<?> value() {
            return value;
        }

        @Override
        public String toString() {
            return name + " is ?";
        }
    }
}
