// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.shop.Gadget;
import dev.athanor.benchmarks.shop.Product;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reading as a skilled person writes it by hand: pooled, prepared by the driver after its threshold, read by index, the same records returned. */
final class JdbcReads {
    private static final String COLUMNS = "select id, name, price, active, stock from products ";

    private final DataSource pool;

    JdbcReads(DataSource pool) {
        this.pool = pool;
    }

    /** A name and a price. */
    record Offer(String name, BigDecimal price) {}

    Product find(UUID id) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return find(connection, id);
        }
    }

    Product findInTransaction(UUID id) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Product found = find(connection, id);
            connection.commit();
            connection.setAutoCommit(true);
            return found;
        }
    }

    static Product find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + "where id = ?")) {
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
            return products(statement);
        }
    }

    List<Product> after(BigDecimal price, UUID id, int limit) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        COLUMNS + "where (price, id) > (?, ?) order by price, id limit ?")) {
            statement.setBigDecimal(1, price);
            statement.setObject(2, id);
            statement.setLong(3, limit);
            return products(statement);
        }
    }

    List<Offer> offers(BigDecimal price, int limit) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select name, price from products where price > ? order by price, id limit ?")) {
            statement.setBigDecimal(1, price);
            statement.setLong(2, limit);
            List<Offer> offers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    offers.add(new Offer(rows.getString(1), rows.getBigDecimal(2)));
                }
            }
            return offers;
        }
    }

    List<Gadget> gadgets(String theme, GadgetAttrs attrs) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, name, attrs from gadgets where attrs ->> 'theme' = ? order by id limit 100")) {
            statement.setString(1, theme);
            List<Gadget> gadgets = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    gadgets.add(new Gadget(
                            rows.getObject(1, UUID.class), rows.getString(2), attrs.read(rows.getString(3))));
                }
            }
            return gadgets;
        }
    }

    static List<Product> products(PreparedStatement statement) throws SQLException {
        List<Product> products = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                products.add(product(rows));
            }
        }
        return products;
    }

    static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getObject(1, UUID.class), row.getString(2), row.getBigDecimal(3), row.getBoolean(4), row.getInt(5));
    }
}
