// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.ConversionException;
import dev.athanor.schema.Column;
import org.jspecify.annotations.Nullable;

/** Compares, copies and checks values whose Java type only their column knows. */
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

    /**
     * The value as the server will hold it.
     *
     * @throws ConversionException when the column cannot hold it, naming entity and component and never the value
     */
    @SuppressWarnings("unchecked") // the mapper yields values of the column's own type
    static <T> @Nullable Object normalised(Column<?, T> column, @Nullable Object value) {
        if (value == null) {
            if (!column.definition().nullable() && !column.isFilledIn()) {
                throw refused(
                        column,
                        "is null, but the column is not nullable: set a value, or annotate the component"
                                + " with @Nullable");
            }
            return null;
        }
        String refusal = column.type().refusal((T) value);
        if (refusal != null) {
            throw refused(column, refusal);
        }
        return column.type().normalised((T) value);
    }

    private static ConversionException refused(Column<?, ?> column, String reason) {
        return new ConversionException(
                column.source().entity().getSimpleName(), column.definition().component(), reason);
    }
}
