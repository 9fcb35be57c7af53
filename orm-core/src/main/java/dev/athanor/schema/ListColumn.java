// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ListExpression;
import java.util.List;

/**
 * A column of arrays.
 *
 * @param <E> the entity
 * @param <T> the Java type of the elements
 */
public final class ListColumn<E, T> extends Column<E, List<T>> implements ListExpression<T> {
    ListColumn(Table<E> table, ColumnDefinition<List<T>> definition) {
        super(table, definition);
    }
}
