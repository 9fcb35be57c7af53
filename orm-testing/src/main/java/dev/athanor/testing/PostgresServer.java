// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.testing.server.Endpoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that tests talk to. One server serves the test JVMs of a whole build.
 *
 * <p>The first of these that can be had is chosen; each may be given as an environment variable or as a system property
 * ({@code athanor.test.url} and so on), which goes first:
 *
 * <ol>
 *   <li>the server of {@code ATHANOR_TEST_URL} ({@code jdbc:postgresql://host:port/database}), entered with
 *       {@code ATHANOR_TEST_USER} and {@code ATHANOR_TEST_PASSWORD}; the user must be allowed to create databases;
 *   <li>a container, if Testcontainers is on the class path and a Docker engine answers;
 *   <li>embedded binaries, if io.zonky.test is on the class path.
 * </ol>
 *
 * <p>{@code ATHANOR_TEST_DB} forces one: {@code url}, {@code docker} or {@code embedded}. {@code ATHANOR_TEST_IMAGE} names
 * the image of the container. Servers that are started here accept 300 connections, do not wait for the disk, and are
 * stopped when the last test JVM and its build have ended.
 */
public final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Map<Map<String, String>, PostgresServer> SHARED = new ConcurrentHashMap<>();

    private final Endpoint endpoint;
    private final String version;

    private PostgresServer(Endpoint endpoint, String version) {
        this.endpoint = endpoint;
        this.version = version;
    }

    /**
     * The server of this JVM, which is chosen and started by the first call.
     *
     * @throws IllegalStateException if no server can be had, with a reason and a remedy for each kind
     */
    public static PostgresServer shared() {
        return shared(Map.of());
    }

    /**
     * The server of this JVM that has these settings, such as {@code wal_level=logical}. Each set of settings is another
     * server; a server given by URL is only checked.
     *
     * @param settings values by name, spelt as {@code SHOW} prints them, without white space
     * @throws IllegalStateException if no such server can be had, with a reason and a remedy for each kind
     */
    public static PostgresServer shared(Map<String, String> settings) {
        return SHARED.computeIfAbsent(Map.copyOf(settings), wanted -> choose(wanted, ServerChoice.ofThisProcess()));
    }

    static PostgresServer choose(Map<String, String> settings, ServerChoice choice) {
        ServerChoice.Chosen chosen = choice.choose(settings);
        Endpoint endpoint = chosen.endpoint();
        try (Connection connection = endpoint.open(endpoint.url())) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                requireSetting(connection, setting.getKey(), setting.getValue());
            }
            // Distributions append their own number: 15.18 (Debian 15.18-0+deb12u1).
            String version = show(connection, "server_version").split(" ", 2)[0];
            log.info("Tests run on PostgreSQL {}, {}, at {}", version, chosen.kind(), endpoint.url());
            return new PostgresServer(endpoint, version);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The test server (" + chosen.kind() + ") at " + endpoint.url() + " refuses the user "
                            + endpoint.user() + ", SQLSTATE " + e.getSQLState(),
                    e);
        }
    }

    private static void requireSetting(Connection connection, String name, String value) throws SQLException {
        String actual = show(connection, name);
        if (!actual.equals(value)) {
            throw new IllegalStateException(
                    "The test server has " + name + " = " + actual + ", but the tests need " + value);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    /** The host name or address. */
    public String host() {
        return endpoint.url().host();
    }

    /** The TCP port. */
    public int port() {
        return endpoint.url().port();
    }

    /** The JDBC URL of the database from which others are created, without credentials. */
    public String url() {
        return endpoint.url().toString();
    }

    /** The user who may create databases. */
    public String user() {
        return endpoint.user();
    }

    /** The password of that user, or the empty string. */
    public String password() {
        return endpoint.password();
    }

    /** The server's version, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    /**
     * A new connection to the database of {@link #url()}.
     *
     * @throws SQLException if the server refuses it
     */
    public Connection open() throws SQLException {
        return endpoint.open(endpoint.url());
    }

    /**
     * A new empty database with a name of its own, in UTF-8 and sorted by code point whatever the machine's locale.
     *
     * @throws IllegalStateException if the server refuses it
     */
    public TestDatabase createDatabase() {
        return create("template template0 encoding 'UTF8' lc_collate 'C'");
    }

    /**
     * A new database with the tables and rows of another one, to which no connection may be open.
     *
     * @throws IllegalStateException if the server refuses it
     */
    public TestDatabase cloneOf(TestDatabase template) {
        return create("template " + template.name());
    }

    private TestDatabase create(String options) {
        String name = "athanor_test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name + " " + options);
        return new TestDatabase(this, endpoint, name);
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The test server refused: " + sql + " (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }

    /** Version and address. */
    @Override
    public String toString() {
        return "PostgreSQL " + version + " at " + endpoint.url();
    }
}
