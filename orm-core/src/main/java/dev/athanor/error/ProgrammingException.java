// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A statement that is wrong for this database: a table, column or function that does not exist, a syntax error, an
 * operation out of place (SQLSTATE class 42 and its neighbours).
 *
 * <p>Exceptions that a function or trigger of the database raises itself (class P0) come as this one as well.
 */
public sealed class ProgrammingException extends DatabaseException permits StatementTooComplexException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public ProgrammingException(DatabaseError error) {
        super(error);
    }
}
