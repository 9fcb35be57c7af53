// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Operation;
import dev.athanor.ast.OperatorCondition;
import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlTypes;
import java.util.List;

/**
 * A JSON column whose document has no type of its own: a map, a list, or a tree.
 *
 * @param <E> the entity
 * @param <T> the Java type of the document
 */
public final class JsonColumn<E, T> extends Column<E, T> {
    JsonColumn(Table<E> table, ColumnDefinition<T> definition) {
        super(table, definition);
    }

    /** What a path of keys leads to; keys are bound, so they may come from anywhere. Numbers in a path count the elements of an array from 0. */
    public JsonValue path(String... keys) {
        return new JsonValue(this, List.of(keys));
    }

    /** {@code column @> document}: whether the document contains the given one; for {@code jsonb}. */
    public Condition contains(T document) {
        return new OperatorCondition(Operation.Operator.CONTAINS, this, new Cast<>(parameter(document), type()));
    }

    /** {@code column ? key}: whether the key stands at the top of the document; for {@code jsonb}. */
    public Condition hasKey(String key) {
        Expression<String> parameter = Parameter.of(key, SqlTypes.TEXT);
        return new OperatorCondition(Operation.Operator.HAS_KEY, this, parameter);
    }
}
