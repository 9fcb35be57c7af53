// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A transaction that failed through no fault of its own: run again as a whole, in a new session, it will most likely
 * succeed.
 *
 * <p>{@link #retry()} is {@link Retry#TRANSACTION}.
 */
public sealed class RetryableTransactionException extends TransactionException
        permits DeadlockException, PlanInvalidatedException, SerializationException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public RetryableTransactionException(DatabaseError error) {
        super(error);
    }
}
