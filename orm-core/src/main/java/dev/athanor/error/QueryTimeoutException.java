// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A statement that ran longer than its time limit and was stopped (57014). */
public final class QueryTimeoutException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public QueryTimeoutException(DatabaseError error) {
        super(error);
    }
}
