// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of rows of the program, and where its values come from.
 *
 * @param <R> what a row is in the program
 * @param <T> the Java type of the value
 */
public record ColumnOf<R, T>(ColumnName<T> column, Function<? super R, ? extends @Nullable T> value) {
    /** The value of one row, bound. */
    public Parameter<T> parameter(R row) {
        return Parameter.nullable(value.apply(row), column.type());
    }
}
