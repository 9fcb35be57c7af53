// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.DocumentExpression;
import java.util.List;

/**
 * A JSON column whose document has no type of its own: a map, a list, or a tree.
 *
 * @param <E> the entity
 * @param <T> the Java type of the document
 */
public sealed class JsonColumn<E, T> extends Column<E, T> implements DocumentExpression<T> permits JsonListColumn {
    JsonColumn(Table<E> table, ColumnDefinition<T> definition) {
        super(table, definition);
    }

    /** What a path of keys leads to; keys are bound, so they may come from anywhere. Numbers in a path count the elements of an array from 0. */
    public final JsonValue<E> path(String... keys) {
        return new JsonValue<>(this, List.of(keys));
    }
}
