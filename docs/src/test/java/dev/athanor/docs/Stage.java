// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import dev.athanor.ddl.Schema;
import dev.athanor.engine.StatementEvent;
import dev.athanor.postgres.Postgres;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.Database;
import dev.athanor.testing.GoldenFiles;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.StatementRecorder;
import dev.athanor.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A database of its own on which the code of a page runs, and the SQL that it sent. */
public final class Stage implements AutoCloseable {
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden");
    private static final int WIDTH = 110;
    private static final Pattern PARTS =
            Pattern.compile("(?<=,) (?=locked as |changed as )| (?=select cast)|(?<=[a-z0-9]\\)) (?=select )");
    private static final List<String> CLAUSES = List.of(
            "select ", "from ", "where ", "set ", "order by ", "for ", "returning ", "on conflict ", "do update ");

    private final TestDatabase server = PostgresServer.shared().createDatabase();
    private final Database db = Postgres.options().poolSize(2).connect(server.url(), server.user(), server.password());
    private final StatementRecorder sent = StatementRecorder.of(db);

    /** A database without tables. */
    public static Stage empty() {
        return new Stage();
    }

    /** A database with these tables, all empty. */
    public static Stage of(KeyedTable<?, ?>... tables) {
        Stage stage = new Stage();
        stage.db.create(Schema.of(tables));
        stage.forget();
        return stage;
    }

    /** The database. */
    public Database db() {
        return db;
    }

    /** The server's side of it, to look past the library. */
    public TestDatabase server() {
        return server;
    }

    /** Forgets what was sent so far: what comes next is what the page shows. */
    public void forget() {
        sent.clear();
    }

    /** How many flights there were since. */
    public long flights() {
        return sent.flights();
    }

    /** Makes sure that what was sent since is what the golden file says, and forgets it. */
    public void assertSent(String golden) {
        GOLDEN.verify(golden, sql());
        forget();
    }

    /** What was sent since, a flight after the other. */
    private String sql() {
        StringBuilder text = new StringBuilder();
        boolean several = flights() > 1;
        long flight = 0;
        int number = 0;
        for (StatementEvent event : sent.events()) {
            if (several && event.flight() != flight) {
                flight = event.flight();
                number++;
                text.append("-- flight ").append(number).append('\n');
            }
            text.append(wrapped(event.sql())).append(";\n");
        }
        return text.toString();
    }

    /** A long statement on several lines, broken before its parts and clauses where possible; nothing else is changed. */
    private static String wrapped(String sql) {
        if (sql.length() <= WIDTH || sql.indexOf('\n') >= 0) {
            return sql;
        }
        return Arrays.stream(PARTS.split(sql, -1)).map(Stage::folded).collect(Collectors.joining("\n"));
    }

    private static String folded(String part) {
        StringBuilder text = new StringBuilder();
        String rest = part;
        while (rest.length() > WIDTH) {
            int space = lastBreak(rest);
            text.append(rest, 0, space).append("\n    ");
            rest = rest.substring(space + 1);
        }
        return text.append(rest).toString();
    }

    private static int lastBreak(String sql) {
        return CLAUSES.stream()
                .mapToInt(clause -> sql.lastIndexOf(' ' + clause, WIDTH))
                .filter(place -> place > WIDTH / 2)
                .max()
                .orElse(sql.lastIndexOf(' ', WIDTH));
    }

    /** Closes the pool and drops the database. */
    @Override
    public void close() {
        sent.close();
        db.close();
        server.close();
    }
}
