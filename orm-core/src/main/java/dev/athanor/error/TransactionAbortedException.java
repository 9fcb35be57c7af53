// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * A statement or a COMMIT in a transaction that had failed before (25P02); nothing of the transaction can be kept.
 *
 * <p>The driver does not report a COMMIT that the server answers with ROLLBACK, so Athanor looks itself before it
 * commits.
 */
public final class TransactionAbortedException extends TransactionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public TransactionAbortedException(DatabaseError error) {
        super(error);
    }

    /**
     * Creates the exception for the COMMIT of a failed transaction; the cause is the first failure, null if not known.
     */
    public TransactionAbortedException(String message, @Nullable Throwable cause) {
        super(DatabaseError.builder("25P02", message)
                .outcome(Outcome.ROLLED_BACK)
                .statement("commit")
                .cause(cause)
                .build());
    }
}
