// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a server answers and who may enter. The password is in no text this record writes except its file.
 *
 * @param url URL without credentials
 * @param user user who may create databases
 * @param password password of that user, or the empty string
 */
public record Endpoint(JdbcUrl url, String user, String password) {

    /**
     * A new connection to a database of this server.
     *
     * @throws SQLException if the server refuses it or no driver is on the class path
     */
    public Connection open(JdbcUrl database) throws SQLException {
        if (DriverManager.drivers().findAny().isEmpty()) {
            throw new SQLException("No JDBC driver was found: add org.postgresql:postgresql in test scope", "08001");
        }
        Properties credentials = new Properties();
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        return DriverManager.getConnection(database.toString(), credentials);
    }

    /** Writes this endpoint so that a reader sees all of it or nothing. */
    void store(Path file) throws IOException {
        Properties entries = new Properties();
        entries.setProperty("url", url.toString());
        entries.setProperty("user", user);
        entries.setProperty("password", password);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            entries.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The endpoint that {@link #store} wrote. */
    static Endpoint load(Path file) throws IOException {
        Properties entries = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            entries.load(reader);
        }
        return new Endpoint(
                JdbcUrl.parse(entries.getProperty("url")),
                entries.getProperty("user"),
                entries.getProperty("password"));
    }

    /** Address and user. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
