// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The one PostgreSQL of these tests, reached as a superuser over TCP. */
final class TestServer {
    static final String USER = "postgres";
    static final String DATABASE = "postgres";

    private TestServer() {}

    static int port() {
        return Running.SERVER.getPort();
    }

    static String url() {
        return "jdbc:postgresql://localhost:" + port() + "/" + DATABASE;
    }

    /** A new connection; the options are those of the driver and may name another user. */
    static Connection connect(Properties options) throws SQLException {
        Properties all = new Properties();
        all.setProperty("user", USER);
        all.putAll(options);
        return DriverManager.getConnection(url(), all);
    }

    /** Started at the first use and stopped with the JVM. */
    private static final class Running {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
