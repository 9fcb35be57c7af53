// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection was lost between sending COMMIT and its reply: the work is there completely or not at all, and nobody
 * but the database can tell which (40003, 08007, or any disconnection while COMMIT was under way).
 *
 * <p>Never run the work again blindly: look first whether it is there.
 */
public final class CommitOutcomeUnknownException extends TransactionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public CommitOutcomeUnknownException(DatabaseError error) {
        super(error);
    }

    /** Creates the exception for a COMMIT whose reply did not come, for a reason that is no {@code SQLException}. */
    public CommitOutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(DatabaseError.builder("08007", message)
                .connection(ConnectionState.DISCARDED)
                .outcome(Outcome.UNKNOWN)
                .statement("commit")
                .cause(cause)
                .build());
    }
}
