// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.async;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Where asynchronous work runs: on virtual threads where the JDK has them, else on a bounded number of daemon threads. */
public final class WorkerThreads {
    private static final long IDLE_SECONDS = 10;
    private static final @Nullable Executor VIRTUAL = virtual();

    private WorkerThreads() {}

    /** A virtual thread for each piece of work; or so many threads, which end by themselves when there is nothing to do. */
    public static Executor virtualOr(int threads) {
        return VIRTUAL == null ? bounded(threads) : VIRTUAL;
    }

    /** At the most so many threads, whatever the JDK has. */
    static Executor bounded(int threads) {
        AtomicLong number = new AtomicLong();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "athanor-async-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** JDK 21 has it, and the library is compiled for 17. */
    private static @Nullable Executor virtual() {
        try {
            MethodHandle maker = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (Executor) maker.invoke();
        } catch (NoSuchMethodException older) {
            return null;
        } catch (Throwable e) {
            throw new IllegalStateException("virtual threads are there and cannot be had", e);
        }
    }
}
