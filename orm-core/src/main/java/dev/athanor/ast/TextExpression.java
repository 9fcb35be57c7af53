// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlTypes;
import java.util.List;

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

    /** {@code this || other}. */
    default TextExpression concat(Expression<String> other) {
        return of(new Operation<>(Operation.Operator.CONCAT, this, other, SqlTypes.TEXT));
    }

    /** {@code this || text}. */
    default TextExpression concat(String text) {
        return concat(Parameter.of(text, SqlTypes.TEXT));
    }

    /** {@code lower(this)}. */
    default TextExpression lower() {
        return of(new FunctionCall<>("lower", List.of(this), SqlTypes.TEXT));
    }

    /** {@code upper(this)}. */
    default TextExpression upper() {
        return of(new FunctionCall<>("upper", List.of(this), SqlTypes.TEXT));
    }

    /** {@code trim(this)}: without spaces at both ends. */
    default TextExpression trim() {
        return of(new FunctionCall<>("btrim", List.of(this), SqlTypes.TEXT));
    }

    /** {@code this collate "name"}: compared and ordered by the rules of a collation. */
    default TextExpression collate(String collation) {
        return of(new Collation(this, collation));
    }

    /** {@code length(this)}, in characters. */
    default NumberExpression<Integer> length() {
        return NumberExpression.of(new FunctionCall<>("length", List.of(this), SqlTypes.INTEGER));
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
