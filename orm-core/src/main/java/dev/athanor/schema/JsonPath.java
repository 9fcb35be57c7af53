// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Operation;
import dev.athanor.ast.TableFunction;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.JsonFormat;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a typed JSON document: the column, or an element of a list, and the keys that lead there. Its keys are part of the statement's shape.
 *
 * @param <E> the entity
 */
public final class JsonPath<E> {
    private final Column<E, ?> column;
    private final @Nullable TableFunction elements;
    private final List<String> keys;

    private JsonPath(Column<E, ?> column, @Nullable TableFunction elements, List<String> keys) {
        this.column = column;
        this.elements = elements;
        this.keys = keys;
    }

    /** The document itself. */
    public static <E> JsonPath<E> of(Column<E, ?> column) {
        return new JsonPath<>(column, null, List.of());
    }

    /** One of the elements of a list in this document. */
    JsonPath<E> element(TableFunction rows) {
        return new JsonPath<>(column, rows, List.of());
    }

    /** What a key of this place holds. */
    public JsonPath<E> key(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new JsonPath<>(column, elements, List.copyOf(longer));
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

    /** A list under a key, whose elements conditions may ask for. */
    public <T, A> JsonList<E, T, A> list(String key, JsonFormat<List<T>> format, JsonElement<E, A> element) {
        return new JsonList<>(key(key), SqlTypes.json(List.class, format, true), element);
    }

    /** The column of the document, to be set. */
    Column<E, ?> column() {
        if (elements != null) {
            throw new StatementBuildException("an element of a list in " + column.property()
                    + " has no key of its own, so it cannot be set or removed: set the list");
        }
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

    /** The place as {@code jsonb}, of which the server has functions that it lacks for {@code json}. */
    Expression<?> asBinary() {
        Expression<?> json = keys.isEmpty() ? root(SqlTypes.DOCUMENT) : asJson(SqlTypes.DOCUMENT);
        boolean binary = elements != null || !column.type().sqlName().equals("json");
        return binary ? json : new Cast<>(json, SqlTypes.DOCUMENT);
    }

    private Expression<?> root(SqlType<?> ofElement) {
        return elements == null ? column : elements.first(ofElement);
    }

    private <T> Expression<T> step(Operation.Operator last, SqlType<T> type) {
        if (keys.isEmpty() && elements != null) {
            return elements.first(type);
        }
        Expression<?> parent = root(SqlTypes.DOCUMENT);
        for (String key : keys.subList(0, keys.size() - 1)) {
            parent = new Operation<>(Operation.Operator.JSON_FIELD, parent, Literal.text(key), SqlTypes.TEXT);
        }
        return new Operation<>(last, parent, Literal.text(keys.get(keys.size() - 1)), type);
    }
}
