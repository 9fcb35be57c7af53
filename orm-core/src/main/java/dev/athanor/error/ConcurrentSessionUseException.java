// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A session was called by one thread while another one was inside it. */
public final class ConcurrentSessionUseException extends SessionException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param operation the name of the method that was called, such as {@code find}
     * @param otherThread the name of the thread that was inside the session
     */
    public ConcurrentSessionUseException(String operation, String otherThread) {
        super(
                ("Session.%s was called by thread \"%s\" while thread \"%s\" was inside the same session. "
                                + "A session serves one thread at a time: open one for each request or task.")
                        .formatted(operation, Thread.currentThread().getName(), otherThread),
                null,
                null);
    }
}
