// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.ConversionException;

/**
 * A column of a from-item; open, so that the metamodel's columns are references themselves.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface ColumnReference<T> extends Expression<T> {
    /** The from-item the column belongs to. */
    Source source();

    /** The column's name in SQL, unquoted. */
    String columnName();

    /** What is thrown for a value that cannot be written to the column, or be compared with it; it names the column and never the value. */
    default ConversionException refused(String reason) {
        return new ConversionException(null, columnName(), reason);
    }

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitColumn(this);
    }
}
