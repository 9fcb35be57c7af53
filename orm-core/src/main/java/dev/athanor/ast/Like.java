// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlTypes;

/** {@code operand like pattern escape '\'}, or without regard to case {@code ilike}. */
public record Like(Expression<String> operand, Expression<String> pattern, boolean ignoreCase) implements Condition {
    static Like pattern(Expression<String> operand, String pattern, boolean ignoreCase) {
        return new Like(operand, Parameter.of(pattern, SqlTypes.TEXT), ignoreCase);
    }

    /** A pattern in which the text stands for itself; a backslash at its end would otherwise fail, and only when the matcher gets there (SQLSTATE 22025). */
    static Like literally(Expression<String> operand, String before, String text, String after, boolean ignoreCase) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return pattern(operand, before + escaped + after, ignoreCase);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLike(this);
    }
}
