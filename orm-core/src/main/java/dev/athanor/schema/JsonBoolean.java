// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Condition;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;

/**
 * A truth value in a typed JSON document: {@code cast(settings ->> 'wide' as boolean)}; it is a condition by itself.
 *
 * @param <E> the entity
 */
public final class JsonBoolean<E> extends JsonField<E, Boolean> implements Condition {
    JsonBoolean(JsonPath<E> path) {
        super(path, cast(path, SqlTypes.BOOLEAN));
    }

    @Override
    public SqlType<Boolean> type() {
        return SqlTypes.BOOLEAN;
    }
}
