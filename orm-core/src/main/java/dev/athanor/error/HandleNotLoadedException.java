// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A relation's handle was read that is not loaded and cannot be loaded where it was read. */
public final class HandleNotLoadedException extends SessionException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String relation;

    /** Creates the exception for a handle of no session, with a complete sentence that names the remedy. */
    public HandleNotLoadedException(String message) {
        super(message, null, null);
        this.relation = null;
    }

    /**
     * Creates the exception.
     *
     * @param entity the simple name of the record that holds the handle
     * @param relation the name of the component that is the handle
     * @param remedy a complete sentence that says how to fetch it here, such as
     *     {@code Name it in the statement: select(USER).with(USER.orders).}
     */
    public HandleNotLoadedException(String entity, String relation, String remedy) {
        super("%s.%s is not loaded and cannot be loaded here. %s".formatted(entity, relation, remedy), entity, null);
        this.relation = relation;
    }

    /** The name of the component that is the handle; null for a handle that never belonged to a session. */
    public @Nullable String relation() {
        return relation;
    }
}
