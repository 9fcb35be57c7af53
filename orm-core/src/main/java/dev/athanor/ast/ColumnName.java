// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of rows that a statement makes itself, such as those of {@code values} or of a function: what it is called and what it holds.
 *
 * @param name the name, unquoted
 * @param <T> the Java type of the value
 */
public record ColumnName<T>(String name, SqlType<T> type) {
    /** This column, filled from the rows of the program; null for NULL. */
    public <R> ColumnOf<R, T> from(Function<? super R, ? extends @Nullable T> value) {
        return new ColumnOf<>(this, value);
    }
}
