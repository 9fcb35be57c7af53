// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import dev.athanor.docs.Stage;
import dev.athanor.docs.page.CodeTable;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.postgres.Postgres;
import dev.athanor.query.Executable;
import dev.athanor.query.Mutation;
import dev.athanor.query.Query;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import java.util.ArrayList;
import java.util.List;

/** The statements of one table of the reference, each compiled and run. */
final class Shown {
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden");

    private final String file;
    private final List<Executable> statements = new ArrayList<>();

    Shown(String file) {
        this.file = file;
    }

    void add(Executable statement) {
        statements.add(statement);
    }

    void verify(String golden) {
        String region = golden.substring(golden.indexOf('/') + 1, golden.indexOf('.'));
        CodeTable table = new CodeTable(file, region);
        try (Stage stage = Shelf.orders()) {
            for (Executable statement : statements) {
                try (Session session = stage.db().openSession()) {
                    run(session, statement);
                }
                table.add(statement.sql(Postgres.platform().dialect()));
            }
        }
        GOLDEN.verify(golden, table.markdown("Java", "SQL"));
    }

    private static void run(Session session, Executable statement) {
        if (statement instanceof Query<?> query) {
            session.list(query);
        } else {
            session.execute((Mutation<?>) statement);
        }
    }
}
