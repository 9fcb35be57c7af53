// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;

/** {@code name(arguments)}. */
public record FunctionCall<T>(String name, List<Expression<?>> arguments, SqlType<T> type) implements Expression<T> {
    /** Copies the arguments. */
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** A call of a function by its name in lower case. */
    public static <T> FunctionCall<T> of(String name, SqlType<T> type, Expression<?>... arguments) {
        return new FunctionCall<>(name, List.of(arguments), type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFunction(this);
    }
}
