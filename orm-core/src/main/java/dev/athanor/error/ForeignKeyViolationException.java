// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A reference to a row that is not there, or the removal of a row that others still refer to (23503, 23001).
 *
 * <p>{@link #table()} is the referring table in both cases, as the server reports it.
 */
public final class ForeignKeyViolationException extends IntegrityException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public ForeignKeyViolationException(DatabaseError error) {
        super(error);
    }
}
