// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The same work as a skilled person writes it by hand: pooled, prepared, read by index, the same records returned. */
final class PlainJdbc implements AutoCloseable {
    private static final String COLUMNS = "select id, name, price, active, stock from products ";

    private final HikariDataSource pool;

    PlainJdbc(TestDatabase scratch) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(scratch.url());
        config.setUsername(scratch.user());
        config.setPassword(scratch.password());
        this.pool = new HikariDataSource(config);
    }

    Product find(UUID id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(COLUMNS + "where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return product(row);
            }
        }
    }

    List<Product> dearerThan(BigDecimal price, int limit) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(COLUMNS + "where price > ? order by price, id limit ?")) {
            statement.setBigDecimal(1, price);
            statement.setLong(2, limit);
            List<Product> products = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    products.add(product(rows));
                }
            }
            return products;
        }
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getObject(1, UUID.class), row.getString(2), row.getBigDecimal(3), row.getBoolean(4), row.getInt(5));
    }

    @Override
    public void close() {
        pool.close();
    }
}
