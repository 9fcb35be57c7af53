// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The process that owns one server: it starts it, says where it is, and stops it when nobody uses it any more. */
public final class ServerKeeper {

    private static final long POLL_MILLIS = 200;

    private final ServerDirectory directory;
    private final Optional<ProcessHandle> build;
    private final ServerOrder order;

    private ServerKeeper(ServerDirectory directory, Optional<ProcessHandle> build, ServerOrder order) {
        this.directory = directory;
        this.build = build;
        this.order = order;
    }

    /** Runs until nobody uses the server; {@link KeeperProcess} knows the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        new ServerKeeper(
                        new ServerDirectory(Path.of(words.get(0))),
                        ProcessHandle.of(Long.parseLong(words.get(1))),
                        ServerOrder.fromArguments(words.subList(2, words.size())))
                .keep();
    }

    /** The locks taken here are not closed: they are held until this process has ended, after the server has stopped. */
    private void keep() throws IOException, InterruptedException {
        if (!takeKeeperLock()) {
            return; // another keeper was quicker
        }
        try {
            RunningServer server = order.kind().start(order, directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop server"));
            server.endpoint().store(directory.endpoint());
        } catch (ServerUnavailableException e) {
            Files.writeString(directory.failure(), String.valueOf(e.getMessage()));
            System.exit(1);
        }
        awaitDisuse();
        System.exit(0);
    }

    /** Tries for a second: somebody may be looking at this moment whether a keeper lives, which takes the same lock. */
    private boolean takeKeeperLock() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 5; attempt++) {
            if (LockFile.tryExclusive(directory.keeper()) != null) {
                return true;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return false;
    }

    private void stop(RunningServer server) {
        try {
            Files.deleteIfExists(directory.endpoint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.stop();
        }
    }

    /** Returns with the users' lock in hand, so that nobody can come while the server stops. */
    private void awaitDisuse() throws IOException, InterruptedException {
        long lastUse = System.nanoTime();
        while (true) {
            LockFile unused = LockFile.tryExclusive(directory.users());
            if (unused == null) {
                lastUse = System.nanoTime();
            } else if (isDone(Duration.ofNanos(System.nanoTime() - lastUse))) {
                return;
            } else {
                unused.close();
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean isDone(Duration unused) {
        return build.filter(ProcessHandle::isAlive).isEmpty() || unused.compareTo(order.idle()) > 0;
    }
}
