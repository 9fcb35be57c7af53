// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A write in a read-only transaction, or on a standby server (25006). */
public final class ReadOnlyTransactionException extends TransactionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public ReadOnlyTransactionException(DatabaseError error) {
        super(error);
    }
}
