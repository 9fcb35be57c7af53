// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * Concurrent transactions that cannot be put into one order; the server gave this one up (40001). It may arrive at
 * COMMIT.
 */
public final class SerializationException extends RetryableTransactionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public SerializationException(DatabaseError error) {
        super(error);
    }
}
