// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Condition;

/**
 * A boolean column; it is a condition by itself.
 *
 * @param <E> the entity
 */
public final class BooleanColumn<E> extends Column<E, Boolean> implements Condition {
    BooleanColumn(Table<E> table, ColumnDefinition<Boolean> definition) {
        super(table, definition);
    }
}
