// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlTypes;
import java.util.stream.Stream;

/** A text, with the operators of text. */
public interface TextExpression extends TypedExpression<String> {
    /** The text face of any expression that yields a text. */
    static TextExpression of(Expression<String> expression) {
        return expression instanceof TextExpression text ? text : new Faces.TextFace(expression);
    }

    /** {@code this like pattern}, where {@code %} and {@code _} are wildcards and a backslash makes them ordinary. */
    default Condition like(String pattern) {
        return Like.pattern(this, pattern, false);
    }

    /** {@code this ilike pattern}: as {@link #like}, without regard to case. */
    default Condition ilike(String pattern) {
        return Like.pattern(this, pattern, true);
    }

    /** {@code this like 'text%'}; wildcards in the text are taken literally. */
    default Condition startsWith(String text) {
        return Like.literally(this, "", text, "%", false);
    }

    /** {@code this like '%text'}; wildcards in the text are taken literally. */
    default Condition endsWith(String text) {
        return Like.literally(this, "%", text, "", false);
    }

    /** {@code this like '%text%'}; wildcards in the text are taken literally. */
    default Condition contains(String text) {
        return Like.literally(this, "%", text, "%", false);
    }

    /** {@code this ilike '%text%'}; wildcards in the text are taken literally. */
    default Condition containsIgnoreCase(String text) {
        return Like.literally(this, "%", text, "%", true);
    }

    /** {@code this like pattern}, where the pattern is an expression too. */
    default Condition like(Expression<String> pattern) {
        return new Like(this, pattern, false);
    }

    /** {@code this ilike pattern}, where the pattern is an expression too. */
    default Condition ilike(Expression<String> pattern) {
        return new Like(this, pattern, true);
    }

    /** {@code starts_with(this, text)}: no character of the text is a wildcard. */
    default Condition startsWith(Expression<String> text) {
        return Condition.of(FunctionCall.of("starts_with", SqlTypes.BOOLEAN, this, text));
    }

    /** {@code strpos(this, text) > 0}: no character of the text is a wildcard. */
    default Condition contains(Expression<String> text) {
        return new Comparison(Comparison.Operator.GREATER, position(text), Literal.number(0));
    }

    /** {@code this ~ pattern}: whether some part of it matches a regular expression (PostgreSQL manual, section 9.7.3); negated, {@code this !~ pattern}. */
    default Condition matches(String pattern) {
        return new OperatorCondition(Operation.Operator.MATCHES, this, text(pattern));
    }

    /** {@code this ~* pattern}: as {@link #matches}, without regard to case; negated, {@code this !~* pattern}. */
    default Condition matchesIgnoreCase(String pattern) {
        return new OperatorCondition(Operation.Operator.MATCHES_IGNORING_CASE, this, text(pattern));
    }

    /** {@code regexp_replace(this, pattern, replacement)}: the first match of a regular expression; {@code \\1} in the replacement is its first group. */
    default TextExpression regexpReplace(String pattern, String replacement) {
        return call("regexp_replace", text(pattern), text(replacement));
    }

    /** {@code regexp_replace(this, pattern, replacement, flags)}: with {@code g} every match, with {@code i} without regard to case. */
    default TextExpression regexpReplace(String pattern, String replacement, String flags) {
        return call("regexp_replace", text(pattern), text(replacement), text(flags));
    }

    /** {@code regexp_match(this, pattern)}: the groups of the first match of a regular expression, or the match itself where it has none; NULL without a match. */
    default ListExpression<String> regexpMatch(String pattern) {
        return ListExpression.of(FunctionCall.of("regexp_match", SqlTypes.list(SqlTypes.TEXT), this, text(pattern)));
    }

    /** {@code regexp_match(this, pattern, flags)}: with {@code i} without regard to case. */
    default ListExpression<String> regexpMatch(String pattern, String flags) {
        return ListExpression.of(
                FunctionCall.of("regexp_match", SqlTypes.list(SqlTypes.TEXT), this, text(pattern), text(flags)));
    }

    /** {@code regexp_count(this, pattern)}: how often a regular expression matches; from PostgreSQL 15. */
    default NumberExpression<Integer> regexpCount(String pattern) {
        return NumberExpression.of(FunctionCall.of("regexp_count", SqlTypes.INTEGER, this, text(pattern)));
    }

    /** {@code similarity(this, text)}: from 0 to 1, by the groups of three characters they share; needs the extension {@code pg_trgm}. */
    default NumberExpression<Float> similarity(String text) {
        return NumberExpression.of(FunctionCall.of("similarity", SqlTypes.REAL, this, text(text)));
    }

    /** {@code this % text}: whether they are similar enough for {@code pg_trgm.similarity_threshold}; needs the extension {@code pg_trgm}. */
    default Condition isSimilarTo(String text) {
        return new OperatorCondition(Operation.Operator.MODULO, this, text(text));
    }

