// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A record or handle that belongs to another open session was given to this one. */
public final class ForeignSessionEntityException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a record's simple name with a complete sentence that names the remedy. */
    public ForeignSessionEntityException(String entity, String message) {
        super(message, entity, null);
    }
}
