// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A graph by three queries, and a query of optional conditions, by hand. */
final class JdbcGraph {
    private final DataSource pool;

    JdbcGraph(DataSource pool) {
        this.pool = pool;
    }

    record Customer(long id, String email, String name, List<Purchase> orders) {}

    record Purchase(long id, long userId, BigDecimal total, String status, List<Line> items) {}

    record Line(long id, long orderId, String article, int quantity, BigDecimal price) {}

    /** What may be asked of an order; null where it is not. */
    record Wish(
            @Nullable String status,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String email,
            @Nullable String name) {}

    List<Customer> graph(long first, long last) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Map<Long, Customer> customers = customers(connection, first, last);
            Map<Long, Purchase> orders = orders(connection, customers);
            items(connection, orders);
            return new ArrayList<>(customers.values());
        }
    }

    private static Map<Long, Customer> customers(Connection connection, long first, long last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id, email, name from users where id between ? and ? order by id")) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            Map<Long, Customer> customers = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    customers.put(id, new Customer(id, rows.getString(2), rows.getString(3), new ArrayList<>()));
                }
            }
            return customers;
        }
    }

    private static Map<Long, Purchase> orders(Connection connection, Map<Long, Customer> customers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, user_id, total, status from orders where user_id = any(?) order by id")) {
            Array keys = connection.createArrayOf("int8", customers.keySet().toArray());
            statement.setArray(1, keys);
            Map<Long, Purchase> orders = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Purchase order = purchase(rows);
                    orders.put(order.id, order);
                    Objects.requireNonNull(customers.get(order.userId)).orders.add(order);
                }
            }
            return orders;
        }
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        return new Purchase(row.getLong(1), row.getLong(2), row.getBigDecimal(3), row.getString(4), new ArrayList<>());
    }

    private static void items(Connection connection, Map<Long, Purchase> orders) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, order_id, article, quantity, price from items where order_id = any(?) order by id")) {
            statement.setArray(
                    1, connection.createArrayOf("int8", orders.keySet().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Line line = new Line(
                            rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getInt(4), rows.getBigDecimal(5));
                    Objects.requireNonNull(orders.get(line.orderId)).items.add(line);
                }
            }
        }
    }

    List<Purchase> wished(Wish wish) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = text(wish, values);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<Purchase> orders = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    orders.add(purchase(rows));
                }
            }
            return orders;
        }
    }

    static String text(Wish wish, List<Object> values) {
        StringBuilder sql = new StringBuilder(
                "select o.id, o.user_id, o.total, o.status from orders o join users u on o.user_id = u.id");
        String word = " where ";
        word = add(sql, word, "o.status = ?", wish.status, values);
        word = add(sql, word, "o.total >= ?", wish.least, values);
        word = add(sql, word, "o.total <= ?", wish.most, values);
        word = add(sql, word, "u.email = ?", wish.email, values);
        add(sql, word, "u.name = ?", wish.name, values);
        return sql.append(" order by o.id limit 20").toString();
    }

    private static String add(
            StringBuilder sql, String word, String condition, @Nullable Object value, List<Object> values) {
        if (value == null) {
            return word;
        }
        sql.append(word).append(condition);
        values.add(value);
        return " and ";
    }
}
