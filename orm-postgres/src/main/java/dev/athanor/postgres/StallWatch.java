// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all open sockets twice a second and closes those whose write has stalled. Its thread ends when there are
 * none.
 */
final class StallWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final Set<GuardedSocket> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean WATCHED = new AtomicBoolean();

    private StallWatch() {}

    static void add(GuardedSocket socket) {
        OPEN.add(socket);
        if (WATCHED.compareAndSet(false, true)) {
            Thread watch = new Thread(StallWatch::watch, "athanor-stall-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void watch() {
        do {
            while (!OPEN.isEmpty()) {
                LockSupport.parkNanos(PERIOD_NANOS);
                look(System.nanoTime());
            }
            WATCHED.set(false);
        } while (!OPEN.isEmpty() && WATCHED.compareAndSet(false, true));
    }

    private static void look(long now) {
        OPEN.removeIf(Socket::isClosed);
        OPEN.stream().filter(socket -> socket.isStalled(now)).forEach(StallWatch::close);
    }

    private static void close(GuardedSocket socket) {
        LOG.warn("A write to the server has stalled; the connection is closed");
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A stalled connection could not be closed", e);
        }
    }
}
