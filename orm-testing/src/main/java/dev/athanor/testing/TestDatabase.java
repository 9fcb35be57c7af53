// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.testing.server.Endpoint;
import java.sql.Connection;
import java.sql.SQLException;

/** A database of its own for a test; closing it drops it, whoever is still connected. */
public final class TestDatabase implements AutoCloseable {

    private final PostgresServer server;
    private final Endpoint endpoint;
    private final String name;

    TestDatabase(PostgresServer server, Endpoint endpoint, String name) {
        this.server = server;
        this.endpoint = new Endpoint(endpoint.url().withDatabase(name), endpoint.user(), endpoint.password());
        this.name = name;
    }

    /** The database's name, which begins with {@code athanor_test_} and is no other's. */
    public String name() {
        return name;
    }

    /** The server it is on. */
    public PostgresServer server() {
        return server;
    }

    /** The JDBC URL, without credentials. */
    public String url() {
        return endpoint.url().toString();
    }

    /** The user who owns the database. */
    public String user() {
        return endpoint.user();
    }

    /** The password of that user, or the empty string. */
    public String password() {
        return endpoint.password();
    }

    /**
     * A new connection to this database.
     *
     * @throws SQLException if the server refuses it
     */
    public Connection open() throws SQLException {
        return endpoint.open(endpoint.url());
    }

    /**
     * Drops the database and ends its connections. A second call does nothing.
     *
     * @throws IllegalStateException if the server refuses it
     */
    @Override
    public void close() {
        server.drop(name);
    }

    /** The JDBC URL, without credentials. */
    @Override
    public String toString() {
        return url();
    }
}
