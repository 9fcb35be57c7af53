// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.TextExpression;

/**
 * A text column.
 *
 * @param <E> the entity
 */
public final class TextColumn<E> extends Column<E, String> implements TextExpression {
    TextColumn(Table<E> table, ColumnDefinition<String> definition) {
        super(table, definition);
    }
}
