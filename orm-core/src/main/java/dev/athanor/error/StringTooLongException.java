// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A text or bit string longer than its column allows (22001).
 *
 * <p>PostgreSQL does not say which column; it is known only when the value was checked before it was sent, or found by
 * a replay.
 */
public final class StringTooLongException extends DataException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public StringTooLongException(DatabaseError error) {
        super(error);
    }
}
