// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A session was called by one thread while another one was inside it, or two units of work were nested in it side by side. */
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

    /** Creates the exception for a nested unit of work that ends before one that began within it. */
    public ConcurrentSessionUseException() {
        super(
                "A nested unit of work ended while one that began after it was still open, so that their savepoints"
                        + " would end each other. A session nests one unit of work in another, never two side by side:"
                        + " open a session for each task.",
                null,
                null);
    }
}
