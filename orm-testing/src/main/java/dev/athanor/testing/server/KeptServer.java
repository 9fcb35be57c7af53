// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server that the test JVMs of one checkout share, one after the other or at once.
 *
 * <p>The server belongs to no test JVM but to a small process of its own, the {@link ServerKeeper}; for a Maven build
 * runs each module's tests in another JVM, and whoever is last cannot know that it is. Every test JVM holds a shared lock
 * on a file, every keeper an exclusive one on another. The operating system drops a lock when its holder dies, however
 * it dies, so nothing here trusts a recorded process number:
 *
 * <ul>
 *   <li>the keeper stops the server when nobody holds the users' lock and the build has ended (or has been idle for two
 *       minutes, for a development environment never ends), so a killed test JVM leaves nothing behind;
 *   <li>a killed keeper leaves its own lock free, which is how the next start recognises its server as stale and sweeps
 *       it ({@link StaleServers}); a server lives exactly as long as its keeper;
 *   <li>a third lock lets one test JVM at a time start a keeper.
 * </ul>
 *
 * <p>Two builds at once in one checkout share the server, as databases have unique names. Two checkouts have two servers,
 * so that an aborted build (Ctrl-C, a cancelled CI job) never takes another's server with it.
 */
public final class KeptServer {

    private static final long POLL_MILLIS = 20;

    private KeptServer() {}

    /**
     * Attaches to the server of this order, which is started if need be, until this JVM ends.
     *
     * @throws ServerUnavailableException if this kind of server cannot be had
     */
    public static Endpoint attach(ServerOrder order) throws ServerUnavailableException {
        try {
            return attach(order, ServerDirectory.base());
        } catch (IOException e) {
            throw new ServerUnavailableException(e.toString(), e);
        }
    }

    /** Attaches within a base directory. */
    static synchronized Endpoint attach(ServerOrder order, Path base) throws IOException, ServerUnavailableException {
        order.kind().requireLibrary();
        ServerDirectory directory =
                ServerDirectory.of(base, order.key(checkout(Path.of("").toAbsolutePath())));
        StaleServers.sweep(base);
        LockFile use = LockFile.shared(directory.users());
        try {
            return endpoint(order, directory);
        } catch (IOException | ServerUnavailableException e) {
            use.close();
            throw e;
        }
    }

    private static Endpoint endpoint(ServerOrder order, ServerDirectory directory)
            throws IOException, ServerUnavailableException {
        long deadline = System.nanoTime() + order.kind().patience().toNanos();
        LockFile starting = LockFile.exclusive(directory.starting());
        try {
            Endpoint ofAnother = await(directory, directory::isKept, deadline);
            if (ofAnother != null) {
                return ofAnother;
            }
            StaleServers.sweep(directory);
            Process keeper = KeeperProcess.start(order, directory);
            // A keeper that finds another at work ends at once, and the other one speaks for both.
            Endpoint started = await(directory, () -> keeper.isAlive() || directory.isKept(), deadline);
            if (started != null) {
                return started;
            }
            throw new ServerUnavailableException(failure(directory));
        } finally {
            starting.close();
        }
    }

    /** Waits for the word of a keeper, or returns null as soon as none is at work: it may be about to end. */
    private static @Nullable Endpoint await(ServerDirectory directory, Keeper keeper, long deadline)
            throws IOException, ServerUnavailableException {
        while (keeper.isAtWork()) {
            if (Files.exists(directory.endpoint())) {
                return Endpoint.load(directory.endpoint());
            }
            if (System.nanoTime() > deadline) {
                throw new ServerUnavailableException("the server is not ready in time; its log is " + directory.log());
            }
            pause();
        }
        return null;
    }

    /** Whether there is somebody to wait for. */
    @FunctionalInterface
    private interface Keeper {
        boolean isAtWork() throws IOException;
    }

    private static String failure(ServerDirectory directory) throws IOException {
        String reason = Files.exists(directory.failure())
                ? Files.readString(directory.failure())
                : "the process that was to keep the server ended";
        return reason + "; its log is " + directory.log();
    }

    /** Sleeps for a moment. */
    static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a test server", e);
        }
    }

    /** The directory of the whole project: the nearest one upwards that version control or a build tool marks as the root. */
    static Path checkout(Path start) {
        return Stream.iterate(start, Path::getParent)
                .takeWhile(directory -> directory != null)
                .filter(directory -> Stream.of(".git", ".mvn", "settings.gradle", "settings.gradle.kts")
                        .anyMatch(mark -> Files.exists(directory.resolve(mark))))
                .findFirst()
                .orElse(start);
    }
}
