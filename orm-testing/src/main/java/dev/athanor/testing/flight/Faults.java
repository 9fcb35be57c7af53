// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults that a proxy commits on all its connections; none at first. */
final class Faults {

    private final AtomicReference<@Nullable Predicate<FrontendMessage>> cutBefore = new AtomicReference<>();
    private final AtomicReference<@Nullable Predicate<FrontendMessage>> cutAfter = new AtomicReference<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile int largestWrite = Integer.MAX_VALUE;
    private boolean blackHole;

    void delay(Duration oneWay) {
        delay = oneWay;
    }

    void split(int bytes) {
        largestWrite = bytes;
    }

    void cutBefore(Predicate<FrontendMessage> condition) {
        cutBefore.set(condition);
    }

    void cutAfter(Predicate<FrontendMessage> condition) {
        cutAfter.set(condition);
    }

    synchronized void blackHole() {
        blackHole = true;
    }

    synchronized void heal() {
        delay = Duration.ZERO;
        largestWrite = Integer.MAX_VALUE;
        cutBefore.set(null);
        cutAfter.set(null);
        blackHole = false;
        notifyAll();
    }

    int largestWrite() {
        return largestWrite;
    }

    /** Whether to cut before this message; true once. */
    boolean takeCutBefore(FrontendMessage message) {
        return take(cutBefore, message);
    }

    /** Whether to cut after this message; true once. */
    boolean takeCutAfter(FrontendMessage message) {
        return take(cutAfter, message);
    }

    private static boolean take(AtomicReference<@Nullable Predicate<FrontendMessage>> cut, FrontendMessage message) {
        Predicate<FrontendMessage> condition = cut.get();
        return condition != null && condition.test(message) && cut.compareAndSet(condition, null);
    }

    /** Waits as long as the network is a black hole. */
    synchronized void awaitNetwork() throws InterruptedIOException {
        while (blackHole) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The proxy is closed");
            }
        }
    }

    /** Waits for what a message takes to travel in one direction. Parking is exact to some 50 µs, sleeping to 1 ms. */
    void travel() {
        long arrival = System.nanoTime() + delay.toNanos();
        for (long rest = delay.toNanos(); rest > 0; rest = arrival - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            LockSupport.parkNanos(rest);
        }
    }
}
