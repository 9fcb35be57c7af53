// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.type.SqlType;
import java.util.List;

/**
 * A list inside a typed JSON document: {@code settings -> 'tags'}.
 *
 * @param <E> the entity
 * @param <T> the Java type of the elements
 * @param <A> what a condition on an element speaks of
 */
public final class JsonList<E, T, A> extends JsonPart<E, List<T>> implements JsonElements<E, A> {
    private final JsonElement<E, A> element;

    JsonList(JsonPath<E> path, SqlType<List<T>> type, JsonElement<E, A> element) {
        super(path, type);
        this.element = element;
    }

    @Override
    public JsonPath<E> place() {
        return path();
    }

    @Override
    public JsonElement<E, A> element() {
        return element;
    }
}
