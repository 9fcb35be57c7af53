// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;

/** A {@code tsvector}: the words of a text, to be searched (PostgreSQL manual, section 12.1); selected, it is read as text. */
public record SearchVector(Expression<String> node) implements TypedExpression<String> {
    /** {@code this @@ query}: whether the text fits the query. */
    public Condition matches(SearchQuery query) {
        return new OperatorCondition(Operation.Operator.PATH_MATCHES, this, query);
    }

    /** {@code setweight(this, 'A')}: the words with a weight from A to D, by which they rank. */
    public SearchVector weight(Weight weight) {
        return new SearchVector(FunctionCall.of("setweight", SqlTypes.TEXT, this, Literal.text(weight.name())));
    }

    /** {@code this || other}: the words of both texts, the other's behind. */
    public SearchVector concat(SearchVector other) {
        return new SearchVector(new Operation<>(Operation.Operator.CONCAT, this, other, SqlTypes.TEXT));
    }

    /** {@code ts_rank(this, query)}: how well the text fits, by the number and the weight of the words found. */
    public NumberExpression<Float> rank(SearchQuery query) {
        return NumberExpression.of(FunctionCall.of("ts_rank", SqlTypes.REAL, this, query));
    }

    /** {@code ts_rank_cd(this, query)}: how well the text fits, by how close to each other the words were found too. */
    public NumberExpression<Float> rankCd(SearchQuery query) {
        return NumberExpression.of(FunctionCall.of("ts_rank_cd", SqlTypes.REAL, this, query));
    }

    @Override
    public SqlType<String> type() {
        return SqlTypes.TEXT;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return node.accept(visitor);
    }

    /** What words count for in a rank: the heaviest first. */
    public enum Weight {
        /** The heaviest: 1.0 where nothing else is set. */
        A,
        /** 0.4 */
        B,
        /** 0.2 */
        C,
        /** The lightest, which words have by themselves: 0.1 */
        D
    }
}
