// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/**
 * A face of an expression that adds the operators of one kind of value, such as text or numbers; it accepts visitors as the node it stands for.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface TypedExpression<T> extends Expression<T> {
    /** The same SQL as a value of another Java type, without a cast: what stands behind the expression must be stored as that type. */
    static <T> TypedExpression<T> of(Expression<?> node, SqlType<T> type) {
        return new Faces.TypeFace<>(node, type);
    }
}
