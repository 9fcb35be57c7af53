// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The directory through which the processes that share one server find each other; nobody else may read it.
 *
 * @param path the directory itself
 */
record ServerDirectory(Path path) {

    /** The directory of one server below a base, created if need be. */
    static ServerDirectory of(Path base, String key) throws IOException {
        return new ServerDirectory(Files.createDirectories(base.resolve(key)));
    }

    /**
     * The base for all servers of this user on this machine.
     *
     * @throws IOException if somebody else owns the directory of that name, which is then not to be trusted
     */
    static Path base() throws IOException {
        Path base = Path.of(System.getProperty("java.io.tmpdir"), "athanor-test-" + System.getProperty("user.name"));
        if (Files.notExists(base)) {
            Path draft = Files.createTempDirectory("athanor-test-");
            try {
                Files.move(draft, base);
            } catch (IOException somebodyWasQuicker) {
                Files.delete(draft);
            }
        }
        requireOurs(base);
        return base;
    }

    private static void requireOurs(Path base) throws IOException {
        Path probe = Files.createTempFile("athanor-", ".probe");
        boolean ours = Files.getOwner(base).equals(Files.getOwner(probe));
        boolean posix = base.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.delete(probe);
        if (!ours || Files.isSymbolicLink(base)) {
            throw new IOException(base + " belongs to somebody else; remove it, or set java.io.tmpdir");
        }
        if (posix) {
            Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Held shared by each test JVM that uses the server, alone by a keeper that stops it. */
    Path users() {
        return path.resolve("users.lock");
    }

    /** Held alone by the test JVM that starts the server. */
    Path starting() {
        return path.resolve("starting.lock");
    }

    /** Held alone by the keeper as long as it lives. */
    Path keeper() {
        return path.resolve("keeper.lock");
    }

    /** Where the server answers; present from the moment it does until it stops. */
    Path endpoint() {
        return path.resolve("endpoint.properties");
    }

    /** Why the keeper could not start the server. */
    Path failure() {
        return path.resolve("failure.txt");
    }

    /** The password on its way to initdb. */
    Path passwordFile() {
        return path.resolve("password.txt");
    }

    /** What the last keeper and its server had to say. */
    Path log() {
        return path.resolve("keeper.log");
    }

    /** A data directory that no server had before. */
    Path newData() {
        return path.resolve("data-" + UUID.randomUUID());
    }

    /** The data directories that are left here. */
    List<Path> data() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith("data-"))
                    .toList();
        }
    }

    /** Forgets what the last keeper said, so that what is read next is from the next one. */
    void clear() throws IOException {
        for (Path file : List.of(endpoint(), failure(), passwordFile(), log())) {
            Files.deleteIfExists(file);
        }
    }

    /** Whether a keeper lives. */
    boolean isKept() throws IOException {
        try (LockFile keeper = LockFile.tryExclusive(keeper())) {
            return keeper == null;
        }
    }
}
