// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code case when … then … else … end}, or {@code case subject when … then … else … end}.
 *
 * @param subject what each branch is compared with; null where branches are conditions
 */
public record Case<T>(
        @Nullable Expression<?> subject,
        List<Branch<T>> branches,
        @Nullable Expression<T> otherwise,
        SqlType<T> type) implements Expression<T> {
    /** {@code when condition then value}. */
    public record Branch<T>(Expression<?> when, Expression<T> value) {}

    /** Copies the branches. */
    public Case {
        branches = List.copyOf(branches);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCase(this);
    }
}
