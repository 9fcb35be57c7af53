// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

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
}
