// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A unit over five tables, by hand: a read, keys that come back, and a batch for the three rows of one table. */
final class JdbcMixed {
    private final DataSource pool;

    JdbcMixed(DataSource pool) {
        this.pool = pool;
    }

    Object write() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            int stock = stock(connection);
            long order = order(connection, user(connection));
            items(connection, order);
            change(connection, stock + 1);
            gadget(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
        return true;
    }

    private static int stock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id, name, price, active, stock from parcels where id = ?")) {
            statement.setObject(1, DistanceDuels.PARCEL_ID);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(5);
            }
        }
    }

    private static long user(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into users (email, name) values (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, DistanceDuels.email());
            statement.setString(2, "mixed");
            return key(statement);
        }
    }

    private static long order(Connection connection, long user) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into orders (user_id, total, status) values (?, ?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            statement.setLong(1, user);
            statement.setBigDecimal(2, new BigDecimal("60.00"));
            statement.setString(3, "NEW");
            return key(statement);
        }
    }

    private static long key(PreparedStatement statement) throws SQLException {
        statement.executeUpdate();
        try (ResultSet keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private static void items(Connection connection, long order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into items (order_id, article, quantity, price) values (?, ?, ?, ?)")) {
            for (int i = 0; i < 3; i++) {
                statement.setLong(1, order);
                statement.setString(2, "article " + i);
                statement.setInt(3, 1 + i);
                statement.setBigDecimal(4, new BigDecimal("10.00"));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void change(Connection connection, int stock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update parcels set stock = ? where id = ?")) {
            statement.setInt(1, stock);
            statement.setObject(2, DistanceDuels.PARCEL_ID);
            statement.executeUpdate();
        }
    }

    private static void gadget(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into gadgets (id, name, attrs) values (?, ?, ?::jsonb)")) {
            statement.setObject(1, TimeOrderedUuids.next());
            statement.setString(2, "mixed");
            statement.setString(3, "{\"theme\":\"dark\",\"size\":1}");
            statement.executeUpdate();
        }
    }
}
