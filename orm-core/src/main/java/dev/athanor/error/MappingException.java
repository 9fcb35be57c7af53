// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * Entities, database and options that do not fit together, found while a database is opened or a schema is made: a
 * missing table, column or type, a driver that is too old, an unsafe option.
 */
public final class MappingException extends OrmException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a complete sentence that names the remedy. */
    public MappingException(String message) {
        this(message, null);
    }

    /**
     * Creates the exception with a complete sentence that names the remedy, and its cause; the cause's text must hold
     * no secret.
     */
    public MappingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
