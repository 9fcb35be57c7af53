// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;
import org.jspecify.annotations.Nullable;

/** Compares and copies values whose Java type only their column knows. */
final class ColumnValues {
    private ColumnValues() {}

    @SuppressWarnings("unchecked") // the mapper yields values of the column's own type
    static <T> boolean same(Column<?, T> column, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        return column.type().same((T) one, (T) other);
    }

    @SuppressWarnings("unchecked") // the mapper yields values of the column's own type
    static <T> @Nullable Object copy(Column<?, T> column, @Nullable Object value) {
        return value == null ? null : column.type().copy((T) value);
    }
}
