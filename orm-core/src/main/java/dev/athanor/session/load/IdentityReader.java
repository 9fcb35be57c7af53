// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.query.RowReader;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.session.state.ManagedRows;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the key first, and the rest of the row only where the session does not have the record already. */
final class IdentityReader<E> implements RowReader<@Nullable E> {
    private final KeyedTable<E, ?> table;
    private final int first;
    private final ManagedRows<E> rows;
    private final PortionedHandles handles;
    private final List<Column<E, ?>> key;

    /** The values of the key in the current row; one array for all rows. */
    private final Object[] parts;

    private final boolean rowsWin;
    private final List<Column<E, ?>> tied;

    IdentityReader(
            KeyedTable<E, ?> table,
            int first,
            ManagedRows<E> rows,
            PortionedHandles handles,
            boolean rowsWin,
            List<Column<E, ?>> tied) {
        this.table = table;
        this.first = first;
        this.rows = rows;
        this.handles = handles;
        this.key = table.keyColumns();
        this.parts = new Object[key.size()];
        this.rowsWin = rowsWin;
        this.tied = tied;
    }

    @Override
    @SuppressWarnings("NullAway") // it reads a nullable E, as the interface's argument says
    public @Nullable E read(Row row) throws SQLException {
        Object found = key(row);
        if (found == null) {
            return null;
        }
        EntityEntry<E> entry = rows.entry(found);
        E known = rowsWin || entry == null ? null : rows.known(entry);
        return known != null && !hasMoved(known, row)
                ? rows.used(known)
                : rows.admit(entry, found, table.mapper().read(row, first, handles.next()));
    }

    /** Whether the row stands in another collection than the record that is known of it; nothing is pending for it, since its table was flushed before. */
    private boolean hasMoved(E known, Row row) throws SQLException {
        for (Column<E, ?> column : tied) {
            Object now = column.type().read(row, first + column.ordinal());
            if (!Objects.equals(now, table.mapper().value(known, column.ordinal()))) {
                return true;
            }
        }
        return false;
    }

    /** The row's key; null where an outer join found no row. */
    private @Nullable Object key(Row row) throws SQLException {
        for (int i = 0; i < parts.length; i++) {
            Column<E, ?> column = key.get(i);
            Object part = column.type().read(row, first + column.ordinal());
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return table.keyOf(parts);
    }
}
