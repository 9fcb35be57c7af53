// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import dev.athanor.ast.Expression;
import dev.athanor.docs.Stage;
import dev.athanor.docs.page.CodeTable;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.postgres.Postgres;
import dev.athanor.query.Executable;
import dev.athanor.query.Mutation;
import dev.athanor.query.Query;
import dev.athanor.query.Select;
import dev.athanor.query.Sql;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The statements of one table of the reference, each compiled and run. */
final class Shown {
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden");

    private final String file;
    private final Supplier<Stage> stage;
    private final Set<Executable> parts = new HashSet<>();
    private final List<Executable> statements = new ArrayList<>();

    Shown(String file) {
        this(file, Shelf::orders);
    }

    Shown(String file, Supplier<Stage> stage) {
        this.file = file;
        this.stage = stage;
    }

    void add(Executable statement) {
        statements.add(statement);
    }

    /** An expression alone; of its statement the page shows the select list. */
    void add(Expression<?> expression) {
        Select<?> query = Sql.select(expression);
        statements.add(query);
        parts.add(query);
    }

    void verify(String golden) {
        String region = golden.substring(golden.indexOf('/') + 1, golden.indexOf('.'));
        CodeTable table = new CodeTable(file, region);
        try (Stage opened = stage.get()) {
            for (Executable statement : statements) {
                try (Session session = opened.db().openSession()) {
                    run(session, statement);
                }
                explain(opened, statement);
                table.add(text(statement));
            }
        }
        GOLDEN.verify(golden, table.markdown("Java", "SQL"));
    }

    private String text(Executable statement) {
        String sql = statement.sql(Postgres.platform().dialect());
        return parts.contains(statement) ? sql.substring("select ".length()).replaceAll(" from [a-z]+$", "") : sql;
    }

    /** The text with its values in it is one that the server takes. */
    private static void explain(Stage opened, Executable statement) {
        String literal = statement.literal(
                Postgres.platform().dialect(), Postgres.platform().json());
        try (Connection connection = opened.server().open();
                Statement plain = connection.createStatement()) {
            plain.setEscapeProcessing(false);
            plain.execute("explain " + literal);
        } catch (SQLException e) {
            throw new AssertionError(literal, e);
        }
    }

    private static void run(Session session, Executable statement) {
        if (statement instanceof Query<?> query) {
            session.list(query);
        } else {
            session.execute((Mutation<?>) statement);
        }
    }
}
