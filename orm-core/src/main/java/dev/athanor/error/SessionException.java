// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * A use of a session, or of what it handed out, that the session cannot answer.
 *
 * <p>{@link #entity()} is the simple name of the record concerned, where there is one.
 */
public abstract sealed class SessionException extends OrmException
        permits AfterCommitException,
                ConcurrentSessionUseException,
                DetachedEntityException,
                DuplicateIdentityException,
                EntityDeletedException,
                ForeignSessionEntityException,
                ForeignTenantException,
                HandleNotLoadedException,
                IllegalSessionStateException,
                PendingRollbackException,
                SessionClosedException,
                SkippedRowsException,
                StaleEntityException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String entity;

    /** Creates the exception; entity and cause are null where there is none. */
    protected SessionException(String message, @Nullable String entity, @Nullable Throwable cause) {
        super(message, cause);
        this.entity = entity;
    }

    /** The simple name of the record concerned; null if no single one is. */
    public final @Nullable String entity() {
        return entity;
    }
}
