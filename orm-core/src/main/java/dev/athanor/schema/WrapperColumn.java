// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Expression;
import dev.athanor.ast.TypedExpression;
import dev.athanor.type.SqlType;

/**
 * A column whose values stand for others: records of one component, such as {@code UserId(long value)}, or what a {@link dev.athanor.annotation.Converter} makes.
 * They are compared and read as these, and stored as what they stand for.
 *
 * @param <E> the entity
 * @param <T> the record, or the type that the converter makes
 * @param <S> the Java type of what is stored, boxed
 */
public sealed class WrapperColumn<E, T, S> extends Column<E, T> permits WrapperTextColumn, WrapperNumberColumn {
    private final SqlType<S> wrapped;

    WrapperColumn(Table<E> table, ColumnDefinition<T> definition, SqlType<S> wrapped) {
        super(table, definition);
        this.wrapped = wrapped;
    }

    /** The column as what its records wrap, for functions and operators of that type; the SQL is the same. */
    public Expression<S> unwrapped() {
        return TypedExpression.of(this, wrapped);
    }
}
