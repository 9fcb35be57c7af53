// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * What one value of a row is read from: an {@link Expression}, which is one column of a select list; a table of the metamodel, whose columns stand there side
 * by side and are read as its entity; or a projection, such as {@code into(…)} in {@code into(…)}. There are no others.
 *
 * @param <T> what it is read as
 */
public interface Selectable<T> {}
