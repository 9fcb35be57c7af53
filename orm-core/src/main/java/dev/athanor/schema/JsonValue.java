// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Condition;
import dev.athanor.ast.DocumentExpression;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Operation;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TextExpression;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a path of bound keys leads to in a JSON document; say as what it shall be read, or set it.
 *
 * @param <E> the entity
 */
public final class JsonValue<E> {
    private final Column<E, ?> document;
    private final List<String> keys;

    JsonValue(Column<E, ?> document, List<String> keys) {
        this.document = document;
        this.keys = keys;
    }

    /** {@code column #>> keys}: as text; NULL where the path leads nowhere. */
    public TextExpression asText() {
        return TextExpression.of(text());
    }

    /** {@code cast(column #>> keys as integer)}. */
    public NumberExpression<Integer> asInteger() {
        return NumberExpression.of(new Cast<>(text(), SqlTypes.INTEGER));
    }

    /** {@code cast(column #>> keys as bigint)}. */
    public NumberExpression<Long> asLong() {
        return NumberExpression.of(new Cast<>(text(), SqlTypes.BIGINT));
    }

    /** {@code cast(column #>> keys as numeric)}. */
    public NumberExpression<BigDecimal> asDecimal() {
        return NumberExpression.of(new Cast<>(text(), SqlTypes.NUMERIC));
    }

    /** {@code cast(column #>> keys as boolean)}. */
    public Condition asBoolean() {
        return Condition.of(new Cast<>(text(), SqlTypes.BOOLEAN));
    }

    /** {@code column #> keys}: as a document. */
    public DocumentExpression<Object> asDocument() {
        return DocumentExpression.of(
                new Operation<>(Operation.Operator.JSON_PATH, document, path(), SqlTypes.DOCUMENT));
    }

    /** {@code column = jsonb_set(column, keys, to_jsonb(value))}: sets this place and leaves the rest alone; nothing where its parent is missing. For statements. */
    public Assignment<E> set(String value) {
        return set(value, SqlTypes.TEXT);
    }

    /** {@code column = jsonb_set(column, keys, to_jsonb(value))}: sets this place and leaves the rest alone; nothing where its parent is missing. For statements. */
    public Assignment<E> set(long value) {
        return set(value, SqlTypes.BIGINT);
    }

    /** {@code column = jsonb_set(column, keys, to_jsonb(value))}: sets this place and leaves the rest alone; nothing where its parent is missing. For statements. */
    public Assignment<E> set(boolean value) {
        return set(value, SqlTypes.BOOLEAN);
    }

    /** {@code column = jsonb_set(column, keys, to_jsonb(value))}: as the other forms, with a value of any type, documents included. */
    public <T> Assignment<E> set(T value, SqlType<T> type) {
        Expression<?> json =
                FunctionCall.of("to_jsonb", SqlTypes.DOCUMENT, new Cast<>(Parameter.of(value, type), type));
        return new ExpressionAssignment<>(
                document, FunctionCall.of("jsonb_set", document.type(), document, path(), json));
    }

    /** {@code column = column #- keys}: takes this place out of the document; for statements. */
    public Assignment<E> remove() {
        return new ExpressionAssignment<>(
                document, new Operation<>(Operation.Operator.REMOVE_PATH, document, path(), document.type()));
    }

    private Expression<String> text() {
        return new Operation<>(Operation.Operator.JSON_PATH_TEXT, document, path(), SqlTypes.TEXT);
    }

    private Expression<List<String>> path() {
        return Parameter.of(keys, SqlTypes.list(SqlTypes.TEXT));
    }
}
