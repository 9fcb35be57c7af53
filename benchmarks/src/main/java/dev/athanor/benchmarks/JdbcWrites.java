// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Writing by hand, in its three forms: a batch that the driver rewrites, a batch that returns keys, and arrays that are unnested. Keys are of the same kind. */
final class JdbcWrites {
    private static final String UNNESTED = " select * from unnest(?::text[], ?::numeric[], ?::bool[], ?::int4[])";

    private final DataSource pool;

    JdbcWrites(DataSource pool) {
        this.pool = pool;
    }

    /** One or more statements in one transaction. */
    private interface Unit<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Unit<T> unit) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            T result = unit.run(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        }
    }

    private static Parcel keyed(Parcel parcel) {
        return new Parcel(TimeOrderedUuids.next(), parcel.name(), parcel.price(), parcel.active(), parcel.stock());
    }

    Parcel insert(Parcel parcel) throws SQLException {
        Parcel keyed = keyed(parcel);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into parcels (id, name, price, active, stock) values (?, ?, ?, ?, ?)")) {
            bind(statement, keyed);
            statement.executeUpdate();
        }
        return keyed;
    }

    private static void bind(PreparedStatement statement, Parcel parcel) throws SQLException {
        statement.setObject(1, parcel.id());
        statement.setString(2, parcel.name());
        statement.setBigDecimal(3, parcel.price());
        statement.setBoolean(4, parcel.active());
        statement.setInt(5, parcel.stock());
    }

    List<Parcel> insertByBatch(List<Parcel> parcels) throws SQLException {
        return inTransaction(connection -> {
            List<Parcel> written = new ArrayList<>(parcels.size());
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into parcels (id, name, price, active, stock) values (?, ?, ?, ?, ?)")) {
                for (Parcel parcel : parcels) {
                    Parcel keyed = keyed(parcel);
                    bind(statement, keyed);
                    statement.addBatch();
                    written.add(keyed);
                }
                statement.executeBatch();
            }
            return written;
        });
    }

    List<Parcel> insertByUnnest(List<Parcel> parcels) throws SQLException {
        return inTransaction(connection -> {
            List<Parcel> written = parcels.stream().map(JdbcWrites::keyed).toList();
            execute(
                    connection,
                    "insert into parcels (id, name, price, active, stock)"
                            + " select * from unnest(?::uuid[], ?::text[], ?::numeric[], ?::bool[], ?::int4[])",
                    written);
            return written;
        });
    }

    int upsertByUnnest(List<Parcel> parcels) throws SQLException {
        return inTransaction(connection -> execute(
                connection,
                "insert into parcels (id, name, price, active, stock)"
                        + " select * from unnest(?::uuid[], ?::text[], ?::numeric[], ?::bool[], ?::int4[])"
                        + " on conflict (id) do update set name = excluded.name, price = excluded.price",
                parcels));
    }

    private static int execute(Connection connection, String sql, List<Parcel> parcels) throws SQLException {
        UUID[] ids = new UUID[parcels.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = parcels.get(i).id();
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            Columns.of(parcels, Parcel::name, Parcel::price, Parcel::active, Parcel::stock)
                    .bind(statement, 2);
            return statement.executeUpdate();
        }
    }

    List<Ticket> insertTicketsByBatch(List<Ticket> tickets) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into tickets (name, price, active, stock) values (?, ?, ?, ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                for (Ticket ticket : tickets) {
                    statement.setString(1, ticket.name());
                    statement.setBigDecimal(2, ticket.price());
                    statement.setBoolean(3, ticket.active());
                    statement.setInt(4, ticket.stock());
                    statement.addBatch();
                }
                statement.executeBatch();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    return keyed(tickets, keys);
                }
            }
        });
    }

    List<Ticket> insertTicketsByUnnest(List<Ticket> tickets) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into tickets (name, price, active, stock)" + UNNESTED + " returning id")) {
                Columns.of(tickets, Ticket::name, Ticket::price, Ticket::active, Ticket::stock)
                        .bind(statement, 1);
                try (ResultSet keys = statement.executeQuery()) {
                    return keyed(tickets, keys);
                }
            }
        });
    }

    private static List<Ticket> keyed(List<Ticket> tickets, ResultSet keys) throws SQLException {
        List<Ticket> written = new ArrayList<>(tickets.size());
        for (Ticket ticket : tickets) {
            keys.next();
            written.add(new Ticket(keys.getLong(1), ticket.name(), ticket.price(), ticket.active(), ticket.stock()));
        }
        return written;
    }

    /** Reads the parcels with the lowest stock and raises their prices, by a batch or by arrays. */
    List<Parcel> raise(int count, boolean byUnnest) throws SQLException {
        return inTransaction(connection -> {
            List<Parcel> raised = new ArrayList<>(count);
            try (PreparedStatement statement = connection.prepareStatement(
                    "select id, name, price, active, stock from parcels where stock < ? order by stock")) {
                statement.setInt(1, count);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        raised.add(raised(rows));
                    }
                }
            }
            return byUnnest ? pricesByUnnest(connection, raised) : pricesByBatch(connection, raised);
        });
    }

    private static Parcel raised(ResultSet row) throws SQLException {
        return new Parcel(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBigDecimal(3).add(BigDecimal.ONE),
                row.getBoolean(4),
                row.getInt(5));
    }

    private static List<Parcel> pricesByBatch(Connection connection, List<Parcel> parcels) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update parcels set price = ? where id = ?")) {
            for (Parcel parcel : parcels) {
                statement.setBigDecimal(1, parcel.price());
                statement.setObject(2, parcel.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return parcels;
    }

    private static List<Parcel> pricesByUnnest(Connection connection, List<Parcel> parcels) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update parcels set price = input.price"
                + " from unnest(?::uuid[], ?::numeric[]) as input (id, price) where parcels.id = input.id")) {
            Object[] ids = parcels.stream().map(Parcel::id).toArray();
            Object[] prices = parcels.stream().map(Parcel::price).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("numeric", prices));
            statement.executeUpdate();
        }
        return parcels;
    }

    int delete(List<Parcel> parcels) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from parcels where id = any(?)")) {
            Object[] ids = parcels.stream().map(Parcel::id).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            return statement.executeUpdate();
        }
    }
}
