// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A record was used whose row has been deleted in this session. */
public final class EntityDeletedException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a record's simple name with a complete sentence that names the remedy. */
    public EntityDeletedException(String entity, String message) {
        super(message, entity, null);
    }
}
