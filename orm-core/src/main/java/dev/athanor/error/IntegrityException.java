// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A write that would break a constraint of the database: the general case (SQLSTATE class 23, 40002 and 44000); its
 * children name the usual ones.
 *
 * <p>Never retried by itself: the same values break the same constraint again.
 */
public sealed class IntegrityException extends DatabaseException
        permits CheckViolationException,
                ExclusionViolationException,
                ForeignKeyViolationException,
                NotNullViolationException,
                UniqueViolationException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public IntegrityException(DatabaseError error) {
        super(error);
    }
}
