// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.engine.StatementLog;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import dev.athanor.testing.flight.FlightProxy;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One test with its database, from the first thing that it asks for to its end. */
final class TestRun {

    private static final Map<Class<?>, Function<TestRun, Object>> SUPPLIES = Map.of(
            Database.class, run -> run.database,
            Session.class, TestRun::session,
            StatementRecorder.class, TestRun::recorder,
            FlightProxy.class, run -> run.clone.proxy(),
            TestDatabase.class, TestRun::testDatabase);

    private final ClonedDatabase clone;
    private final Database database;
    private final boolean commits;
    private final Runnable end;
    private final SessionLedger ledger = new SessionLedger();
    private @Nullable Session session;
    private @Nullable StatementRecorder recorder;

    private TestRun(ClonedDatabase clone, Database database, boolean commits, Runnable end) {
        this.clone = clone;
        this.database = database;
        this.commits = commits;
        this.end = end;
        database.listen(new StatementLog());
        database.listen(ledger);
        clone.proxy().reset();
    }

    /** A test whose sessions all join one transaction, which is rolled back at the end. */
    static TestRun rolledBack(TemplateDatabase template, SessionOptions options) {
        ClonedDatabase clone = template.borrow();
        RolledBackConnection transaction = opened(clone, () -> new RolledBackConnection(clone.connections()));
        Database database = Database.of(transaction, template.platform(), options.boundary(TransactionBoundary.JOINED));
        return new TestRun(clone, database, false, () -> {
            transaction.close();
            template.giveBack(clone);
        });
    }

    /** A test in a database of its own, which is dropped at the end. */
    static TestRun apart(TemplateDatabase template, SessionOptions options) {
        ClonedDatabase clone = template.copy();
        DataSource connections = opened(clone, () -> {
            clone.connections().getConnection().close(); // opened now, so that the test does not count it
            return clone.connections();
        });
        return new TestRun(clone, Database.of(connections, template.platform(), options), true, clone::close);
    }

    private static <T> T opened(ClonedDatabase clone, Opening<T> opening) {
        try {
            return opening.open();
        } catch (SQLException e) {
            clone.close();
            throw new IllegalStateException("The test server refuses a connection, SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Connects. */
    @FunctionalInterface
    private interface Opening<T> {
        T open() throws SQLException;
    }

    /** The types of what a test can ask for. */
    static Set<Class<?>> supplies() {
        return SUPPLIES.keySet();
    }

    /** The one thing of this type that belongs to the test. */
    Object supply(Class<?> type) {
        Function<TestRun, Object> supply = SUPPLIES.get(type);
        if (supply == null) {
            throw new IllegalArgumentException("A test does not have a " + type.getName());
        }
        return supply.apply(this);
    }

    Database database() {
        return database;
    }

    private Session session() {
        Session only = session;
        if (only == null) {
            only = database.openSession();
            session = only;
        }
        return only;
    }

    private StatementRecorder recorder() {
        StatementRecorder only = recorder;
        if (only == null) {
            only = StatementRecorder.of(database);
            recorder = only;
        }
        return only;
    }

    private TestDatabase testDatabase() {
        if (!commits) {
            throw new IllegalStateException("This test's rows are in a transaction that no other connection sees,"
                    + " so it has no TestDatabase: use AthanorExtension.databasePerTest");
        }
        return clone.database();
    }

    /**
     * Closes the test's session and undoes what the test did.
     *
     * @param passed whether it is worth while to look for what was forgotten
     * @throws AssertionError that says what was forgotten
     */
    void end(boolean passed) {
        clone.proxy().heal();
        try {
            if (session != null) {
                session.close();
            }
            if (passed) {
                ledger.verify();
            }
        } finally {
            end.run();
        }
    }
}
