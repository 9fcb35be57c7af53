// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * No connection of the pool became free in time.
 *
 * <p>The counts are those at the moment of giving up; each is -1 if the pool did not tell.
 */
public final class PoolTimeoutException extends OperationalException {
    private static final long serialVersionUID = 1L;

    private final int active;
    private final int idle;
    private final int waiting;

    /** Creates the exception from what is known of the failure and the pool's counts. */
    public PoolTimeoutException(DatabaseError error, int active, int idle, int waiting) {
        super(error);
        this.active = active;
        this.idle = idle;
        this.waiting = waiting;
    }

    /** The number of connections in use. */
    public int active() {
        return active;
    }

    /** The number of connections that were free. */
    public int idle() {
        return idle;
    }

    /** The number of threads that waited for a connection. */
    public int waiting() {
        return waiting;
    }
}
