// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * An error inside the server or of a kind that is not known (SQLSTATE class XX, F0 and all others).
 *
 * <p>XX001 and XX002 report damaged data: stop and look at the server before anything else is written.
 */
public final class InternalDatabaseException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public InternalDatabaseException(DatabaseError error) {
        super(error);
    }
}
