// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How {@link Database#copyIn} works; each method returns a changed copy.
 *
 * @param every after how many rows the listener is told
 * @param listener is told how far it has come, and once at its end, before COMMIT; what it throws ends the copy, and nothing of it is kept
 * @param cancelled is asked before each row; once it says yes, the copy ends with {@link java.util.concurrent.CancellationException}, and nothing of it is kept
 */
public record CopyOptions(long every, Consumer<CopyProgress> listener, BooleanSupplier cancelled) {
    /** Nobody is told, and nobody cancels. */
    public static final CopyOptions DEFAULT = new CopyOptions(Long.MAX_VALUE, progress -> {}, () -> false);

    /** Options. */
    public CopyOptions {
        if (every < 1) {
            throw new IllegalArgumentException("a listener is told every so many rows, at least 1, not " + every);
        }
        Objects.requireNonNull(listener, "a listener");
        Objects.requireNonNull(cancelled, "what says whether it is cancelled");
    }

    /** The same, telling the listener after every so many rows, and at the end. */
    public CopyOptions onProgress(long everyRows, Consumer<CopyProgress> toTell) {
        return new CopyOptions(everyRows, toTell, cancelled);
    }

    /** The same, asking before each row whether to stop: {@code flag::get} of an {@code AtomicBoolean} that any thread may set. */
    public CopyOptions cancelledWhen(BooleanSupplier stop) {
        return new CopyOptions(every, listener, stop);
    }
}
