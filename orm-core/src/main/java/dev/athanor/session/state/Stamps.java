// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Stamp;

/** Keeps the moments of rows' last changes. */
final class Stamps {
    private Stamps() {}

    /** Whatever the caller's record says, the moment of a row's last change is what this session knows of it. */
    static <E> void keep(Draft<E> draft, EntityEntry<E> entry) {
        E known = entry.stored() == null ? entry.present() : entry.stored();
        for (Column<E, ?> column : entry.table().columns()) {
            if (column.definition().stamp() == Stamp.UPDATED && known != null) {
                draft.set(column, entry.table().mapper().value(known, column.ordinal()));
            }
        }
    }

    /** Whether rows of the table have the moment of their last change. */
    static boolean concern(KeyedTable<?, ?> table) {
        for (Column<?, ?> column : table.columns()) {
            if (column.definition().stamp() == Stamp.UPDATED) {
                return true;
            }
        }
        return false;
    }

    /** The row changes in this unit of work. */
    static <E> void renew(Draft<E> draft, Filling filling) {
        for (Column<E, ?> column : draft.table().columns()) {
            if (column.definition().stamp() == Stamp.UPDATED) {
                draft.set(column, column.stamped(filling));
            }
        }
    }
}
