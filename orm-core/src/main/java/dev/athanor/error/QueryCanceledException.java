// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A statement that was canceled on request, not by a time limit (57014). */
public final class QueryCanceledException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public QueryCanceledException(DatabaseError error) {
        super(error);
    }
}
