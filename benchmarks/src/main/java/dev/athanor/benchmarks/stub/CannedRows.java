// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.stub;

import java.math.BigDecimal;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** The rows of a result that is always the same; what is not written out here refuses. */
abstract class CannedRows implements ResultSet {
    private final @Nullable Object[][] rows;
    private @Nullable Object[] current = {};
    private int next;
    private boolean wasNull;

    CannedRows(@Nullable Object[][] rows) {
        this.rows = rows;
    }

    void rewind() {
        next = 0;
    }

    private @Nullable Object value(int column) {
        Object value = current[column - 1];
        wasNull = value == null;
        return value;
    }

    @Override
    public boolean next() {
        if (next == rows.length) {
            return false;
        }
        current = rows[next++];
        return true;
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public @Nullable String getString(int column) {
        return (String) value(column);
    }

    @Override
    public boolean getBoolean(int column) {
        Object value = value(column);
        return value != null && (Boolean) value;
    }

    @Override
    public int getInt(int column) {
        Object value = value(column);
        return value == null ? 0 : (Integer) value;
    }

    @Override
    public long getLong(int column) {
        Object value = value(column);
        return value == null ? 0 : (Long) value;
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int column) {
        return (BigDecimal) value(column);
    }

    @Override
    public @Nullable Object getObject(int column) {
        return value(column);
    }

    @Override
    public <T> @Nullable T getObject(int column, Class<T> type) {
        return type.cast(value(column));
    }

    @Override
    public void close() {}
}
