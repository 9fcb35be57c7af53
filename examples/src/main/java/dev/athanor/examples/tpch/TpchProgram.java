// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.query.Select;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** Writes the rows of TPC-H and asks three of its questions. */
public final class TpchProgram {
    private static final double SCALE = 0.01;

    private final Database db;
    private final PlainJdbc jdbc;
    private final PrintStream out;

    /** A program for the empty database that is reached in both ways. */
    public TpchProgram(Database db, PlainJdbc jdbc, PrintStream out) {
        this.db = db;
        this.jdbc = jdbc;
        this.out = out;
    }

    /** Loads and asks. */
    public void run() throws SQLException {
        out.println("TPC-H at scale " + SCALE + ", written through sessions and beside them by plain JDBC\n");
        new TpchLoad(db, jdbc, new TpchData(SCALE), out).run();
        ask("Query 1, pricing summary", TpchQueries.pricingSummary());
        ask("Query 3, shipping priority", TpchQueries.shippingPriority());
        ask("Query 6, forecast of revenue", TpchQueries.forecastRevenue());
    }

    private void ask(String title, Select<?> query) {
        out.println("\n" + title);
        out.println("    " + query.sql(db.platform().dialect()));
        try (Session session = db.openSession()) {
            long start = System.nanoTime();
            List<?> rows = session.list(query);
            long millis = (System.nanoTime() - start) / 1_000_000;
            rows.forEach(row -> out.println("    → " + row));
            out.println("    " + millis + " ms");
        }
    }
}
