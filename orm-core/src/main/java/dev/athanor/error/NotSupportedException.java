// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A feature that the server or the driver does not have (SQLSTATE class 0A). */
public final class NotSupportedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public NotSupportedException(DatabaseError error) {
        super(error);
    }
}
