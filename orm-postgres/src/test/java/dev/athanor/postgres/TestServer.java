// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.testing.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The server of the whole suite, for tests that need no Athanor above it: its own database, entered as a superuser. */
final class TestServer {
    private static final PostgresServer SERVER = PostgresServer.shared();

    private TestServer() {}

    static int port() {
        return SERVER.port();
    }

    static String url() {
        return SERVER.url();
    }

    /** User and password of the superuser, as the driver wants them. */
    static Properties credentials() {
        Properties credentials = new Properties();
        credentials.setProperty("user", SERVER.user());
        credentials.setProperty("password", SERVER.password());
        return credentials;
    }

    /** A new connection; the options are those of the driver and may name another user. */
    static Connection connect(Properties options) throws SQLException {
        Properties all = credentials();
        all.putAll(options);
        return DriverManager.getConnection(url(), all);
    }
}
