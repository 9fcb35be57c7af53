// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one session: each begins when the one before it has ended, on whatever thread the executor gives.
 *
 * <p>Ending the future of an operation from outside, by cancelling it or by a time limit, stops it: one that waits is left out, one that runs has its statement
 * cancelled, and either way the unit of work that it belonged to is undone.
 */
public final class OperationQueue {
    /** How often, and how far apart, a running operation is asked to stop: a request that comes between two of its statements meets none. */
    private static final int STOP_REQUESTS = 100;

    private static final long BETWEEN_REQUESTS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Executor executor;
    private final Runnable cancelStatement;
    private final Consumer<Throwable> abort;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Operation<?>> waiting = new ArrayDeque<>();
    private @Nullable Operation<?> running;

    /**
     * An empty queue.
     *
     * @param cancelStatement stops the statement that runs now, if there is one; called from any thread
     * @param abort undoes the unit of work; called as the operations are
     */
    public OperationQueue(Executor executor, Runnable cancelStatement, Consumer<Throwable> abort) {
        this.executor = executor;
        this.cancelStatement = cancelStatement;
        this.abort = abort;
    }

    /** Runs work after all that was submitted before; the future ends with what it yields or throws. */
    public <T extends @Nullable Object> CompletableFuture<T> submit(Supplier<T> work) {
        Operation<T> operation = new Operation<>(work);
        enqueue(operation);
        return operation;
    }

    /** Runs work that tells of its own end, after all that was submitted before. */
    void execute(Runnable work) {
        enqueue(new Operation<>(() -> {
            work.run();
            return true;
        }));
    }

    private void enqueue(Operation<?> operation) {
        lock.lock();
        try {
            waiting.addLast(operation);
            if (running != null) {
                return;
            }
            running = waiting.pollFirst();
        } finally {
            lock.unlock();
        }
        begin();
    }

    private void begin() {
        try {
            executor.execute(this::work);
        } catch (RuntimeException refused) {
            rejectAll(refused);
        }
    }

    /** One operation a turn, so that many sessions share few threads fairly. */
    private void work() {
        Operation<?> operation = running;
        if (operation != null) {
            operation.run();
        }
        if (next()) {
            begin();
        }
    }

    private boolean next() {
        lock.lock();
        try {
            running = waiting.pollFirst();
            return running != null;
        } finally {
            lock.unlock();
        }
    }

    private void rejectAll(RuntimeException refused) {
        Operation<?> rejected;
        do {
            lock.lock();
            try {
                rejected = running;
                running = waiting.pollFirst();
            } finally {
                lock.unlock();
            }
            if (rejected != null) {
                rejected.fail(refused);
            }
        } while (rejected != null);
    }

    /** Stops the operation that runs now, and leaves out those that wait; their unit of work is undone. */
    public void stop() {
        List<Operation<?>> stopped = new ArrayList<>();
        lock.lock();
        try {
            if (running != null) {
                stopped.add(running);
            }
            stopped.addAll(waiting);
        } finally {
            lock.unlock();
        }
        stopped.forEach(operation -> operation.cancel(true));
    }

    private boolean isRunning(Operation<?> operation) {
        lock.lock();
        try {
            return running == operation;
        } finally {
            lock.unlock();
        }
    }

    /** On a thread of its own, since those of the executor may all be busy with what is to be stopped. */
    private void stop(Operation<?> operation) {
        for (int i = 0; i < STOP_REQUESTS && isRunning(operation); i++) {
            cancelStatement.run();
            LockSupport.parkNanos(BETWEEN_REQUESTS);
        }
    }

    /** One operation, and the future of what it yields. */
    private final class Operation<T extends @Nullable Object> extends CompletableFuture<T> {
        private final Supplier<T> work;

        Operation(Supplier<T> work) {
            this.work = work;
        }

        /** Whoever ends the future first decides: where that was not the work itself, its unit is undone. */
        void run() {
            boolean byItself = false;
            try {
                if (!isDone()) {
                    byItself = super.complete(work.get());
                }
            } catch (Throwable e) {
                byItself = super.completeExceptionally(e);
            }
            if (!byItself) {
                abort.accept(new CancellationException("an operation of this session was cancelled"));
            }
        }

        void fail(Throwable cause) {
            super.completeExceptionally(cause);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return stopped(super.cancel(mayInterruptIfRunning));
        }

        /** From outside: a time limit such as that of {@link #orTimeout} ends it so. */
        @Override
        public boolean completeExceptionally(Throwable cause) {
            return stopped(super.completeExceptionally(cause));
        }

        private boolean stopped(boolean now) {
            if (now && isRunning(this)) {
                Thread stopping = new Thread(() -> stop(this), "athanor-cancel");
                stopping.setDaemon(true);
                stopping.start();
            }
            return now;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
