// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.type.JsonCodec;
import dev.athanor.type.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What one statement of a flight came back with: rows, or the number of rows it changed. */
public final class Result {
    private final @Nullable ResultSet rows;
    private final @Nullable Row row;
    private final long changed;
    private long read;
    private long stated = -1;

    Result(@Nullable ResultSet rows, long changed, JsonCodec json) {
        this.rows = rows;
        this.row = rows == null ? null : new Row(rows, json);
        this.changed = changed;
    }

    /** Whether the statement gives rows, were it none this time. */
    public boolean hasRows() {
        return rows != null;
    }

    /** How many rows the statement changed; zero for one that gives rows. */
    public long changed() {
        return changed;
    }

    /**
     * Steps to the next row.
     *
     * @return false behind the last row, and always where the statement gives none
     */
    public boolean next() throws SQLException {
        if (row == null || !row.next()) {
            return false;
        }
        read++;
        return true;
    }

    /**
     * The current row; the same object for all rows.
     *
     * @throws IllegalStateException when the statement gives no rows
     */
    public Row row() {
        if (row == null) {
            throw new IllegalStateException("This statement gives no rows: add a RETURNING clause, or read changed().");
        }
        return row;
    }

    /** The rows read so far, or the rows changed. */
    long count() {
        return stated >= 0 ? stated : rows == null ? changed : read;
    }

    /** For a statement whose result does not show how many rows it changed. */
    void state(long rowsChanged) {
        stated = rowsChanged;
    }
}
