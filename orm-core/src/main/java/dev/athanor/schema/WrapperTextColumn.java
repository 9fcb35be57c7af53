// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Condition;
import dev.athanor.ast.TextExpression;
import dev.athanor.type.SqlType;

/**
 * A column whose values are records that wrap a text, such as {@code Email(String value)}; patterns are texts.
 *
 * @param <E> the entity
 * @param <T> the record
 */
public final class WrapperTextColumn<E, T> extends WrapperColumn<E, T, String> {
    WrapperTextColumn(Table<E> table, ColumnDefinition<T> definition, SqlType<String> wrapped) {
        super(table, definition, wrapped);
    }

    /** The column as the text its records wrap, for functions of texts: {@code USER.email.unwrapped().lower()}. */
    @Override
    public TextExpression unwrapped() {
        return TextExpression.of(super.unwrapped());
    }

    /** {@code this like pattern}, where {@code %} and {@code _} are wildcards and a backslash makes them ordinary. */
    public Condition like(String pattern) {
        return unwrapped().like(pattern);
    }

    /** {@code this ilike pattern}: as {@link #like}, without regard to case. */
    public Condition ilike(String pattern) {
        return unwrapped().ilike(pattern);
    }

    /** {@code this like 'text%'}; wildcards in the text are taken literally. */
    public Condition startsWith(String text) {
        return unwrapped().startsWith(text);
    }

    /** {@code this like '%text'}; wildcards in the text are taken literally. */
    public Condition endsWith(String text) {
        return unwrapped().endsWith(text);
    }

    /** {@code this like '%text%'}; wildcards in the text are taken literally. */
    public Condition contains(String text) {
        return unwrapped().contains(text);
    }

    /** {@code this ilike '%text%'}; wildcards in the text are taken literally. */
    public Condition containsIgnoreCase(String text) {
        return unwrapped().containsIgnoreCase(text);
    }
}
