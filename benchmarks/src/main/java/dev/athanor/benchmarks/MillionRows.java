// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ReadingTable.READING;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Estimate;
import dev.athanor.benchmarks.duel.Measured;
import dev.athanor.benchmarks.duel.Referee;
import dev.athanor.benchmarks.duel.Work;
import dev.athanor.benchmarks.shop.Reading;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A program that streams a million entities, to be run with a small heap. It prints the ratios to its twin, plain JDBC: wall, CPU and noise, each with its interval. */
public final class MillionRows {
    static final int PORTION = 1_000;

    private MillionRows() {}

    /** Where the database is: URL, user, password. */
    public static void main(String[] arguments) throws Exception {
        try (var pool = Ground.pool(arguments[0], arguments[1], arguments[2])) {
            judge(arguments[0], arguments[1], arguments[2], "JDBC", () -> byJdbc(pool));
        }
    }

    /** Beside any twin that sums what {@link #digest} says of each row. */
    static void judge(String url, String user, String password, String against, Work twin) throws Exception {
        try (Database db = Postgres.connect(url, user, password)) {
            Duel duel = Duel.of("a million rows", against, () -> byAthanor(db), twin);
            Measured measured =
                    new Referee(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofMillis(1)).judge(duel);
            print(measured.wall());
            print(measured.cpu());
            print(measured.noise());
            System.out.println(measured.twinNanos().median());
        }
    }

    private static void print(Estimate estimate) {
        System.out.print(estimate.median() + " " + estimate.low() + " " + estimate.high() + " ");
    }

    private static long byAthanor(Database db) {
        try (Stream<Reading> readings = db.copyOut(READING)) {
            return readings.mapToLong(each -> digest(each.name(), each.price(), each.stock()))
                    .sum();
        }
    }

    static long digest(String name, BigDecimal price, int stock) {
        return (long) name.length() + price.scale() + stock;
    }

    private static long byJdbc(DataSource pool) throws SQLException {
        long sum = 0;
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement("select id, name, price, active, stock from readings")) {
                statement.setFetchSize(PORTION);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Reading each = reading(rows);
                        sum += digest(each.name(), each.price(), each.stock());
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return sum;
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(row.getLong(1), row.getString(2), row.getBigDecimal(3), row.getBoolean(4), row.getInt(5));
    }
}
