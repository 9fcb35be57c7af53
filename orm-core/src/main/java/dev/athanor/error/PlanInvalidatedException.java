// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A prepared statement whose result changed shape because somebody altered the table (0A000, "cached plan must not
 * change result type").
 *
 * <p>The connection is discarded, so the next attempt prepares the statement anew.
 */
public final class PlanInvalidatedException extends RetryableTransactionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public PlanInvalidatedException(DatabaseError error) {
        super(error);
    }
}
