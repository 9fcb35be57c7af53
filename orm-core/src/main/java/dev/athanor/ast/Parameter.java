// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A value that is bound, never written into the text.
 *
 * @param name of a parameter whose value is still to be given, when the statement is run; null for one that has its value
 */
public record Parameter<T>(
        @Nullable T value, SqlType<T> type, @Nullable String name) implements Expression<T> {
    /** A parameter that has its value. */
    public Parameter(@Nullable T value, SqlType<T> type) {
        this(value, type, null);
    }

    /** A place for a value that is given when the statement is run. */
    public static <T> Parameter<T> named(String name, SqlType<T> type) {
        return new Parameter<>(null, type, name);
    }

    /** A parameter with a value; null is refused, since a comparison with NULL is never true. */
    public static <T> Parameter<T> of(T value, SqlType<T> type) {
        if (value == null) {
            throw new StatementBuildException(
                    "null cannot be compared or calculated with: use isNull() or isNotNull(), or leave the condition"
                            + " out");
        }
        return new Parameter<>(value, type);
    }

    /** A parameter that may be null, for what is stored. */
    public static <T> Parameter<T> nullable(@Nullable T value, SqlType<T> type) {
        return new Parameter<>(value, type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitParameter(this);
    }
}
