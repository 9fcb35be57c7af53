// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples;

import dev.athanor.examples.shop.Journal;
import dev.athanor.examples.shop.ShopTour;
import dev.athanor.examples.tpch.PlainJdbc;
import dev.athanor.examples.tpch.TpchProgram;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Runs both programs against a PostgreSQL of their own. */
public final class Demo {
    private Demo() {}

    /** Runs both programs; what they throw ends the JVM with an exit code other than zero. */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PostgresServer server = PostgresServer.shared();
        out.println("Athanor on PostgreSQL " + server.version() + "\n");
        try (TestDatabase place = server.createDatabase();
                Database db = Postgres.connect(place.url(), place.user(), place.password())) {
            new ShopTour(db, new Journal(out)).run();
            PlainJdbc jdbc = new PlainJdbc(place.url(), place.user(), place.password());
            new TpchProgram(db, jdbc, out).run();
        }
    }
}
