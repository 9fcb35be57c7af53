// SPDX-License-Identifier: Apache-2.0
package dev.athanor.internal.stack;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A stack for work that goes through a statement by recursion: the caller's own for statements as people write them, one made to measure for those that
 * programs nest more deeply. How deep a statement is nested is known before, so the work cannot overflow either.
 */
public final class DeepStack {
    /** So many levels take less than 100 KB, also while the virtual machine has compiled nothing yet. */
    private static final int ORDINARY = 50;

    /** Queries in queries whose entities have criteria take most: less than 2 KB, where nothing is compiled. */
    private static final long BYTES_OF_A_LEVEL = 8 * 1024;

    private DeepStack() {}

    /** Does the work and returns what it yields; what it throws is thrown. */
    public static <T> T run(int levels, Supplier<T> work) {
        if (levels <= ORDINARY) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(
                            work, task -> thread(levels, task).start())
                    .join();
        } catch (CompletionException e) {
            throw called(Objects.requireNonNull(e.getCause(), "what the work threw"));
        }
    }

    private static Thread thread(int levels, Runnable task) {
        return new Thread(null, task, "athanor-deep-statement", levels * BYTES_OF_A_LEVEL);
    }

    /** With the frames of whoever called behind those of the work, as if it had been done here. */
    private static RuntimeException called(Throwable failure) {
        StackTraceElement[] here = new Throwable().getStackTrace();
        failure.setStackTrace(
                Stream.of(failure.getStackTrace(), here).flatMap(Arrays::stream).toArray(StackTraceElement[]::new));
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
