// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A lock that was not to be had in time, or at once with {@code nowait} (55P03). */
public final class LockTimeoutException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public LockTimeoutException(DatabaseError error) {
        super(error);
    }
}
