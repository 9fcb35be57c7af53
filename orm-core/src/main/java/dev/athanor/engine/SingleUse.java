// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ConcurrentSessionUseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Notices when two threads are inside the same object at once. It costs one compare-and-set, and it never blocks.
 *
 * <p>The same thread may enter again; every {@link #enter} is paired with an {@link #exit} in a finally block.
 */
public final class SingleUse {
    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
    private int depth;

    /** Nobody is inside. */
    public SingleUse() {}

    /**
     * Enters, on behalf of the operation of this name, such as {@code find}.
     *
     * @throws ConcurrentSessionUseException when another thread is inside
     */
    public void enter(String operation) {
        Thread me = Thread.currentThread();
        Thread other = inside.get();
        if (other != me && !inside.compareAndSet(null, me)) {
            throw new ConcurrentSessionUseException(operation, nameOf(other == null ? inside.get() : other));
        }
        depth++;
    }

    /** Leaves; to be called by the thread that entered. */
    public void exit() {
        if (--depth == 0) {
            inside.setRelease(null);
        }
    }

    private static String nameOf(@Nullable Thread thread) {
        return thread == null ? "unknown" : thread.getName();
    }
}
