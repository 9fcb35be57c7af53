// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import dev.athanor.session.state.EntityEntry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one step does to one row. Most rows are written in one step; where values or references go in a ring, one row of it is written in two.
 *
 * @param columns the columns that are written
 * @param nulls those of them that are NULL for now, whatever the record holds
 * @param second whether the row was written in an earlier step already, with all its other columns
 * @param <E> the entity
 */
record RowChange<E>(EntityEntry<E> entry, List<Column<E, ?>> columns, Set<Column<E, ?>> nulls, boolean second) {
    RowChange {
        columns = List.copyOf(columns);
        nulls = Set.copyOf(nulls);
    }

    static <E> RowChange<E> of(EntityEntry<E> entry, List<Column<E, ?>> columns) {
        return new RowChange<>(entry, columns, Set.of(), false);
    }

    /** The value the row has when the step comes to it, which finds it again: of the key, or of the version. */
    @Nullable
    Object found(Column<E, ?> column) {
        return value(second ? entry.present() : known(), column);
    }

    private @Nullable E known() {
        return entry.stored() == null ? entry.present() : entry.stored();
    }

    /** The value the row shall have after the step. */
    @Nullable
    Object written(Column<E, ?> column) {
        return !nulls.isEmpty() && nulls.contains(column) ? null : value(entry.present(), column);
    }

    /** The value the row had before the flush. */
    @Nullable
    Object before(Column<E, ?> column) {
        return value(entry.stored(), column);
    }

    private @Nullable Object value(@Nullable E record, Column<E, ?> column) {
        return entry.table()
                .mapper()
                .value(Objects.requireNonNull(record, "a row that is written has a record"), column.ordinal());
    }
}
