// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code name([distinct] arguments) [filter (where …)]}; without arguments {@code name(*)}. */
public record Aggregate<T>(
        String name,
        boolean distinct,
        List<Expression<?>> arguments,
        @Nullable Condition filter,
        SqlType<T> type) implements Expression<T> {
    /** Copies the arguments. */
    public Aggregate {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitAggregate(this);
    }
}
