// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes the rows of TPC-H and asks its 22 questions. */
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

    /**
     * Loads and asks.
     *
     * @throws IllegalStateException when a query yields other rows than its published text
     */
    public void run() throws SQLException {
        out.println("TPC-H at scale " + SCALE + ", written through a session, and once more by plain JDBC\n");
        new TpchLoad(db, jdbc, new TpchData(SCALE), out).run();
        for (TpchQuery<?> query : TpchQueries.ALL) {
            ask(query);
        }
    }

    private <R> void ask(TpchQuery<R> query) throws SQLException {
        out.println("\n" + query);
        out.println("    " + query.typed().sql(db.platform().dialect()));
        try (Session session = db.openSession();
                Connection connection = jdbc.open(TpchSchema.NAME)) {
            List<R> rows = session.list(query.typed());
            rows.forEach(row -> out.println("    → " + row));
            if (!rows.equals(query.publishedRows(connection))) {
                throw new IllegalStateException(query + " yields other rows than its published text");
            }
            out.println("    the published text yields the same over JDBC");
        }
    }
}
