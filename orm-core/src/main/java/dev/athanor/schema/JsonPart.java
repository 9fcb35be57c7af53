// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.DocumentExpression;
import dev.athanor.type.SqlType;

/**
 * An object, a list or a map inside a typed JSON document: {@code settings -> 'layout'}; generated classes extend it with the fields of the object.
 *
 * @param <E> the entity
 * @param <T> the Java type of the part
 */
public class JsonPart<E, T> extends JsonField<E, T> implements DocumentExpression<T> {
    /** The part at the given place. */
    protected JsonPart(JsonPath<E> path, SqlType<T> type) {
        super(path, path.asJson(type));
    }
}
