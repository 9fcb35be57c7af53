// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Expression;
import dev.athanor.type.EnumType;
import dev.athanor.type.SqlType;

/**
 * A date, a UUID, an enum or the like in a typed JSON document: {@code cast(settings ->> 'since' as date)}.
 *
 * @param <E> the entity
 * @param <T> the Java type of the value
 */
public final class JsonScalar<E, T> extends JsonField<E, T> {
    JsonScalar(JsonPath<E> path, SqlType<T> type) {
        super(path, node(path, type));
    }

    /** An enum is text in the document and in the database alike, so it needs no cast. */
    private static <E, T> Expression<T> node(JsonPath<E> path, SqlType<T> type) {
        return type instanceof EnumType<?> ? path.asText(type) : cast(path, type);
    }
}
