// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.ast.Parameter;
import dev.athanor.compile.HandWritten;
import dev.athanor.engine.Channel;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Names;
import dev.athanor.engine.Reply;
import dev.athanor.engine.ResultReader;
import dev.athanor.engine.Results;
import dev.athanor.engine.StatementEvent;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.flight.FlightProxy;
import dev.athanor.type.SqlTypes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of its own, behind a counting proxy and a small pool, with an engine on top; as an extension it starts each test of a class without rows. */
final class Workbench implements AutoCloseable, BeforeEachCallback, AfterAllCallback {
    private static final String PING_AFTER = "com.zaxxer.hikari.aliveBypassWindowMs";

    static final String TABLE = "create table item (id bigint primary key, name text not null check (name <> 'bad'))";

    final TestDatabase database = PostgresServer.shared().createDatabase();
    final FlightProxy proxy =
            FlightProxy.to(database.server().host(), database.server().port());
    final HikariDataSource pool;
    final List<StatementEvent> events = new CopyOnWriteArrayList<>();
    final Engine engine;

    Workbench() {
        this(new PostgresOptions().poolSize(2));
    }

    Workbench(PostgresOptions options) {
        pool = withoutPing(() -> Pool.open(
                ConnectionUrl.parse(proxy.url(database.url())), database.user(), database.password(), options));
        awaitConnections(options.poolSize());
        engine = new Engine(pool, PostgresPlatform.INSTANCE, Names.NONE, List.of(events::add));
        execute(TABLE);
    }

    /** The pool asks a connection that has not been used for half a second whether it is alive, which is a flight. */
    private static HikariDataSource withoutPing(Supplier<HikariDataSource> open) {
        System.setProperty(PING_AFTER, "600000");
        try {
            return open.get();
        } finally {
            System.clearProperty(PING_AFTER);
        }
    }

    /** Connections that are opened in the background would be counted as flights. */
    private void awaitConnections(int count) {
        while (pool.getHikariPoolMXBean().getTotalConnections() < count) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    Channel channel() {
        return engine.open(ChannelOptions.DEFAULT);
    }

    /** Runs a statement beside the engine and the proxy. */
    void execute(String sql) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Asks for one number, beside the engine and the proxy. */
    long number(String sql) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long items() {
        return number("select count(*) from item");
    }

    static Reply<Long> insert(Flight flight, long id, String name) {
        return flight.add(
                HandWritten.mutation(
                        "insert into item values (?, ?)",
                        Parameter.of(id, SqlTypes.BIGINT),
                        Parameter.of(name, SqlTypes.TEXT)),
                Results.changed(),
                0);
    }

    static Reply<List<Long>> numbers(Flight flight, String sql, Parameter<?>... parameters) {
        return flight.add(HandWritten.query(sql, parameters), firstColumn());
    }

    static ResultReader<List<Long>> firstColumn() {
        return Results.list(row -> row.longValue(1));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        execute("truncate item cascade");
        events.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        proxy.heal();
        pool.close();
        proxy.close();
        database.close();
    }
}
