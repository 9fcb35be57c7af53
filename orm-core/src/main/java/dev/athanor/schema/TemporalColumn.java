// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.TemporalExpression;
import java.time.temporal.Temporal;

/**
 * A column of dates, times or moments.
 *
 * @param <E> the entity
 * @param <T> the Java type of the value
 */
public final class TemporalColumn<E, T extends Temporal> extends Column<E, T> implements TemporalExpression<T> {
    TemporalColumn(Table<E> table, ColumnDefinition<T> definition) {
        super(table, definition);
    }
}
