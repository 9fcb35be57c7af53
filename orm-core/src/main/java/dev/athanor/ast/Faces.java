// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import java.time.temporal.Temporal;
import java.util.List;

/** The faces that stand for a node which has no operators of its own. */
final class Faces {
    private Faces() {}

    record TypeFace<T>(Expression<?> node, SqlType<T> type) implements TypedExpression<T> {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record TextFace(Expression<String> node) implements TextExpression {
        @Override
        public SqlType<String> type() {
            return node.type();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record NumberFace<N extends Number>(Expression<N> node) implements NumberExpression<N> {
        @Override
        public SqlType<N> type() {
            return node.type();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record ConditionFace(Expression<Boolean> node) implements Condition {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record TemporalFace<T extends Temporal>(Expression<T> node) implements TemporalExpression<T> {
        @Override
        public SqlType<T> type() {
            return node.type();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record ListFace<T>(Expression<List<T>> node) implements ListExpression<T> {
        @Override
        public SqlType<List<T>> type() {
            return node.type();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record RangeFace<T extends Comparable<? super T>>(Expression<Range<T>> node) implements RangeExpression<T> {
        @Override
        public SqlType<Range<T>> type() {
            return node.type();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record NetworkFace<T>(Expression<T> node) implements NetworkExpression<T> {
        @Override
        public SqlType<T> type() {
            return node.type();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record DocumentFace<T>(Expression<T> node) implements DocumentExpression<T> {
        @Override
        public SqlType<T> type() {
            return node.type();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }
}
