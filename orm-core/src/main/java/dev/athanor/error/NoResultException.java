// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A call that needs a row found none. */
public final class NoResultException extends ResultException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a complete sentence that names the remedy. */
    public NoResultException(String message) {
        super(message);
    }
}
