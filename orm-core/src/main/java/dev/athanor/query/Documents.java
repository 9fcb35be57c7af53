// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.DocumentExpression;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Labelled;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Node;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** JSON documents, made of values and taken apart into rows; {@link Sql} has these methods too. */
public abstract sealed class Documents extends Containers permits Searches {
    Documents() {}

    /** The expression with the operators of documents; it yields a {@code jsonb}. */
    public static <T> DocumentExpression<T> document(Expression<T> expression) {
        return DocumentExpression.of(expression);
    }

    /**
     * {@code jsonb_build_object('label', value, …)}: the values under their labels, {@code as("…")}, or under the names of their columns.
     *
     * @throws StatementBuildException when a value is no column and has no label
     */
    public static DocumentExpression<Object> jsonbBuildObject(Expression<?>... values) {
        List<Expression<?>> arguments = new ArrayList<>();
        for (Expression<?> value : values) {
            arguments.add(Literal.text(key(value)));
            arguments.add(value instanceof Labelled<?> labelled ? labelled.expression() : value);
        }
        return DocumentExpression.of(new FunctionCall<>("jsonb_build_object", arguments, SqlTypes.DOCUMENT));
    }

    private static String key(Expression<?> value) {
        if (value instanceof Labelled<?> labelled) {
            return labelled.label();
        }
        if (Node.of(value) instanceof ColumnReference<?> column) {
            return column.columnName();
        }
        throw new StatementBuildException(
                "a value in jsonbBuildObject(…) is no column and has no label to be its key: give it one by as(\"…\")");
    }

    /** {@code jsonb_build_array(values)}. */
    public static DocumentExpression<Object> jsonbBuildArray(Expression<?>... values) {
        return DocumentExpression.of(new FunctionCall<>("jsonb_build_array", List.of(values), SqlTypes.DOCUMENT));
    }

    /** {@code to_jsonb(value)}. */
    public static DocumentExpression<Object> toJsonb(Expression<?> value) {
        return DocumentExpression.of(FunctionCall.of("to_jsonb", SqlTypes.DOCUMENT, value));
    }

    /** {@code jsonb_array_elements(document)}: the elements of a list as rows, in one column of {@link SqlTypes#DOCUMENT}. */
    public static TableCall jsonbArrayElements(Expression<?> document) {
        return TableCall.of("jsonb_array_elements", false, document);
    }

    /** {@code jsonb_array_elements_text(document)}: the elements of a list as rows, in one column of {@link SqlTypes#TEXT}. */
    public static TableCall jsonbArrayElementsText(Expression<?> document) {
        return TableCall.of("jsonb_array_elements_text", false, document);
    }

    /** {@code jsonb_each(document)}: the keys of an object and what they hold as rows, in a column of {@link SqlTypes#TEXT} and one of {@link SqlTypes#DOCUMENT}. */
    public static TableCall jsonbEach(Expression<?> document) {
        return TableCall.of("jsonb_each", false, document);
    }

    /** {@code jsonb_path_query(document, 'path')}: all that a path in the SQL/JSON language finds as rows, in one column of {@link SqlTypes#DOCUMENT}. */
    public static TableCall jsonbPathQuery(Expression<?> document, String path) {
        return TableCall.of("jsonb_path_query", false, document, Literal.text(path));
    }
}
