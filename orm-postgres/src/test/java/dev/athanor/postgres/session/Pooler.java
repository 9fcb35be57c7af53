// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import dev.athanor.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A PgBouncer in transaction mode in front of a database: each transaction may get another connection of the server. */
final class Pooler implements AutoCloseable {
    /** How many connections to the server it has, and so how many transactions can be open at once. */
    static final int CONNECTIONS = 2;

    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Process process;
    private final Path folder;
    private final int port;

    private Pooler(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** The program, where this machine has it. */
    static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one with two connections to the server, so that transactions do change places. */
    static Pooler before(TestDatabase database) {
        try {
            Path folder = Files.createTempDirectory("athanor-pooler");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            int port = freePort();
            Path users = write(folder, "users.txt", "\"" + database.user() + "\" \"" + database.password() + "\"\n");
            Path settings = write(folder, "pgbouncer.ini", settings(database, port, users));
            Process process = new ProcessBuilder(installed().orElseThrow().toString(), "-q", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Pooler pooler = new Pooler(process, folder, port);
            pooler.awaitStart();
            return pooler;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(TestDatabase database, int port, Path users) {
        return String.join(
                "\n",
                "[databases]",
                "* = host=%s port=%d"
                        .formatted(database.server().host(), database.server().port()),
                "[pgbouncer]",
                "listen_addr = 127.0.0.1",
                "listen_port = " + port,
                "unix_socket_dir =",
                "auth_type = trust",
                "auth_file = " + users,
                "pool_mode = transaction",
                "default_pool_size = " + CONNECTIONS,
                "max_client_conn = 200",
                "ignore_startup_parameters = extra_float_digits",
                "user = " + (System.getProperty("user.name").equals("root") ? "nobody" : ""),
                "");
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException {
        long limit = System.nanoTime() + START_NANOS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                close();
                throw new IOException("PgBouncer did not start: " + Files.readAllLines(folder.resolve("log")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String host() {
        return "127.0.0.1";
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            for (String name : List.of("users.txt", "pgbouncer.ini", "log")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
