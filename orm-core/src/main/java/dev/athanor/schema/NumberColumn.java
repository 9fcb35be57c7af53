// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.NumberExpression;

/**
 * A number column.
 *
 * @param <E> the entity
 * @param <N> the Java type of the number, boxed
 */
public final class NumberColumn<E, N extends Number> extends Column<E, N> implements NumberExpression<N> {
    NumberColumn(Table<E> table, ColumnDefinition<N> definition) {
        super(table, definition);
    }
}
