// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import java.time.temporal.Temporal;
import java.util.List;

/** The faces that stand for a node which has no operators of its own. One never stands for another, so that however many are put on, none is deep. */
final class Faces {
    private Faces() {}

    /** What all faces are: a node, seen as a value of a type. */
    private interface Face<T> extends TypedExpression<T> {
        Expression<?> node();

        @Override
        default <R> R accept(ExpressionVisitor<R> visitor) {
            return node().accept(visitor);
        }
    }

    record TypeFace<T>(Expression<?> node, SqlType<T> type) implements Face<T> {
        TypeFace {
            node = Node.of(node);
        }
    }

    record TextFace(Expression<?> node, SqlType<String> type) implements Face<String>, TextExpression {
        TextFace(Expression<String> text) {
            this(Node.of(text), text.type());
        }
    }

    record NumberFace<N extends Number>(Expression<?> node, SqlType<N> type) implements Face<N>, NumberExpression<N> {
        NumberFace(Expression<N> number) {
            this(Node.of(number), number.type());
        }
    }

    record ConditionFace(Expression<?> node) implements Face<Boolean>, Condition {
        ConditionFace {
            node = Node.of(node);
        }

        @Override
        public SqlType<Boolean> type() {
            return Condition.super.type();
        }
    }

    record TemporalFace<T extends Temporal>(Expression<?> node, SqlType<T> type)
            implements Face<T>, TemporalExpression<T> {
        TemporalFace(Expression<T> moment) {
            this(Node.of(moment), moment.type());
        }
    }

    record ListFace<T>(Expression<?> node, SqlType<List<T>> type) implements Face<List<T>>, ListExpression<T> {
        ListFace(Expression<List<T>> list) {
            this(Node.of(list), list.type());
        }
    }

    record RangeFace<T extends Comparable<? super T>>(Expression<?> node, SqlType<Range<T>> type)
            implements Face<Range<T>>, RangeExpression<T> {
        RangeFace(Expression<Range<T>> range) {
            this(Node.of(range), range.type());
        }
    }

    record NetworkFace<T>(Expression<?> node, SqlType<T> type) implements Face<T>, NetworkExpression<T> {
        NetworkFace(Expression<T> network) {
            this(Node.of(network), network.type());
        }
    }

    record DocumentFace<T>(Expression<?> node, SqlType<T> type) implements Face<T>, DocumentExpression<T> {
        DocumentFace(Expression<T> document) {
            this(Node.of(document), document.type());
        }
    }
}
