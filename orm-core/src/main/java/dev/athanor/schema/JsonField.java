// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Expression;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Operation;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TypedExpression;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.List;

/**
 * One key of a typed JSON document, as an expression of the key's own type.
 *
 * @param <E> the entity
 * @param <T> the Java type of what the key holds
 */
public abstract class JsonField<E, T> implements TypedExpression<T> {
    private final JsonPath<E> path;
    private final Expression<T> node;

    JsonField(JsonPath<E> path, Expression<T> node) {
        this.path = path;
        this.node = node;
    }

    static <E, T> Expression<T> cast(JsonPath<E> path, SqlType<T> type) {
        return new Cast<>(path.asText(), type);
    }

    /** The place in the document. */
    public final JsonPath<E> path() {
        return path;
    }

    @Override
    public SqlType<T> type() {
        return node.type();
    }

    /** {@code column = jsonb_set(column, '{key}', to_jsonb(value))}: sets this key and leaves the rest of the document alone; for statements. */
    public final Assignment<E> set(T value) {
        return new ExpressionAssignment<>(path.column(), replaced(value));
    }

    /** {@code column = column #- '{key}'}: takes this key out of the document, so that it is read as null; for statements. */
    public final Assignment<E> remove() {
        return new ExpressionAssignment<>(
                path.column(),
                new Operation<>(
                        Operation.Operator.REMOVE_PATH,
                        path.column(),
                        key(),
                        path.column().type()));
    }

    private Expression<?> replaced(T value) {
        return new FunctionCall<>(
                "jsonb_set",
                List.of(path.column(), key(), json(Parameter.of(value, type()))),
                path.column().type());
    }

    private Expression<?> key() {
        return new Cast<>(
                Literal.text("{"
                        + String.join(
                                ",", path.keys().stream().map(JsonField::quoted).toList()) + "}"),
                SqlTypes.list(SqlTypes.TEXT));
    }

    /** The value as JSON: what is a document already stays, a scalar is converted by the server. */
    private Expression<?> json(Parameter<T> value) {
        return type().castsFromText()
                ? value
                : new FunctionCall<>("to_jsonb", List.of(new Cast<>(value, type())), SqlTypes.TEXT);
    }

    /** An element of an array literal (PostgreSQL manual, section 8.15.2). */
    private static String quoted(String key) {
        return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public final <R> R accept(ExpressionVisitor<R> visitor) {
        return node.accept(visitor);
    }
}
