// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Rows as one array a column, as {@code unnest} takes them. */
@SuppressWarnings("ArrayRecordComponent") // no values, but what the driver takes
record Columns(String[] names, BigDecimal[] prices, Boolean[] active, Integer[] stocks) {
    static <R> Columns of(
            List<R> rows,
            Function<R, String> name,
            Function<R, BigDecimal> price,
            Predicate<R> active,
            ToIntFunction<R> stock) {
        int count = rows.size();
        Columns columns = new Columns(new String[count], new BigDecimal[count], new Boolean[count], new Integer[count]);
        for (int i = 0; i < count; i++) {
            R row = rows.get(i);
            columns.names[i] = name.apply(row);
            columns.prices[i] = price.apply(row);
            columns.active[i] = active.test(row);
            columns.stocks[i] = stock.applyAsInt(row);
        }
        return columns;
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(first, connection.createArrayOf("text", names));
        statement.setArray(first + 1, connection.createArrayOf("numeric", prices));
        statement.setArray(first + 2, connection.createArrayOf("bool", active));
        statement.setArray(first + 3, connection.createArrayOf("int4", stocks));
    }
}
