// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A session was used after it had been closed. */
public final class SessionClosedException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the operation is the name of the method that was called, such as {@code find}. */
    public SessionClosedException(String operation) {
        super(
                ("Session.%s was called after the session had been closed. "
                                + "Do the work before close(), or open a new session; records once read stay readable.")
                        .formatted(operation),
                null,
                null);
    }
}
