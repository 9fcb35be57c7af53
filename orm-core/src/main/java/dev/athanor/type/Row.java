// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by column index from 1.
 *
 * <p>The getters named after a primitive refuse NULL, since the record component they fill cannot hold it. One object serves all rows of a result.
 */
public final class Row {
    private final ResultSet results;
    private final JsonCodec json;

    /** The number or UUID that was read last as an object in this row, and its index: a key is looked at before the rest of its row is read. */
    private @Nullable Object last;

    private int lastIndex;

    /** A view of the row the result set stands on. */
    public Row(ResultSet results, JsonCodec json) {
        this.results = results;
        this.json = json;
    }

    /**
     * Steps to the next row; whoever steps the result set below itself reads what this object remembers of the row before.
     *
     * @return false behind the last row
     */
    public boolean next() throws SQLException {
        lastIndex = 0;
        return results.next();
    }

    /** The result set below, for types that read what this class has no getter for. */
    public ResultSet results() {
        return results;
    }

    /** The codec that reads JSON documents. */
    public JsonCodec json() {
        return json;
    }

    /** Whether the column is NULL; reads it once more, so it is for columns of a type unknown. */
    public boolean isNull(int index) throws SQLException {
        return results.getObject(index) == null;
    }

    /** A {@code bigint} that is not NULL. */
    public long longValue(int index) throws SQLException {
        long value = results.getLong(index);
        return value == 0 ? refuseNull(index, value) : value;
    }

    /** An {@code integer} that is not NULL; a larger number raises instead of losing digits. */
    public int intValue(int index) throws SQLException {
        int value = results.getInt(index);
        return value == 0 ? refuseNull(index, value) : value;
    }

    /** A {@code smallint} that is not NULL. */
    public short shortValue(int index) throws SQLException {
        short value = results.getShort(index);
        return value == 0 ? refuseNull(index, value) : value;
    }

    /** A {@code double precision} that is not NULL. */
    public double doubleValue(int index) throws SQLException {
        double value = results.getDouble(index);
        return value == 0 ? refuseNull(index, value) : value;
    }

    /** A {@code real} that is not NULL. */
    public float floatValue(int index) throws SQLException {
        float value = results.getFloat(index);
        return value == 0 ? refuseNull(index, value) : value;
    }

    /** A {@code boolean} that is not NULL. */
    public boolean booleanValue(int index) throws SQLException {
        boolean value = results.getBoolean(index);
        return value || refuseNull(index, false);
    }

    /** A {@code bigint}, or null. */
    public @Nullable Long longOrNull(int index) throws SQLException {
        if (index == lastIndex && last instanceof Long known) {
            return known;
        }
        long value = results.getLong(index);
        Long read = (value == 0 && results.wasNull()) ? null : (Long) value;
        last = read;
        lastIndex = index;
        return read;
    }

    /** An {@code integer}, or null. */
    public @Nullable Integer intOrNull(int index) throws SQLException {
        int value = results.getInt(index);
        return (value == 0 && results.wasNull()) ? null : (Integer) value;
    }

    /** A {@code boolean}, or null. */
    public @Nullable Boolean booleanOrNull(int index) throws SQLException {
        boolean value = results.getBoolean(index);
        return (!value && results.wasNull()) ? null : (Boolean) value;
    }

    /** A text, or null. */
    public @Nullable String text(int index) throws SQLException {
        return results.getString(index);
    }

    /** A {@code numeric}, or null. */
    public @Nullable BigDecimal decimal(int index) throws SQLException {
        return results.getBigDecimal(index);
    }

    /** A {@code uuid}, or null. */
    public @Nullable UUID uuid(int index) throws SQLException {
        if (index == lastIndex && last instanceof UUID known) {
            return known;
        }
        UUID read = results.getObject(index, UUID.class);
        last = read;
        lastIndex = index;
        return read;
    }

    /** A {@code date}, or null. */
    public @Nullable LocalDate date(int index) throws SQLException {
        return results.getObject(index, LocalDate.class);
    }

    /**
     * A value that was read into a component which is never null.
     *
     * @throws ConversionException when it is null; whoever reads the whole row names the column
     */
    public static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new ConversionException("a column of the row is NULL, but the component it is read into takes no"
                    + " null: declare it @Nullable, or correct the row");
        }
        return value;
    }

    private <V> V refuseNull(int index, V value) throws SQLException {
        if (results.wasNull()) {
            throw new ConversionException("column \"" + results.getMetaData().getColumnLabel(index)
                    + "\" is NULL, but what it is read into is a primitive and cannot hold null:"
                    + " use the boxed type, or keep NULL out with a condition or coalesce");
        }
        return value;
    }
}
