// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A row that conflicts with another one under an exclusion constraint, such as two bookings of one room at one time
 * (23P01).
 */
public final class ExclusionViolationException extends IntegrityException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public ExclusionViolationException(DatabaseError error) {
        super(error);
    }
}
