// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * The server refuses the user: a wrong password, a missing right, or a row that row-level security does not admit
 * (SQLSTATE class 28, 42501).
 */
public final class AccessDeniedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public AccessDeniedException(DatabaseError error) {
        super(error);
    }
}
