// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A value that breaks a check constraint of its table or domain (23514). */
public final class CheckViolationException extends IntegrityException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public CheckViolationException(DatabaseError error) {
        super(error);
    }
}
