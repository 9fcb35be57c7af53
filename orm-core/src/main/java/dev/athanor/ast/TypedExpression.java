// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * A face of an expression that adds the operators of one kind of value, such as text or numbers; it accepts visitors as the node it stands for.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface TypedExpression<T> extends Expression<T> {}
