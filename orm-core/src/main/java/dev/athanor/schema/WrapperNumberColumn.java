// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.NumberExpression;
import dev.athanor.type.SqlType;

/**
 * A column whose values are records that wrap a number, such as {@code Price(BigDecimal amount)}.
 *
 * @param <E> the entity
 * @param <T> the record
 * @param <N> the Java type of the number, boxed
 */
public final class WrapperNumberColumn<E, T, N extends Number> extends WrapperColumn<E, T, N> {
    WrapperNumberColumn(Table<E> table, ColumnDefinition<T> definition, SqlType<N> wrapped) {
        super(table, definition, wrapped);
    }

    /** The column as the number its records wrap, to calculate with: {@code sum(ITEM.price.unwrapped())}. */
    @Override
    public NumberExpression<N> unwrapped() {
        return NumberExpression.of(super.unwrapped());
    }
}
