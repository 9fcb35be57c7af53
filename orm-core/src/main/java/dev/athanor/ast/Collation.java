// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** {@code operand collate "name"}: a text, to be compared and ordered by the rules of a collation. */
public record Collation(Expression<String> operand, String collation) implements Expression<String> {
    @Override
    public SqlType<String> type() {
        return operand.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCollation(this);
    }
}
