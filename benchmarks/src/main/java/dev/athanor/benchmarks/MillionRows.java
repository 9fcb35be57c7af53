// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ReadingTable.READING;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Estimate;
import dev.athanor.benchmarks.duel.Measured;
import dev.athanor.benchmarks.duel.Referee;
import dev.athanor.benchmarks.shop.Reading;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A program that streams a million entities, to be run with a small heap. It prints the ratios to plain JDBC: wall, CPU and noise, each with its interval. */
public final class MillionRows {
    private static final int PORTION = 1_000;

    private MillionRows() {}

    /** Where the database is: URL, user, password. */
    public static void main(String[] arguments) throws Exception {
        try (Database db = Postgres.connect(arguments[0], arguments[1], arguments[2]);
                var pool = Ground.pool(arguments[0], arguments[1], arguments[2])) {
            Duel duel = Duel.of("a million rows", "JDBC", () -> byAthanor(db), () -> byJdbc(pool));
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
            return readings.mapToLong(MillionRows::digest).sum();
        }
    }

    private static long digest(Reading reading) {
        return (long) reading.name().length() + reading.price().scale() + reading.stock();
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
                        sum += digest(reading(rows));
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
