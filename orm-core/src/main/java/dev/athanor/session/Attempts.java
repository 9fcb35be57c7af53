// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.DatabaseException;
import dev.athanor.error.RetriesExhaustedException;
import dev.athanor.error.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs a whole transaction until it succeeds, fails for good, or the policy says that it is enough. */
final class Attempts {
    private final RetryPolicy policy;
    private final long started = System.nanoTime();
    private final List<DatabaseException> failures = new ArrayList<>();

    Attempts(RetryPolicy policy) {
        this.policy = policy;
    }

    <T> T run(Supplier<T> transaction) {
        while (true) {
            try {
                return transaction.get();
            } catch (DatabaseException e) {
                if (e.retry() != Retry.TRANSACTION) {
                    throw e;
                }
                failures.add(e);
                pauseOrGiveUp(e);
            }
        }
    }

    private void pauseOrGiveUp(DatabaseException last) {
        Duration pause = policy.pauseBefore(failures.size() + 1);
        long elapsed = System.nanoTime() - started;
        boolean late = elapsed + pause.toNanos() > policy.deadline().toNanos();
        if (failures.size() >= policy.attempts() || late) {
            throw new RetriesExhaustedException(failures);
        }
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            last.addSuppressed(e);
            throw last;
        }
    }
}
