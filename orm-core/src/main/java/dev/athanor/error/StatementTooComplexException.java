// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A statement beyond a limit of the server: nested too deeply, too many columns or too many arguments (54001, 54011,
 * 54023).
 */
public final class StatementTooComplexException extends ProgrammingException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public StatementTooComplexException(DatabaseError error) {
        super(error);
    }
}
