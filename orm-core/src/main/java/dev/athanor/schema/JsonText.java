// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.TextExpression;

/**
 * A text in a typed JSON document: {@code settings ->> 'theme'}.
 *
 * @param <E> the entity
 */
public final class JsonText<E> extends JsonField<E, String> implements TextExpression {
    JsonText(JsonPath<E> path) {
        super(path, path.asText());
    }
}
