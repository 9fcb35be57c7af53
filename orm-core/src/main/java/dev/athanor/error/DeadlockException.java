// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** Transactions that waited for each other; the server gave this one up (40P01). */
public final class DeadlockException extends RetryableTransactionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public DeadlockException(DatabaseError error) {
        super(error);
    }
}
