// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A value that the database cannot store or compute with: the general case (SQLSTATE class 22); its children name the
 * usual ones.
 *
 * <p>The server's own words are withheld where they would repeat the value.
 */
public sealed class DataException extends DatabaseException
        permits DataFormatException, DataRangeException, StringTooLongException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public DataException(DatabaseError error) {
        super(error);
    }
}
