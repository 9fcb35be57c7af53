// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of plain JDBC into records, so that they can be compared with those of the library. */
final class PlainRows {
    private PlainRows() {}

    /** Each row as a record of the class, by position; or the first value of each row, where the class is no record. */
    static <R> List<R> read(ResultSet result, Class<R> row) throws SQLException {
        List<R> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(row.isRecord() ? record(result, row) : row.cast(value(result, 1, row)));
        }
        return rows;
    }

    private static <R> R record(ResultSet result, Class<R> type) throws SQLException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        @Nullable Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(result, i + 1, types[i]);
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record for these rows", e);
        }
    }

    private static @Nullable Object value(ResultSet result, int column, Class<?> type) throws SQLException {
        if (type == long.class) {
            return result.getLong(column);
        }
        if (type == int.class) {
            return result.getInt(column);
        }
        if (type == BigDecimal.class) {
            return result.getBigDecimal(column);
        }
        return type == LocalDate.class ? result.getObject(column, LocalDate.class) : result.getString(column);
    }
}
