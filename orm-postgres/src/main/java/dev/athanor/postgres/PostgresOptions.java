// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.engine.StatementLog;
import dev.athanor.session.Database;
import dev.athanor.session.SessionOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Postgres} connects: the pool, the time limits and the log. Each method changes this object and returns it;
 * it belongs to one thread and is used for one {@code connect}.
 *
 * <p>All limits are as a program in production needs them; a URL's own options, such as {@code socketTimeout}, go
 * first.
 */
public final class PostgresOptions {
    private int poolSize = 10;
    private String applicationName = "athanor";
    private boolean pooler;
    private Duration connectionTimeout = Duration.ofSeconds(5);
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration socketTimeout = Duration.ofSeconds(60);
    private Duration maxLifetime = Duration.ofMinutes(30);
    private Duration idleInTransactionTimeout = Duration.ofMinutes(5);
    private Duration lockTimeout = Duration.ZERO;
    private Duration leakDetection = Duration.ZERO;
    private PostgresPlatform platform = PostgresPlatform.INSTANCE;
    private StatementLog log = new StatementLog();
    private SessionOptions sessions = SessionOptions.DEFAULT;

    PostgresOptions() {}

    /** How many connections the pool holds; 10 at first. */
    public PostgresOptions poolSize(int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("A pool has at least one connection.");
        }
        poolSize = connections;
        return this;
    }

    /** The name that the server shows for these connections; {@code athanor} at first. */
    public PostgresOptions applicationName(String name) {
        applicationName = name;
        return this;
    }

    /**
     * Says that a pooler such as PgBouncer stands in between and gives each transaction another connection of the
     * server: nothing is prepared by name, and nothing is set for the length of a connection, the time zone and the
     * limits of this class that the server keeps included.
     */
    public PostgresOptions behindTransactionPooler() {
        pooler = true;
        return this;
    }

    /** How long a session waits for a connection of the pool; 5 s at first, at least 250 ms. */
    public PostgresOptions connectionTimeout(Duration limit) {
        connectionTimeout = positive(limit);
        return this;
    }

    /** How long opening a connection to the server may take, rounded up to seconds; 10 s at first. */
    public PostgresOptions connectTimeout(Duration limit) {
        connectTimeout = positive(limit);
        return this;
    }

    /**
     * How long the server may be silent while it is to answer, rounded up to seconds; then the connection is given up.
     * 60 s at first; a statement that takes longer needs a larger one.
     */
    public PostgresOptions socketTimeout(Duration limit) {
        socketTimeout = positive(limit);
        return this;
    }

    /** How old a connection may become; 30 minutes at first. */
    public PostgresOptions maxLifetime(Duration limit) {
        maxLifetime = positive(limit);
        return this;
    }

    /** How long a transaction may do nothing until the server ends it; 5 minutes at first, zero for ever. */
    public PostgresOptions idleInTransactionTimeout(Duration limit) {
        idleInTransactionTimeout = limit;
        return this;
    }

    /** How long a statement waits for a lock; zero, which is at first, for ever. */
    public PostgresOptions lockTimeout(Duration limit) {
        lockTimeout = limit;
        return this;
    }

    /**
     * After how long a connection that was not given back is logged with the place that took it; zero, at first, never.
     */
    public PostgresOptions leakDetection(Duration limit) {
        leakDetection = limit;
        return this;
    }

    /**
     * How many expressions and queries of one statement may stand in one another before it is refused; 500 at first,
     * see {@link PostgresDialect#INSTANCE}.
     */
    public PostgresOptions nestingLimit(int levels) {
        platform = new PostgresPlatform(PostgresDialect.INSTANCE.nestingLimit(levels));
        return this;
    }

    /** The log of statements: what is slow, and whether values are shown. */
    public PostgresOptions statementLog(StatementLog statements) {
        log = statements;
        return this;
    }

    /** How sessions work that are opened without options of their own. */
    public PostgresOptions sessions(SessionOptions options) {
        sessions = options;
        return this;
    }

    /** Connects with the user and password that the URL holds; see {@link Postgres#connect(String)}. */
    public Database connect(String url) {
        ConnectionUrl place = ConnectionUrl.parse(url);
        return connect(place, place.user(), place.password());
    }

    /** Connects; user and password go before those in the URL; see {@link Postgres#connect(String)}. */
    public Database connect(String url, String user, String password) {
        return connect(ConnectionUrl.parse(url), user, password);
    }

    private Database connect(ConnectionUrl place, @Nullable String user, @Nullable String password) {
        HikariDataSource pool = Pool.open(place, user, password, this);
        Database database = Database.owning(pool, pool, platform, sessions);
        database.listen(log);
        return database;
    }

    int poolSize() {
        return poolSize;
    }

    String applicationName() {
        return applicationName;
    }

    boolean isBehindPooler() {
        return pooler;
    }

    Duration connectionTimeout() {
        return connectionTimeout;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Duration socketTimeout() {
        return socketTimeout;
    }

    Duration maxLifetime() {
        return maxLifetime;
    }

    Duration idleInTransactionTimeout() {
        return idleInTransactionTimeout;
    }

    Duration lockTimeout() {
        return lockTimeout;
    }

    Duration leakDetection() {
        return leakDetection;
    }

    private static Duration positive(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(
                    "This limit is more than zero: without it a broken network stops a thread for ever.");
        }
        return limit;
    }
}
