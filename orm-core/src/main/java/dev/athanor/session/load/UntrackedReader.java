// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.query.RowReader;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.type.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes a record of each row. Handles are siblings within a portion of the rows, so that a result of any length is read in constant memory. */
final class UntrackedReader<E> implements RowReader<@Nullable E> {
    private final KeyedTable<E, ?> table;
    private final int first;
    private final Column<E, ?> key;
    private final PortionedHandles handles;

    UntrackedReader(KeyedTable<E, ?> table, int first, PortionedHandles handles) {
        this.table = table;
        this.first = first;
        this.key = table.keyColumns().get(0);
        this.handles = handles;
    }

    @Override
    @SuppressWarnings("NullAway") // it reads a nullable E, as the interface's argument says
    public @Nullable E read(Row row) throws SQLException {
        if (key.type().read(row, first + key.ordinal()) == null) {
            return null;
        }
        return table.mapper().read(row, first, handles.next());
    }
}
