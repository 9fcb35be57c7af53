// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A result with another number of rows than the call allows. */
public abstract sealed class ResultException extends OrmException permits NoResultException, NonUniqueResultException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a complete sentence that names the remedy. */
    protected ResultException(String message) {
        super(message, null);
    }
}
