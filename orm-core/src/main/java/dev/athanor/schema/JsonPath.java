// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Operation;
import dev.athanor.type.JsonFormat;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a typed JSON document: the column and the keys that lead there. Its keys are part of the statement's shape.
 *
 * @param <E> the entity
 */
public final class JsonPath<E> {
    private final Column<E, ?> column;
    private final List<String> keys;

    private JsonPath(Column<E, ?> column, List<String> keys) {
        this.column = column;
        this.keys = keys;
    }

    /** The document itself. */
    public static <E> JsonPath<E> of(Column<E, ?> column) {
        return new JsonPath<>(column, List.of());
    }

    /** What a key of this place holds. */
    public JsonPath<E> key(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new JsonPath<>(column, List.copyOf(longer));
    }

    /** A text under a key. */
    public JsonText<E> text(String key) {
        return new JsonText<>(key(key));
    }

    /** A number under a key. */
    public <N extends Number> JsonNumber<E, N> number(String key, SqlType<N> type) {
        return new JsonNumber<>(key(key), type);
    }

    /** A truth value under a key. */
    public JsonBoolean<E> bool(String key) {
        return new JsonBoolean<>(key(key));
    }

    /** Any other scalar under a key, such as a date or an enum. */
    public <T> JsonScalar<E, T> scalar(String key, SqlType<T> type) {
        return new JsonScalar<>(key(key), type);
    }

    /** An object, a list or a map under a key. */
    public <T> JsonPart<E, T> part(String key, Class<? super T> javaType, JsonFormat<T> format) {
        return new JsonPart<>(key(key), SqlTypes.json(javaType, format, true));
    }

    Column<E, ?> column() {
        return column;
    }

    List<String> keys() {
        return keys;
    }

    /** {@code column -> 'a' ->> 'b'}: the place's content as text. */
    Expression<String> asText() {
        return asText(SqlTypes.TEXT);
    }

    /** The place's content as text, read as a type that is text in the database too. */
    <T> Expression<T> asText(SqlType<T> type) {
        return step(Operation.Operator.JSON_TEXT, type);
    }

    /** {@code column -> 'a' -> 'b'}: the place's content as JSON. */
    <T> Expression<T> asJson(SqlType<T> type) {
        return step(Operation.Operator.JSON_FIELD, type);
    }

    private <T> Expression<T> step(Operation.Operator last, SqlType<T> type) {
        Expression<?> parent = column;
        for (String key : keys.subList(0, keys.size() - 1)) {
            parent = new Operation<>(Operation.Operator.JSON_FIELD, parent, Literal.text(key), SqlTypes.TEXT);
        }
        return new Operation<>(last, parent, Literal.text(keys.get(keys.size() - 1)), type);
    }
}
