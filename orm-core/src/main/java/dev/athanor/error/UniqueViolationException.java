// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A row whose unique columns have the value of another row (23505).
 *
 * <p>{@link #constraint()} names the constraint or unique index. Look for the row first, choose another value, or
 * write the statement as {@code insert … on conflict}.
 */
public final class UniqueViolationException extends IntegrityException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public UniqueViolationException(DatabaseError error) {
        super(error);
    }
}
