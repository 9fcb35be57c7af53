// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.athanor.error.MappingException;
import dev.athanor.error.RedactedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the pool of connections for a URL. */
final class Pool {
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final String SET_UP = "set time zone 'UTC'";

    private Pool() {}

    /**
     * A pool whose first connection has been opened and looked at.
     *
     * @throws dev.athanor.error.DatabaseException when the server cannot be reached or refuses the user
     * @throws MappingException when the URL, the driver or the server's settings are not safe
     */
    static HikariDataSource open(
            ConnectionUrl url, @Nullable String user, @Nullable String password, PostgresOptions options) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(driver(url, user, password, options));
        config.setPoolName(options.applicationName());
        config.setAutoCommit(true);
        config.setMaximumPoolSize(options.poolSize());
        Duration patience = longer(options.connectionTimeout(), SHORTEST);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(patience.toMillis());
        config.setMaxLifetime(options.maxLifetime().toMillis());
        config.setLeakDetectionThreshold(options.leakDetection().toMillis());
        if (!options.isBehindPooler()) {
            config.setConnectionInitSql(SET_UP);
        }
        HikariDataSource pool = started(config);
        verify(pool);
        return pool;
    }

    /** A connection that is set up as those of a pool are, and is in none. */
    static Connection openAlone(ConnectionUrl url, String user, String password) throws SQLException {
        Connection connection = driver(url, user, password, Postgres.options()).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SET_UP);
        }
        return connection;
    }

    private static HikariDataSource started(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException refusal) {
                throw PostgresPlatform.INSTANCE.errors().translate(refusal, () -> "connect");
            }
            throw new MappingException("The pool of connections could not be started.", RedactedException.of(e));
        }
    }

    private static void verify(HikariDataSource pool) {
        boolean safe = false;
        try (Connection connection = pool.getConnection()) {
            PostgresPlatform.INSTANCE.verify(connection);
            safe = true;
        } catch (SQLException e) {
            throw PostgresPlatform.INSTANCE.errors().translate(e, () -> "connect");
        } finally {
            if (!safe) {
                pool.close();
            }
        }
    }

    private static PGSimpleDataSource driver(
            ConnectionUrl url, @Nullable String user, @Nullable String password, PostgresOptions options) {
        PGSimpleDataSource driver = new PGSimpleDataSource();
        driver.setServerNames(url.hosts().toArray(new String[0]));
        int[] ports = new int[url.ports().size()];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = url.ports().get(i);
        }
        driver.setPortNumbers(ports);
        driver.setDatabaseName(url.database().isEmpty() ? null : url.database());
        driver.setUser(user);
        driver.setPassword(password);
        for (Map.Entry<String, String> property : properties(url, options).entrySet()) {
            set(driver, property.getKey(), property.getValue());
        }
        return driver;
    }

    private static Map<String, String> properties(ConnectionUrl url, PostgresOptions options) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ApplicationName", options.applicationName());
        properties.put("connectTimeout", seconds(options.connectTimeout()));
        properties.put("socketTimeout", seconds(options.socketTimeout()));
        properties.put("cancelSignalTimeout", "10");
        properties.put("tcpKeepAlive", "true");
        url.options().forEach((name, value) -> properties.put(DriverOptions.named(name), value));
        if (options.isBehindPooler()) {
            properties.put("prepareThreshold", "0");
        } else {
            properties.merge("options", settings(options), (given, ours) -> ours + " " + given);
        }
        properties.put("socketFactory", GuardedSockets.class.getName());
        properties.put("socketFactoryArg", bounded(properties.get("socketTimeout")));
        // The server's detail quotes the values of the row that broke a constraint.
        properties.put("logServerErrorDetail", "false");
        return properties;
    }

    private static String settings(PostgresOptions options) {
        List<String> settings = new ArrayList<>();
        settings.add("-c idle_in_transaction_session_timeout="
                + options.idleInTransactionTimeout().toMillis());
        settings.add("-c lock_timeout=" + options.lockTimeout().toMillis());
        return String.join(" ", settings);
    }

    private static void set(PGSimpleDataSource driver, String name, String value) {
        PGProperty property = PGProperty.forName(name);
        if (property == null) {
            throw new MappingException("The PostgreSQL driver does not know its option " + name
                    + ": use the version that Athanor is tested with.");
        }
        driver.setProperty(property, value);
    }

    /** Zero would be for ever, and then a network that goes silent stops threads one after the other. */
    private static String bounded(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("[1-9][0-9]{0,5}")) {
            throw new MappingException(
                    "The option socketTimeout of the connection URL must be a number of seconds above 0.");
        }
        return seconds;
    }

    private static String seconds(Duration limit) {
        return Long.toString(limit.plusMillis(999).toSeconds());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
