// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code exists (query)}. */
public record Exists(QueryStatement query) implements Condition {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitExists(this);
    }
}
