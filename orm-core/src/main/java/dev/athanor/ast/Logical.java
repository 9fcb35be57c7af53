// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.List;

/** Two or more conditions joined by {@code and} or by {@code or}; a chain of the same operator is one flat node, however long. */
public record Logical(Operator operator, List<Condition> terms) implements Condition {
    /** The connectives. */
    public enum Operator {
        /** {@code and}. */
        AND("and", Precedence.AND),
        /** {@code or}. */
        OR("or", Precedence.OR);

        private final String symbol;
        private final Precedence precedence;

        Operator(String symbol, Precedence precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        /** The operator as written in SQL. */
        public String symbol() {
            return symbol;
        }

        /** How tightly it binds. */
        public Precedence precedence() {
            return precedence;
        }
    }

    /** Keeps the terms for itself; there are at least two. */
    public Logical {
        terms = Terms.of(terms);
        if (terms.size() < 2) {
            throw new StatementBuildException("'" + operator.symbol() + "' joins two conditions or more");
        }
    }

    static Condition of(Operator operator, Condition left, Condition right) {
        boolean one = right != NoCondition.NONE && !(right instanceof Logical other && other.operator == operator);
        return one && left instanceof Logical chain && chain.operator == operator
                ? new Logical(operator, Terms.of(chain.terms).and(right))
                : of(operator, List.of(left, right));
    }

    /** All conditions joined by {@code operator}; a single one stands for itself, and none at all is {@link NoCondition}. */
    public static Condition of(Operator operator, List<? extends Condition> conditions) {
        List<Condition> terms = new ArrayList<>();
        for (Condition condition : conditions) {
            addFlat(operator, condition, terms);
        }
        return switch (terms.size()) {
            case 0 -> NoCondition.NONE;
            case 1 -> terms.get(0);
            default -> new Logical(operator, terms);
        };
    }

    private static void addFlat(Operator operator, Condition condition, List<Condition> terms) {
        if (condition instanceof Logical logical && logical.operator == operator) {
            terms.addAll(logical.terms);
        } else if (condition != NoCondition.NONE) {
            terms.add(condition);
        }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLogical(this);
    }
}
