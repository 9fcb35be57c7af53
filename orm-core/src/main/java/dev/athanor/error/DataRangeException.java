// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A number, date or time outside the range of its column or type (22003, 22008). */
public final class DataRangeException extends DataException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public DataRangeException(DatabaseError error) {
        super(error);
    }
}
