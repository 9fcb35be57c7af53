// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A call that the session cannot serve in the state it is in, such as streaming outside a transaction. */
public final class IllegalSessionStateException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a complete sentence that names the remedy. */
    public IllegalSessionStateException(String message) {
        this(message, null);
    }

    /** Creates the exception with a complete sentence that names the remedy, and what led to the state. */
    public IllegalSessionStateException(String message, @Nullable Throwable cause) {
        super(message, null, cause);
    }
}
