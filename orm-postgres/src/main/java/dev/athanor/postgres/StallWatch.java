// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all open sockets twice a second and closes those whose write has stalled. Its thread ends when there are none. */
final class StallWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);
    private static final long PERIOD_MILLIS = 500;

    private static final Set<GuardedSocket> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean SCHEDULED = new AtomicBoolean();
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private StallWatch() {}

    static void add(GuardedSocket socket) {
        OPEN.add(socket);
        if (SCHEDULED.compareAndSet(false, true)) {
            scheduleNext();
        }
    }

    static void remove(GuardedSocket socket) {
        OPEN.remove(socket);
    }

    private static void look() {
        long now = System.nanoTime();
        OPEN.stream().filter(socket -> socket.isStalled(now)).forEach(StallWatch::close);
        if (!OPEN.isEmpty()) {
            scheduleNext();
            return;
        }
        SCHEDULED.set(false);
        if (!OPEN.isEmpty() && SCHEDULED.compareAndSet(false, true)) {
            scheduleNext();
        }
    }

    private static void scheduleNext() {
        TIMER.schedule(StallWatch::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void close(GuardedSocket socket) {
        LOG.warn("A write to the server has stalled; the connection is closed");
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A stalled connection could not be closed", e);
        }
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "athanor-stall-watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(2 * PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }
}
