// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the two tables: few, and full of nulls; the columns are x, y, s, b, id. */
record Data(List<@Nullable Object[]> ants, List<@Nullable Object[]> bees) {
    static Data of(Choices choices) {
        return new Data(rows(choices), rows(choices));
    }

    private static List<@Nullable Object[]> rows(Choices choices) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        int size = choices.chance(10) ? 0 : 2 + choices.below(4);
        for (long id = 1; id <= size; id++) {
            rows.add(new @Nullable Object[] {
                value(choices, Kind.NUMBER),
                value(choices, Kind.NUMBER),
                value(choices, Kind.TEXT),
                value(choices, Kind.TRUTH),
                id
            });
        }
        return rows;
    }

    private static @Nullable Object value(Choices choices, Kind kind) {
        return choices.chance(25) ? null : kind.sample(choices);
    }

    /** Writes them past the library. */
    void store(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate ants, bees");
        }
        store(connection, "ants", ants);
        store(connection, "bees", bees);
    }

    private static void store(Connection connection, String table, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (x, y, s, b, id) values (?, ?, ?, ?, ?)")) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        ants.forEach(row -> text.append("ants ").append(Arrays.toString(row)).append('\n'));
        bees.forEach(row -> text.append("bees ").append(Arrays.toString(row)).append('\n'));
        return text.toString();
    }
}
