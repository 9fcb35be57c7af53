// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ProductTable.PRODUCT;

import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.sql.SQLException;

/** A program that finds one product: by Athanor or by JDBC with HikariCP. It prints the milliseconds from its first line to the row. */
public final class ColdStart {
    private ColdStart() {}

    /** The side, {@code athanor} or {@code jdbc}, and where the database is: URL, user, password. */
    public static void main(String[] arguments) throws SQLException {
        long start = System.nanoTime();
        Product found = arguments[0].equals("athanor")
                ? byAthanor(arguments[1], arguments[2], arguments[3], start)
                : byJdbc(arguments[1], arguments[2], arguments[3], start);
        if (!found.name().equals("product 42")) {
            throw new IllegalStateException("another product was found");
        }
    }

    private static Product byAthanor(String url, String user, String password, long start) {
        try (Database db = Postgres.connect(url, user, password);
                Session session = db.openSession()) {
            return told(session.find(PRODUCT, Scratch.id(42)).orElseThrow(), start);
        }
    }

    private static Product byJdbc(String url, String user, String password, long start) throws SQLException {
        try (HikariDataSource pool = Ground.pool(url, user, password)) {
            return told(new JdbcReads(pool).find(Scratch.id(42)), start);
        }
    }

    private static Product told(Product found, long start) {
        System.out.println((System.nanoTime() - start) / 1e6);
        return found;
    }
}
