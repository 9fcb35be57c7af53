// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A transaction that cannot go on or cannot be kept: the general case (SQLSTATE class 25, 2D and 40); its children
 * name the usual ones.
 */
public sealed class TransactionException extends DatabaseException
        permits CommitOutcomeUnknownException,
                ReadOnlyTransactionException,
                RetriesExhaustedException,
                RetryableTransactionException,
                TransactionAbortedException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public TransactionException(DatabaseError error) {
        super(error);
    }
}
