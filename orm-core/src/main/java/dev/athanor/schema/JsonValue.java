// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Operation;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TextExpression;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/** What a path of bound keys leads to in a JSON document; say as what it shall be read. */
public final class JsonValue {
    private final Expression<?> document;
    private final List<String> keys;

    JsonValue(Expression<?> document, List<String> keys) {
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

    private Expression<String> text() {
        return new Operation<>(
                Operation.Operator.JSON_PATH_TEXT,
                document,
                Parameter.of(keys, SqlTypes.list(SqlTypes.TEXT)),
                SqlTypes.TEXT);
    }
}
