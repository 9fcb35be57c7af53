// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;

/**
 * A constant that belongs to the statement's shape, such as the key of a generated JSON path or the unit of {@code date_trunc}; rendered as a quoted
 * literal. Bound as a parameter it would break GROUP BY and hide expression indexes. Never made from a value of a request.
 */
public record Literal<T>(Object value, SqlType<T> type) implements Expression<T> {
    /** A text constant. */
    public static Literal<String> text(String value) {
        return new Literal<>(value, SqlTypes.TEXT);
    }

    /** A whole number. */
    public static Literal<Integer> number(int value) {
        return new Literal<>(value, SqlTypes.INTEGER);
    }

    /** {@code true} or {@code false}. */
    public static Literal<Boolean> bool(boolean value) {
        return new Literal<>(value, SqlTypes.BOOLEAN);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLiteral(this);
    }
}
