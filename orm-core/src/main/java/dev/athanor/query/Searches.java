// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SearchQuery;
import dev.athanor.ast.SearchVector;
import dev.athanor.ast.TextExpression;
import dev.athanor.ast.TypedExpression;
import dev.athanor.type.SqlTypes;
import java.util.UUID;

/**
 * Full text search, and UUIDs that the server makes; {@link Sql} has these methods too.
 *
 * <p>A configuration, such as {@code english}, is a quoted literal in the statement's text, so that an index over {@code to_tsvector('english', body)} is
 * used; never take it from a request.
 */
public abstract sealed class Searches extends Documents permits Rows {
    Searches() {}

    /** {@code to_tsvector('configuration', text)}: the words of a text. */
    public static SearchVector toTsvector(String configuration, Expression<String> text) {
        return new SearchVector(FunctionCall.of("to_tsvector", SqlTypes.TEXT, Literal.text(configuration), text));
    }

    /** The expression as a {@code tsvector}, such as a column that the server generates; the SQL is the same. */
    public static SearchVector tsvector(Expression<?> expression) {
        return new SearchVector(TypedExpression.of(expression, SqlTypes.TEXT));
    }

    /** {@code websearch_to_tsquery('configuration', words)}: what people type, with quotes, {@code or} and minus signs; it never fails. */
    public static SearchQuery websearchToTsquery(String configuration, String words) {
        return query("websearch_to_tsquery", configuration, words);
    }

    /** {@code plainto_tsquery('configuration', words)}: all of the words; it never fails. */
    public static SearchQuery plaintoTsquery(String configuration, String words) {
        return query("plainto_tsquery", configuration, words);
    }

    /** {@code phraseto_tsquery('configuration', words)}: the words right behind each other; it never fails. */
    public static SearchQuery phrasetoTsquery(String configuration, String words) {
        return query("phraseto_tsquery", configuration, words);
    }

    /** {@code to_tsquery('configuration', query)}: words with {@code &}, {@code |}, {@code !}, {@code <->} and {@code :*}; the server refuses what is no such query. */
    public static SearchQuery toTsquery(String configuration, String query) {
        return query("to_tsquery", configuration, query);
    }

    private static SearchQuery query(String function, String configuration, String words) {
        return new SearchQuery(FunctionCall.of(
                function, SqlTypes.TEXT, Literal.text(configuration), Parameter.of(words, SqlTypes.TEXT)));
    }

    /** {@code ts_headline('configuration', text, query)}: parts of the text with what was found between {@code <b>} and {@code </b>}; the text itself is not escaped for HTML. */
    public static TextExpression tsHeadline(String configuration, Expression<String> text, SearchQuery query) {
        return TextExpression.of(
                FunctionCall.of("ts_headline", SqlTypes.TEXT, Literal.text(configuration), text, query));
    }

    /** {@code ts_headline('configuration', text, query, options)}: as the other form, with options such as {@code StartSel=[, StopSel=], MaxFragments=2}. */
    public static TextExpression tsHeadline(
            String configuration, Expression<String> text, SearchQuery query, String options) {
        return TextExpression.of(FunctionCall.of(
                "ts_headline",
                SqlTypes.TEXT,
                Literal.text(configuration),
                text,
                query,
                Parameter.of(options, SqlTypes.TEXT)));
    }

    /** {@code gen_random_uuid()}: a UUID of version 4, another for each row. */
    public static Expression<UUID> genRandomUuid() {
        return FunctionCall.of("gen_random_uuid", SqlTypes.UUID);
    }

    /** {@code uuidv7()}: a UUID of version 7, which grows with time, another for each row; from PostgreSQL 18. */
    public static Expression<UUID> uuidv7() {
        return FunctionCall.of("uuidv7", SqlTypes.UUID);
    }
}
