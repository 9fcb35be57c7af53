// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A call that allows one row found more. */
public final class NonUniqueResultException extends ResultException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a complete sentence that names the remedy. */
    public NonUniqueResultException(String message) {
        super(message);
    }
}
