// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** A database as a program without a library uses it, with what a skilled person would set. */
public final class PlainJdbc {
    private final String url;
    private final Properties properties = new Properties();

    /** How one row becomes the parameters of an insert. */
    @FunctionalInterface
    interface RowBinder<E> {
        void bind(PreparedStatement statement, E row) throws SQLException;
    }

    /** The database behind a JDBC URL. */
    public PlainJdbc(String url, String user, String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // The driver makes one INSERT of many rows out of a batch: several times as fast.
        properties.setProperty("reWriteBatchedInserts", "true");
    }

    /** A new connection, which finds the tables of a schema without its name. */
    public Connection open(String schema) throws SQLException {
        Properties own = new Properties();
        own.putAll(properties);
        own.setProperty("currentSchema", schema);
        return DriverManager.getConnection(url, own);
    }

    void execute(List<String> statements) throws SQLException {
        try (Connection connection = open("public");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static <E> void insert(Connection connection, String sql, RowBinder<E> binder, List<E> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (E row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }
}
