// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a row with components that can change in place, such as arrays: it keeps copies of what they held, for the record that was read is no snapshot of
 * them.
 *
 * @param <E> the entity
 */
final class CopiedEntry<E> extends EntityEntry<E> {
    private @Nullable Object @Nullable [] copies;

    CopiedEntry(KeyedTable<E, ?> table, Object key, @Nullable E stored, @Nullable E present) {
        super(table, key, stored, present);
    }

    @Override
    @Nullable
    Object @Nullable [] copies() {
        return copies;
    }

    @Override
    void restoreCopies(@Nullable Object @Nullable [] remembered) {
        copies = remembered;
    }

    @Override
    void copyMutableValues() {
        E record = stored();
        copies = record == null ? null : copiesOf(record);
    }

    private @Nullable Object[] copiesOf(E record) {
        @Nullable Object[] kept = new @Nullable Object[table().columns().size()];
        for (Column<E, ?> column : table().mutableColumns()) {
            kept[column.ordinal()] = ColumnValues.copy(column, table().mapper().value(record, column.ordinal()));
        }
        return kept;
    }
}
