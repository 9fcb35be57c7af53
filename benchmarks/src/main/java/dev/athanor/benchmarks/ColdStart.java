// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ProductTable.PRODUCT;

import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A program that finds one product: by Athanor or by JDBC with HikariCP. It prints the milliseconds from its first line to the row, and the
 * most memory in megabytes that the process had, as far as the system tells. */
public final class ColdStart {
    private ColdStart() {}

    /** The side, {@code athanor} or {@code jdbc}, and where the database is: URL, user, password. */
    public static void main(String[] arguments) throws SQLException {
        long start = System.nanoTime();
        if (arguments[0].equals("athanor")) {
            byAthanor(arguments[1], arguments[2], arguments[3], start);
        } else {
            byJdbc(arguments[1], arguments[2], arguments[3], start);
        }
    }

    private static void byAthanor(String url, String user, String password, long start) {
        try (Database db = Postgres.connect(url, user, password);
                Session session = db.openSession()) {
            tell(start, session.find(PRODUCT, Scratch.id(42)).orElseThrow().name());
        }
    }

    private static void byJdbc(String url, String user, String password, long start) throws SQLException {
        try (HikariDataSource pool = Ground.pool(url, user, password)) {
            tell(start, new JdbcReads(pool).find(Scratch.id(42)).name());
        }
    }

    /** The row is there. */
    static void tell(long start, String name) {
        System.out.println((System.nanoTime() - start) / 1e6 + " " + peakMegabytes());
        if (!name.equals("product 42")) {
            throw new IllegalStateException("another product was found");
        }
    }

    private static double peakMegabytes() {
        Path status = Path.of("/proc/self/status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
