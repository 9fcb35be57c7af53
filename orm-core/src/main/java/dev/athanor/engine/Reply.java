// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import org.jspecify.annotations.Nullable;

/**
 * The place where the value of one statement of a {@link Flight} is found after the flight.
 *
 * @param <T> the value's type
 */
public final class Reply<T extends @Nullable Object> {
    private @Nullable T value;
    private boolean arrived;

    Reply() {}

    void arrive(T result) {
        value = result;
        arrived = true;
    }

    /** Whether the flight has landed and this result was read. */
    public boolean hasArrived() {
        return arrived;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException before the flight has landed, or if it failed
     */
    @SuppressWarnings("NullAway") // a reader of a nullable type may have given null, which is then what T says
    public T value() {
        if (!arrived) {
            throw new IllegalStateException("The flight of this statement has not landed: call Channel.fly first.");
        }
        return value;
    }
}