    /** {@code this <-> text}: 1 less the similarity, by which an index orders; needs the extension {@code pg_trgm}. */
    default NumberExpression<Float> distance(String text) {
        return NumberExpression.of(new Operation<>(Operation.Operator.DISTANCE, this, text(text), SqlTypes.REAL));
    }

    /** {@code this || other}. */
    default TextExpression concat(Expression<String> other) {
        return of(new Operation<>(Operation.Operator.CONCAT, this, other, SqlTypes.TEXT));
    }

    /** {@code this || text}. */
    default TextExpression concat(String text) {
        return concat(text(text));
    }

    /** {@code lower(this)}. */
    default TextExpression lower() {
        return call("lower");
    }

    /** {@code upper(this)}. */
    default TextExpression upper() {
        return call("upper");
    }

    /** {@code initcap(this)}: each word with one capital, its first. */
    default TextExpression initcap() {
        return call("initcap");
    }

    /** {@code btrim(this)}: without spaces at both ends. */
    default TextExpression trim() {
        return call("btrim");
    }

    /** {@code btrim(this, characters)}: without any of the characters at both ends. */
    default TextExpression trim(String characters) {
        return call("btrim", text(characters));
    }

    /** {@code ltrim(this)}: without spaces at its beginning. */
    default TextExpression ltrim() {
        return call("ltrim");
    }

    /** {@code rtrim(this)}: without spaces at its end. */
    default TextExpression rtrim() {
        return call("rtrim");
    }

    /** {@code lpad(this, length, fill)}: filled up at its beginning, or cut off at its end, to this many characters. */
    default TextExpression lpad(int length, String fill) {
        return call("lpad", Numbers.whole(length), text(fill));
    }

    /** {@code rpad(this, length, fill)}: filled up, or cut off, at its end to this many characters. */
    default TextExpression rpad(int length, String fill) {
        return call("rpad", Numbers.whole(length), text(fill));
    }

    /** {@code left(this, count)}: its first characters; with a negative count all but the last. */
    default TextExpression left(int count) {
        return call("left", Numbers.whole(count));
    }

    /** {@code right(this, count)}: its last characters; with a negative count all but the first. */
    default TextExpression right(int count) {
        return call("right", Numbers.whole(count));
    }

    /** {@code substring(this, from)}: from a character on, of which the first is 1. */
    default TextExpression substring(int from) {
        return call("substring", Numbers.whole(from));
    }

    /** {@code substring(this, from, length)}: so many characters from one on, of which the first is 1; the length is not negative. */
    default TextExpression substring(int from, int length) {
        return call("substring", Numbers.whole(from), Numbers.whole(length));
    }

    /** {@code split_part(this, separator, number)}: one of the parts between separators, of which the first is 1 and the last is -1; empty where there is none. */
    default TextExpression splitPart(String separator, int number) {
        return call("split_part", text(separator), Numbers.whole(number));
    }

    /** {@code replace(this, from, to)}: every occurrence of a text by another. */
    default TextExpression replace(String from, String to) {
        return call("replace", text(from), text(to));
    }

    /** {@code repeat(this, times)}. */
    default TextExpression repeat(int times) {
        return call("repeat", Numbers.whole(times));
    }

    /** {@code reverse(this)}. */
    default TextExpression reverse() {
        return call("reverse");
    }

    /** {@code strpos(this, text)}: the first character at which the text begins, from 1; 0 where it does not occur. */
    default NumberExpression<Integer> position(Expression<String> text) {
        return NumberExpression.of(FunctionCall.of("strpos", SqlTypes.INTEGER, this, text));
    }

    /** {@code strpos(this, text)}: the first character at which the text begins, from 1; 0 where it does not occur. */
    default NumberExpression<Integer> position(String text) {
        return position(text(text));
    }

    private static Expression<String> text(String value) {
        return Parameter.of(value, SqlTypes.TEXT);
    }

    private TextExpression call(String function, Expression<?>... more) {
        return of(new FunctionCall<>(
                function, Stream.concat(Stream.of(this), Stream.of(more)).toList(), SqlTypes.TEXT));
    }

    /** {@code this collate "name"}: compared and ordered by the rules of a collation. */
    default TextExpression collate(String collation) {
        return of(new Collation(this, collation));
    }

    /** {@code length(this)}, in characters. */
    default NumberExpression<Integer> length() {
        return NumberExpression.of(FunctionCall.of("length", SqlTypes.INTEGER, this));
    }

    @Override
    default TextExpression orElse(Expression<String> other) {
        return of(TypedExpression.super.orElse(other));
    }

    @Override
    default TextExpression orElse(String value) {
        return of(TypedExpression.super.orElse(value));
    }
}
