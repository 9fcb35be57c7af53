// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.RangeExpression;
import dev.athanor.type.Range;

/**
 * A column of ranges.
 *
 * @param <E> the entity
 * @param <T> the Java type of the bounds
 */
public final class RangeColumn<E, T extends Comparable<? super T>> extends Column<E, Range<T>>
        implements RangeExpression<T> {
    RangeColumn(Table<E> table, ColumnDefinition<Range<T>> definition) {
        super(table, definition);
    }
}
