// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.JsonFormats;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.List;
import java.util.Map;

/**
 * A {@code jsonb} document or a part of one, with the operators of documents (PostgreSQL manual, section 9.16); the server has none of them for
 * {@code json}.
 *
 * <p>A path in the SQL/JSON language ({@code $.items[*] ? (@.price > $most)}) is part of the statement's text, so never of a request; its variables are
 * bound.
 *
 * @param <T> the Java type of the document
 */
public interface DocumentExpression<T> extends TypedExpression<T> {
    /** The face of any expression that yields a {@code jsonb}. */
    static <T> DocumentExpression<T> of(Expression<T> expression) {
        return expression instanceof DocumentExpression<T> document ? document : new Faces.DocumentFace<>(expression);
    }

    /** {@code this @> document}: whether the document contains the given one. */
    default Condition contains(T document) {
        return condition(Operation.Operator.CONTAINS, bound(document));
    }

    /** {@code this <@ document}: whether the given document contains this one. */
    default Condition containedBy(T document) {
        return condition(Operation.Operator.CONTAINED, bound(document));
    }

    /** {@code this ? key}: whether the key, or the element of a list of texts, stands at the top of the document. */
    default Condition hasKey(String key) {
        return condition(Operation.Operator.HAS_KEY, Parameter.of(key, SqlTypes.TEXT));
    }

    /** {@code this ?| keys}: whether one of the keys stands at the top of the document. */
    default Condition hasAnyKey(String... keys) {
        return condition(Operation.Operator.HAS_ANY_KEY, texts(keys));
    }

    /** {@code this ?& keys}: whether all of the keys stand at the top of the document. */
    default Condition hasAllKeys(String... keys) {
        return condition(Operation.Operator.HAS_ALL_KEYS, texts(keys));
    }

    /** {@code this @? 'path'}: whether the path finds something; where it does not fit the document, unknown. */
    default Condition pathExists(String path) {
        return condition(Operation.Operator.PATH_EXISTS, Literal.text(path));
    }

    /** {@code jsonb_path_exists(this, 'path', variables, true)}: whether the path, with variables written {@code $name}, finds something. */
    default Condition pathExists(String path, Map<String, ?> variables) {
        return Condition.of(path("jsonb_path_exists", SqlTypes.BOOLEAN, path, variables));
    }

    /** {@code this @@ 'path'}: the truth of a predicate such as {@code $.size > 3}; where it does not fit the document, unknown. */
    default Condition pathMatches(String path) {
        return condition(Operation.Operator.PATH_MATCHES, Literal.text(path));
    }

    /** {@code jsonb_path_match(this, 'path', variables, true)}: the truth of a predicate with variables, such as {@code $.size > $least}. */
    default Condition pathMatches(String path, Map<String, ?> variables) {
        return Condition.of(path("jsonb_path_match", SqlTypes.BOOLEAN, path, variables));
    }

    /** {@code jsonb_path_query_first(this, 'path', variables, true)}: the first that the path finds; NULL where it finds nothing. */
    default DocumentExpression<Object> pathFirst(String path, Map<String, ?> variables) {
        return of(path("jsonb_path_query_first", SqlTypes.DOCUMENT, path, variables));
    }

    /** {@code jsonb_path_query_array(this, 'path', variables, true)}: all that the path finds, as a list. */
    default DocumentExpression<Object> pathAll(String path, Map<String, ?> variables) {
        return of(path("jsonb_path_query_array", SqlTypes.DOCUMENT, path, variables));
    }

    /** {@code jsonb_typeof(this)}: {@code object}, {@code array}, {@code string}, {@code number}, {@code boolean} or {@code null}. */
    default TextExpression typeOf() {
        return TextExpression.of(FunctionCall.of("jsonb_typeof", SqlTypes.TEXT, this));
    }

    /** {@code jsonb_array_length(this)}: the number of elements of a list; the server refuses other documents. */
    default NumberExpression<Integer> arrayLength() {
        return NumberExpression.of(FunctionCall.of("jsonb_array_length", SqlTypes.INTEGER, this));
    }

    /** {@code this || document}: with the keys of another document, which win; or with more elements. */
    default DocumentExpression<T> merge(T document) {
        return merge(bound(document));
    }

    /** {@code this || document}: with the keys of another document, which win; or with more elements. */
    default DocumentExpression<T> merge(Expression<T> document) {
        return of(new Operation<>(Operation.Operator.CONCAT, this, document, type()));
    }

    /** {@code this - key}: without a key, or without the texts that are equal to it in a list. */
    default DocumentExpression<T> without(String key) {
        Expression<String> text = Parameter.of(key, SqlTypes.TEXT);
        return of(new Operation<>(Operation.Operator.MINUS, this, text, type()));
    }

    /** {@code this #- keys}: without what a path of keys leads to. */
    default DocumentExpression<T> withoutPath(String... keys) {
        return of(new Operation<>(Operation.Operator.REMOVE_PATH, this, texts(keys), type()));
    }

    private Condition condition(Operation.Operator operator, Expression<?> other) {
        return new OperatorCondition(operator, this, other);
    }

    private static Expression<List<String>> texts(String... keys) {
        return Parameter.of(List.of(keys), SqlTypes.list(SqlTypes.TEXT));
    }

    private <R> Expression<R> path(String function, SqlType<R> type, String path, Map<String, ?> variables) {
        SqlType<Map<String, Object>> named = SqlTypes.json(Map.class, JsonFormats.map(JsonFormats.TREE), true);
        Expression<?> bound = Parameter.of(Map.copyOf(variables), named);
        return FunctionCall.of(function, type, this, Literal.text(path), bound, Literal.bool(true));
    }
}
