// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.query.Aggregates.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.engine.StatementEvent;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.PostgresOptions;
import dev.athanor.postgres.session.shop.CouponTable;
import dev.athanor.postgres.session.shop.ItemTable;
import dev.athanor.postgres.session.shop.OrderTable;
import dev.athanor.postgres.session.shop.ProductTable;
import dev.athanor.postgres.session.shop.ReviewTable;
import dev.athanor.postgres.session.shop.UserTable;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.Database;
import dev.athanor.session.SessionListener;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.StatementRecorder;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.flight.Action;
import dev.athanor.testing.flight.FlightProxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of a test class, behind a counting proxy, with the tables of a schema that are empty at the start of each test. */
public final class Workshop implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** A parameter of the test run: with {@code true}, a transaction pooler stands before the server. */
    static final String POOLED = "athanor.pooler";

    /** A parameter of the test run: the schema that stands for none; no table is where it is declared. */
    static final String SCHEMA = "athanor.schema";

    private static final String PING_AFTER = "com.zaxxer.hikari.aliveBypassWindowMs";

    private final Schema schema;
    private final int connections;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private @Nullable Running running;
    private @Nullable StatementRecorder sent;
    private final AtomicInteger lost = new AtomicInteger();

    private Workshop(Schema schema, int connections) {
        this.schema = schema;
        this.connections = connections;
    }

    /** With one connection. */
    public static Workshop with(KeyedTable<?, ?>... tables) {
        return new Workshop(Schema.of(tables), 1);
    }

    /** With several, which are all there before the first test counts flights. */
    public Workshop connections(int count) {
        return new Workshop(schema, count);
    }

    /** All tables of the shop. */
    public static Workshop shop() {
        return with(
                UserTable.USER,
                OrderTable.ORDER,
                ItemTable.ITEM,
                ProductTable.PRODUCT,
                CouponTable.COUPON,
                ReviewTable.REVIEW);
    }

    public Database db() {
        return running().db();
    }

    /** What the sessions of {@link #db()} sent in this test. */
    public StatementRecorder sent() {
        return Objects.requireNonNull(sent, "a test runs");
    }

    /** Where the database is, without the proxy. */
    public TestDatabase server() {
        return running().server();
    }

    /** How many pending changes sessions were closed with in this test; what is not asked for here fails the test. */
    public int lost() {
        return lost.getAndSet(0);
    }

    public FlightProxy proxy() {
        return running().proxy();
    }

    private Running running() {
        return Objects.requireNonNull(running, "a test class runs");
    }

    Schema schema() {
        return schema;
    }

    /** Another application on the same database, closed after the test. */
    public Database another() {
        return another(Postgres.options().poolSize(1));
    }

    Database another(PostgresOptions options) {
        return closing(
                connect(server(), proxy(), running().pooler() == null ? options : options.behindTransactionPooler()));
    }

    public <T extends AutoCloseable> T closing(T resource) {
        opened.add(resource);
        return resource;
    }

    /** Runs an action and makes sure that it took so many flights on the wire. */
    public <X extends Exception> void flights(int expected, Action<X> action) throws X {
        proxy().assertFlights(expected, action);
    }

    /** All that was sent in this test: the texts by flight, a flight a paragraph, BEGIN and COMMIT included. */
    String story() {
        return sent().events().stream()
                .collect(Collectors.groupingBy(
                        StatementEvent::flight,
                        LinkedHashMap::new,
                        Collectors.mapping(StatementEvent::sql, Collectors.joining(";\n", "", ";\n"))))
                .values()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    /** Runs a statement beside the library and the proxy. */
    public void execute(String sql) {
        try (Statement statement = running().beside().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** A user with a password of its own, who may read and write everything here; closing it drops it. */
    Role role() {
        Role role = new Role(server().name() + "_role", Canary.VALUE);
        execute("create role " + role.name() + " login password '" + role.password() + "'");
        execute("grant all on all tables in schema public to " + role.name());
        return role;
    }

    private record Running(
            TestDatabase server,
            Connection beside,
            @Nullable Pooler pooler,
            FlightProxy proxy,
            Database db,
            AutoCloseable pool) {}

    final class Role implements AutoCloseable {
        private final String name;
        private final String password;

        private Role(String name, String password) {
            this.name = name;
            this.password = password;
        }

        String name() {
            return name;
        }

        String password() {
            return password;
        }

        @Override
        public void close() {
            execute("drop owned by " + name);
            execute("drop role " + name);
        }
    }

    /** What a query yields, read beside the library: the columns of a row joined by a bar. */
    public List<String> rows(String sql) {
        try (Statement statement = running().beside().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        TestDatabase server = PostgresServer.shared().createDatabase();
        boolean pooled =
                context.getConfigurationParameter(POOLED).map(Boolean::valueOf).orElse(false);
        Pooler pooler = pooled ? Pooler.before(server) : null;
        PostgresOptions options = Postgres.options().poolSize(connections);
        FlightProxy proxy = pooler == null
                ? FlightProxy.to(server.server().host(), server.server().port())
                : FlightProxy.to(pooler.host(), pooler.port());
        Database declared = connect(server, proxy, pooled ? options.behindTransactionPooler() : options);
        String moved = context.getConfigurationParameter(SCHEMA).orElse(null);
        Database db = moved == null ? declared : declared.with(each -> each.schemas(Map.of("", moved)));
        running = new Running(server, server.open(), pooler, proxy, db, declared);
        if (moved != null) {
            execute("set search_path to " + declared.platform().dialect().identifier(moved));
        }
        db.create(schema);
        warm(
                db.with(each -> each.transaction(TransactionOptions.SNAPSHOT)),
                pooled ? Math.min(connections, Pooler.CONNECTIONS) : connections);
        db.listen(new SessionListener() {
            @Override
            public void closed(int pendingChanges) {
                lost.addAndGet(pendingChanges);
            }
        });
    }

    /** Holds so many connections at once that the pool opens none later, in the background, which would be counted as a flight. */
    private static void warm(Database db, int connections) {
        if (connections > 0) {
            db.inTransaction(session -> {
                session.list(select(count()));
                warm(db, connections - 1);
            });
        }
    }

    private static Database connect(TestDatabase server, FlightProxy proxy, PostgresOptions options) {
        String before = System.getProperty(PING_AFTER);
        System.setProperty(PING_AFTER, "600000");
        try {
            return options.connect(proxy.url(server.url()), server.user(), server.password());
        } finally {
            if (before == null) {
                System.clearProperty(PING_AFTER);
            }
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!schema.tables().isEmpty()) {
            execute(schema.tables().stream()
                    .map(table -> Postgres.platform().dialect().tableName(table))
                    .collect(Collectors.joining(", ", "truncate ", "")));
        }
        sent = StatementRecorder.of(db());
        proxy().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        proxy().heal();
        sent().close();
        for (AutoCloseable resource : opened) {
            resource.close();
        }
        opened.clear();
        assertThat(lost())
                .as("changes that were pending when a session was closed")
                .isZero();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        running().pool().close();
        running().beside().close();
        proxy().close();
        Pooler pooler = running().pooler();
        if (pooler != null) {
            pooler.close();
        }
        server().close();
    }
}
