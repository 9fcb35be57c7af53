// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the servers whose keeper died without stopping them.
 *
 * <p>A process is ended only if it is a {@code postgres} of this user that was started on a data directory inside one of
 * our directories, by its own command line; the number that the server noted is only where to look. Start times are not
 * compared: they jump when the clock is set.
 */
final class StaleServers {

    private static final Logger log = LoggerFactory.getLogger(StaleServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private StaleServers() {}

    /** Sweeps every directory below the base in which nobody lives or is about to. */
    static void sweep(Path base) throws IOException {
        List<Path> directories;
        try (Stream<Path> files = Files.list(base)) {
            directories = files.filter(Files::isDirectory).toList();
        }
        for (Path path : directories) {
            ServerDirectory directory = new ServerDirectory(path);
            try (LockFile starting = LockFile.tryExclusive(directory.starting())) {
                if (starting != null) {
                    sweep(directory);
                }
            } catch (IOException e) {
                log.warn("Cannot clean up after an earlier test server in {}", path, e);
            }
        }
    }

    /** Sweeps one directory whose starting lock the caller holds, unless a keeper lives there. */
    static void sweep(ServerDirectory directory) throws IOException {
        try (LockFile keeper = LockFile.tryExclusive(directory.keeper())) {
            if (keeper == null) {
                return;
            }
            for (Path data : directory.data()) {
                if (isFree(data)) {
                    delete(data);
                }
            }
            directory.clear();
        }
    }

    /** Ends the server of this data directory if there is one, and returns whether the directory may be deleted. */
    private static boolean isFree(Path data) throws IOException {
        Optional<ProcessHandle> noted = notedProcess(data);
        if (noted.isEmpty()) {
            return true;
        }
        Optional<String[]> arguments = noted.get().info().arguments();
        if (arguments.isEmpty()) {
            log.warn(
                    "Process {} may be a stale test server on {}, but this platform does not tell",
                    noted.get().pid(),
                    data);
            return false;
        }
        if (isOurs(noted.get(), arguments.get(), data)) {
            end(noted.get());
            log.info(
                    "Stopped a stale test server, process {} on {}", noted.get().pid(), data);
        }
        return true;
    }

    /** The living process whose number the server wrote into the first line of its own file. */
    private static Optional<ProcessHandle> notedProcess(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(StaleServers::isRunning);
    }

    /**
     * Whether a process runs. One that has ended counts as alive until its parent has asked for its exit code, which in a
     * container may be never; but its command can no longer be read, and neither can that of another user.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static boolean isOurs(ProcessHandle process, String[] arguments, Path data) {
        return process.info().user().equals(ProcessHandle.current().info().user())
                && process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent()
                && Arrays.asList(arguments).contains(data.toString());
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        if (!awaitEnd(process)) {
            process.destroyForcibly();
            if (!awaitEnd(process)) {
                throw new IOException("The stale test server, process " + process.pid() + ", cannot be ended");
            }
        }
    }

    /** Looks itself, because the future of {@link ProcessHandle#onExit} looks at others' children seconds apart. */
    private static boolean awaitEnd(ProcessHandle process) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            KeptServer.pause();
        }
        return true;
    }

    private static void delete(Path tree) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(tree)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
