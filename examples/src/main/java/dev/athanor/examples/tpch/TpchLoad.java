// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes the rows of TPC-H twice, through the library and by plain JDBC, and says how fast each of the two was. */
public final class TpchLoad {
    /** The PostgreSQL schema of the tables that plain JDBC fills. */
    public static final String PLAIN_SCHEMA = "plain";

    private static final int CHUNK = 5_000;

    private final Database db;
    private final PlainJdbc jdbc;
    private final TpchData data;
    private final Progress progress;

    private Speed library = Speed.NONE;
    private Speed plain = Speed.NONE;

    /** A load into the empty database that is reached in both ways. */
    public TpchLoad(Database db, PlainJdbc jdbc, TpchData data, PrintStream out) {
        this.db = db;
        this.jdbc = jdbc;
        this.data = data;
        this.progress = new Progress(out);
    }

    /** Creates the tables and fills them. */
    public void run() throws SQLException {
        createTables();
        progress.heading();
        try (Session session = db.openSession();
                Connection connection = jdbc.open(PLAIN_SCHEMA)) {
            connection.setAutoCommit(false);
            Target target = new Target(session, connection);
            load(target, "region", data.regions(), PlainInserts.REGIONS, PlainInserts::bind);
            load(target, "nation", data.nations(), PlainInserts.NATIONS, PlainInserts::bind);
            load(target, "supplier", data.suppliers(), PlainInserts.SUPPLIERS, PlainInserts::bind);
            load(target, "customer", data.customers(), PlainInserts.CUSTOMERS, PlainInserts::bind);
            load(target, "part", data.parts(), PlainInserts.PARTS, PlainInserts::bind);
            load(target, "partsupp", data.partSuppliers(), PlainInserts.PART_SUPPLIERS, PlainInserts::bind);
            load(target, "orders", data.orders(), PlainInserts.ORDERS, PlainInserts::bind);
            load(target, "lineitem", data.lineItems(), PlainInserts.LINE_ITEMS, PlainInserts::bind);
        }
        progress.begin("all");
        progress.end(library, plain);
    }

    /** The rows per second of the library. */
    public long libraryRate() {
        return library.rowsPerSecond();
    }

    /** The rows per second of plain JDBC. */
    public long plainRate() {
        return plain.rowsPerSecond();
    }

    private record Target(Session session, Connection connection) {}

    private void createTables() throws SQLException {
        jdbc.execute(List.of("create schema " + TpchSchema.NAME, "create schema " + PLAIN_SCHEMA));
        db.create(TpchSchema.TABLES);
        // The same tables once more, with the same keys and indexes.
        jdbc.execute(TpchSchema.TABLES.createStatements(db.platform().dialect()).stream()
                .map(sql -> sql.replace(TpchSchema.NAME + ".", PLAIN_SCHEMA + "."))
                .toList());
    }

    private <E> void load(Target target, String table, List<E> rows, String sql, PlainJdbc.RowBinder<E> binder)
            throws SQLException {
        progress.begin(table);
        Speed written = Speed.NONE;
        Speed plainly = Speed.NONE;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<E> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            written = written.plus(Speed.of(chunk.size(), () -> write(target.session(), chunk)));
            plainly = plainly.plus(
                    Speed.of(chunk.size(), () -> PlainJdbc.insert(target.connection(), sql, binder, chunk)));
            progress.advance();
        }
        library = library.plus(written);
        plain = plain.plus(plainly);
        progress.end(written, plainly);
    }

    /** A unit of work for each chunk, forgotten when it is written: the memory needed does not grow with the load. */
    private static <E> void write(Session session, List<E> chunk) {
        session.addAll(chunk);
        session.commit();
        session.clear();
    }
}
