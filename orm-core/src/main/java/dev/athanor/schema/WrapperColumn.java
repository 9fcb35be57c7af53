// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Expression;
import dev.athanor.ast.TypedExpression;
import dev.athanor.type.SqlType;

/**
 * A column whose values are records of one component, such as {@code UserId(long value)}: compared and read as these records, stored as what they wrap.
 *
 * @param <E> the entity
 * @param <T> the record
 * @param <S> the Java type of its component, boxed
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
