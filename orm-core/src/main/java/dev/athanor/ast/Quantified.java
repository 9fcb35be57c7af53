// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * {@code any (values)} or {@code all (values)}, on the right of a comparison.
 *
 * @param values an array, or with {@code ofRows} a subquery whose rows are meant
 */
public record Quantified<T>(Quantifier quantifier, Expression<?> values, boolean ofRows, SqlType<T> type)
        implements Expression<T> {
    /** For how many of the values the comparison must hold. */
    public enum Quantifier {
        /** {@code any}: for one at least. */
        ANY("any "),
        /** {@code all}: for all of them. */
        ALL("all ");

        private final String word;

        Quantifier(String word) {
            this.word = word;
        }

        /** The word as written in SQL, with a space behind it. */
        public String word() {
            return word;
        }
    }

    /** {@code operand = any (array)}. */
    public static <T> Condition anyOf(Expression<T> operand, Expression<?> array) {
        Quantified<T> values = new Quantified<>(Quantifier.ANY, array, false, operand.type());
        return new Comparison(Comparison.Operator.EQUAL, operand, values);
    }

    /**
     * {@code operand = any (array(query))}: as {@code operand in (query)}, for an operand that has an index. The server runs the query first and then looks
     * all keys up in one pass over the index, instead of planning a join; see
     * <a href="https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-ARRAY-CONSTRUCTORS">array constructors</a>.
     */
    public static <T> Condition anyOf(Expression<T> operand, QueryStatement keys) {
        return anyOf(operand, new ScalarSubquery<>(keys, true, SqlTypes.list(operand.type())));
    }

    /** Bound values, all in one array. */
    static <T> Quantified<T> of(Quantifier quantifier, Collection<? extends T> values, SqlType<T> type) {
        List<T> copy = Collections.unmodifiableList(new ArrayList<>(values));
        return new Quantified<>(quantifier, Parameter.of(copy, SqlTypes.list(type)), false, type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitQuantified(this);
    }
}
