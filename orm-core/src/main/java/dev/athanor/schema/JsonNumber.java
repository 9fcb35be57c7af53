// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.NumberExpression;
import dev.athanor.type.SqlType;

/**
 * A number in a typed JSON document: {@code cast(settings ->> 'size' as integer)}.
 *
 * @param <E> the entity
 * @param <N> the Java type of the number, boxed
 */
public final class JsonNumber<E, N extends Number> extends JsonField<E, N> implements NumberExpression<N> {
    JsonNumber(JsonPath<E> path, SqlType<N> type) {
        super(path, cast(path, type));
    }
}
