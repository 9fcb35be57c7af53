// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A record was given to a session that does not hold its row, for a call that needs it to. */
public final class DetachedEntityException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a record's simple name with a complete sentence that names the remedy. */
    public DetachedEntityException(String entity, String message) {
        super(message, entity, null);
    }
}
