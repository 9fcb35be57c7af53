// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A null in a column that takes none (23502); {@link #property()} names the component. */
public final class NotNullViolationException extends IntegrityException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public NotNullViolationException(DatabaseError error) {
        super(error);
    }
}
