// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code left operator right}. */
public record Comparison(Operator operator, Expression<?> left, Expression<?> right) implements Condition {
    /** The comparisons of SQL. */
    public enum Operator {
        /** {@code =}. */
        EQUAL("="),
        /** {@code <>}. */
        NOT_EQUAL("<>"),
        /** {@code <}. */
        LESS("<"),
        /** {@code <=}. */
        LESS_OR_EQUAL("<="),
        /** {@code >}. */
        GREATER(">"),
        /** {@code >=}. */
        GREATER_OR_EQUAL(">="),
        /** {@code is distinct from}. */
        DISTINCT("is distinct from"),
        /** {@code is not distinct from}. */
        NOT_DISTINCT("is not distinct from");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** The operator as written in SQL. */
        public String symbol() {
            return symbol;
        }

        /** How tightly it binds. */
        public Precedence precedence() {
            return this == DISTINCT || this == NOT_DISTINCT ? Precedence.IS : Precedence.COMPARISON;
        }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitComparison(this);
    }
}
