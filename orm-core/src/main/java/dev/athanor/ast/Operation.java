// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** {@code left operator right}; operators are data, so that a new one needs no new node. */
public record Operation<T>(Operator operator, Expression<?> left, Expression<?> right, SqlType<T> type)
        implements Expression<T> {
    /** A binary operator; an associative one needs no parentheses around a right operand of its own kind. */
    public record Operator(String symbol, Precedence precedence, boolean associative) {
        /** {@code +}. */
        public static final Operator PLUS = new Operator("+", Precedence.SUM, true);

        /** {@code -}. */
        public static final Operator MINUS = new Operator("-", Precedence.SUM, false);

        /** {@code *}. */
        public static final Operator TIMES = new Operator("*", Precedence.PRODUCT, true);

        /** {@code /}. */
        public static final Operator DIVIDE = new Operator("/", Precedence.PRODUCT, false);

        /** {@code %}. */
        public static final Operator MODULO = new Operator("%", Precedence.PRODUCT, false);

        /** {@code ||}. */
        public static final Operator CONCAT = new Operator("||", Precedence.OTHER, true);

        /** {@code ->}: a field of a JSON document, as JSON. */
        public static final Operator JSON_FIELD = new Operator("->", Precedence.OTHER, false);

        /** {@code ->>}: a field of a JSON document, as text. */
        public static final Operator JSON_TEXT = new Operator("->>", Precedence.OTHER, false);

        /** {@code #>}: what a path of keys leads to in a JSON document, as JSON. */
        public static final Operator JSON_PATH = new Operator("#>", Precedence.OTHER, false);

        /** {@code #>>}: what a path of keys leads to in a JSON document, as text. */
        public static final Operator JSON_PATH_TEXT = new Operator("#>>", Precedence.OTHER, false);

        /** {@code @>}: whether the left value contains the right one. */
        public static final Operator CONTAINS = new Operator("@>", Precedence.OTHER, false);

        /** {@code ?}: whether a key stands at the top of a JSON document; written {@code ??} for JDBC. */
        public static final Operator HAS_KEY = new Operator("?", Precedence.OTHER, false);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitOperation(this);
    }
}
