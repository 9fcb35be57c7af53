// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** Two records claim the same key in one session, or the same record was added twice. */
public final class DuplicateIdentityException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a record's simple name with a complete sentence that names the remedy. */
    public DuplicateIdentityException(String entity, String message) {
        super(message, entity, null);
    }
}
