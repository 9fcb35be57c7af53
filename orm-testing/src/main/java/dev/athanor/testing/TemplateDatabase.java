// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.ddl.Schema;
import dev.athanor.engine.Platform;
import dev.athanor.session.Database;
import dev.athanor.session.DatabaseProvider;
import java.util.List;
import java.util.Queue;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A database with empty tables, of which the tests get copies; it keeps the copies that are clean after use. */
final class TemplateDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final DatabaseProvider provider;
    private final Queue<ClonedDatabase> clean = new ConcurrentLinkedQueue<>();

    private TemplateDatabase(TestDatabase database, DatabaseProvider provider) {
        this.database = database;
        this.provider = provider;
    }

    /** What makes two schemas the same: one template serves all tests that want these tables. */
    record Blueprint(PostgresServer server, List<String> statements) {

        static Blueprint of(PostgresServer server, Schema schema) {
            Platform platform = provider(server.url()).platform();
            return new Blueprint(server, schema.createStatements(platform.dialect()));
        }
    }

    static TemplateDatabase create(PostgresServer server, Schema schema) {
        TestDatabase database = server.createDatabase();
        DatabaseProvider provider = provider(server.url());
        try (WarmConnections connections = new WarmConnections(database::open)) {
            Database.of(connections, provider.platform()).create(schema);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return new TemplateDatabase(database, provider);
    }

    private static DatabaseProvider provider(String url) {
        for (DatabaseProvider provider : ServiceLoader.load(DatabaseProvider.class)) {
            if (provider.accepts(url)) {
                return provider;
            }
        }
        throw new IllegalStateException(
                "Nothing on the class path knows this kind of database: add dev.athanor:orm-postgres");
    }

    Platform platform() {
        return provider.platform();
    }

    /** A new copy; the caller closes it. */
    ClonedDatabase copy() {
        return new ClonedDatabase(database.server().cloneOf(database), provider);
    }

    /** A copy with empty tables, to be given back as it was. */
    ClonedDatabase borrow() {
        ClonedDatabase clone = clean.poll();
        return clone == null ? copy() : clone;
    }

    void giveBack(ClonedDatabase clone) {
        clean.add(clone);
    }

    @Override
    public void close() {
        try (database) {
            clean.forEach(ClonedDatabase::close);
        }
    }
}
