// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A text that cannot be read as the type it is needed in, such as a number or a date (22P02, 22007). */
public final class DataFormatException extends DataException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public DataFormatException(DatabaseError error) {
        super(error);
    }
}
