// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A value that databases write differently: for each dialect that is named an expression of its own, and one for all others.
 *
 * @param others by the names of dialects, such as {@code postgresql}
 */
public record DialectExpression<T>(Expression<T> standard, Map<String, Expression<T>> others) implements Expression<T> {
    /** Copies the map. */
    public DialectExpression {
        others = Map.copyOf(others);
    }

    /**
     * The same, written otherwise in one dialect.
     *
     * @param dialect the name of the dialect, such as {@code postgresql}
     * @throws StatementBuildException when the dialect has an expression already
     */
    public DialectExpression<T> when(String dialect, Expression<T> expression) {
        Map<String, Expression<T>> all = new LinkedHashMap<>(others);
        if (all.put(dialect, expression) != null) {
            throw new StatementBuildException("the dialect " + dialect + " is given two expressions: give one");
        }
        return new DialectExpression<>(standard, all);
    }

    /** The expression for a dialect. */
    public Expression<T> of(String dialect) {
        return others.getOrDefault(dialect, standard);
    }

    /** The expressions of all dialects. */
    public List<Expression<T>> all() {
        return Stream.concat(Stream.of(standard), others.values().stream()).toList();
    }

    @Override
    public SqlType<T> type() {
        return standard.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDialectExpression(this);
    }
}
