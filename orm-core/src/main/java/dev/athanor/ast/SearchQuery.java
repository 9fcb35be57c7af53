// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;

/** A {@code tsquery}: words and how they are combined, to search for (PostgreSQL manual, section 12.3.2); selected, it is read as text. */
public record SearchQuery(Expression<String> node) implements TypedExpression<String> {
    /** {@code this && other}: what fits both. */
    public SearchQuery and(SearchQuery other) {
        return with(Operation.Operator.OVERLAPS, other);
    }

    /** {@code this || other}: what fits one of them. */
    public SearchQuery or(SearchQuery other) {
        return with(Operation.Operator.CONCAT, other);
    }

    /** {@code this <-> other}: what fits this one, and the other right behind it. */
    public SearchQuery followedBy(SearchQuery other) {
        return with(Operation.Operator.DISTANCE, other);
    }

    private SearchQuery with(Operation.Operator operator, SearchQuery other) {
        return new SearchQuery(new Operation<>(operator, this, other, SqlTypes.TEXT));
    }

    @Override
    public SqlType<String> type() {
        return SqlTypes.TEXT;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return node.accept(visitor);
    }
}
