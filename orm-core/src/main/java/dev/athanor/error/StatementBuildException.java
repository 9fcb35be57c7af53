// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * A statement that is refused before it is sent: too many values, nested too deeply, a name that cannot be an
 * identifier, from-items that are not joined, an unsafe part.
 */
public final class StatementBuildException extends OrmException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a complete sentence that names the remedy. */
    public StatementBuildException(String message) {
        super(message, null);
    }
}
