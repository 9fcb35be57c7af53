// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A session was used after one of its flushes or statements had failed and before it was rolled back. */
public final class PendingRollbackException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the cause is the first failure, the one to look at. */
    public PendingRollbackException(Throwable originalCause) {
        super(
                "The transaction of this session has failed and nothing of it can be kept. "
                        + "Call rollback() before using the session again; the first failure is the cause.",
                null,
                originalCause);
    }
}
