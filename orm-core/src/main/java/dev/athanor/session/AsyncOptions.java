// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where the operations of asynchronous sessions run; each method returns a changed copy.
 *
 * @param threads how many threads there are at the most where the JDK has no virtual ones, at least 1; an operation holds one while it runs, also while it waits
 *     for a connection, so there should be more of them than the pool has connections
 * @param executor what runs them instead; null for virtual threads, or for the threads above
 */
public record AsyncOptions(int threads, @Nullable Executor executor) {
    /** Virtual threads, or 64 threads at the most where the JDK has none. */
    public static final AsyncOptions DEFAULT = new AsyncOptions(64, null);

    /** Checks the number. */
    public AsyncOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("Asynchronous sessions need one thread at least.");
        }
    }

    /** The same with another number of threads for JDKs without virtual ones. */
    public AsyncOptions threads(int most) {
        return new AsyncOptions(most, executor);
    }

    /** The same on an executor of the program's own, which stays its own. */
    public AsyncOptions executor(Executor own) {
        return new AsyncOptions(threads, own);
    }
}
