// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;

/**
 * A JSON column whose documents are lists.
 *
 * @param <E> the entity
 * @param <T> the Java type of the elements
 * @param <A> what a condition on an element speaks of
 */
public final class JsonListColumn<E, T, A> extends JsonColumn<E, List<T>> implements JsonElements<E, A> {
    private final JsonElement<E, A> element;

    JsonListColumn(Table<E> table, ColumnDefinition<List<T>> definition, JsonElement<E, A> element) {
        super(table, definition);
        this.element = element;
    }

    @Override
    public JsonPath<E> place() {
        return JsonPath.of(this);
    }

    @Override
    public JsonElement<E, A> element() {
        return element;
    }
}
