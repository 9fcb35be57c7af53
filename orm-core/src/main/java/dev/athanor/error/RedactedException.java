// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * Stands in a chain of causes for an exception whose text could hold values of rows or secrets: the kind and the stack
 * trace are kept, the text is not.
 */
public final class RedactedException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 16;

    private RedactedException(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName() + ": its text is withheld, it could hold a value or a secret.", cause);
        setStackTrace(original.getStackTrace());
    }

    /** The stand-in for an exception and, in the same way, for all of its causes. */
    public static RedactedException of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static RedactedException of(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return new RedactedException(original, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
