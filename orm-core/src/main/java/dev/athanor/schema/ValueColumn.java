// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/**
 * A column of any other type: UUIDs, enums, bytes, intervals.
 *
 * @param <E> the entity
 * @param <T> the Java type of the value
 */
public final class ValueColumn<E, T> extends Column<E, T> {
    ValueColumn(Table<E> table, ColumnDefinition<T> definition) {
        super(table, definition);
    }
}
