// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import static dev.athanor.postgres.oracle.AntTable.ANT;
import static dev.athanor.postgres.oracle.BeeTable.BEE;

import dev.athanor.ddl.Schema;
import dev.athanor.postgres.Postgres;
import dev.athanor.query.RowQuery;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two tables on PostgreSQL, reached through the library and past it. */
final class Server implements AutoCloseable {
    private final TestDatabase place = PostgresServer.shared().createDatabase();
    private final Database db = Postgres.options().poolSize(1).connect(place.url(), place.user(), place.password());
    private final Connection plain;
    private @Nullable Session session;

    Server() throws SQLException {
        db.create(Schema.of(ANT, BEE));
        plain = DriverManager.getConnection(place.url(), place.user(), place.password());
    }

    void store(Data data) throws SQLException {
        end();
        data.store(plain);
    }

    /** What the library reads, in one transaction until other rows are stored or a statement fails. */
    List<List<@Nullable Object>> rows(RowQuery<List<@Nullable Object>> query) {
        try {
            if (session == null) {
                session = db.openSession();
            }
            return session.list(query);
        } catch (RuntimeException | StackOverflowError e) {
            end();
            throw e;
        }
    }

    private void end() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    String sql(RowQuery<?> query) {
        return query.sql(db.platform().dialect());
    }

    /** What plain JDBC reads. */
    List<List<@Nullable Object>> rows(String sql, List<Kind> kinds) throws SQLException {
        try (Statement statement = plain.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 0; i < kinds.size(); i++) {
                    row.add(
                            kinds.get(i) == Kind.NUMBER
                                    ? result.getObject(i + 1, Long.class)
                                    : result.getObject(i + 1));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        end();
        plain.close();
        db.close();
        place.close();
    }
}
