// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.util.List;

/**
 * A piece of SQL as somebody wrote it, with expressions between its texts; nothing is known of what it reads or changes.
 *
 * @param texts one more than there are expressions: the first stands before the first expression, the last behind the last
 */
public record Raw<T>(List<String> texts, List<Expression<?>> expressions, SqlType<T> type) implements Expression<T> {
    /** Copies the lists. */
    public Raw {
        texts = List.copyOf(texts);
        expressions = List.copyOf(expressions);
        if (texts.stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
            throw new StatementBuildException(
                    "the raw SQL contains the character NUL, which no statement can: leave it out");
        }
        if (texts.size() != expressions.size() + 1) {
            throw new StatementBuildException(
                    "the raw SQL has " + (texts.size() - 1) + " question marks and " + expressions.size()
                            + " expressions: give one for each, and write ?? for a question mark that stays");
        }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitRaw(this);
    }
}
