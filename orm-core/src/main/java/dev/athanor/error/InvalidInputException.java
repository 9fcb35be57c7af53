// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * A text from outside the program, such as a parameter of a web request, that does not say what the program allows: a page token that was changed, a sort
 * key or filter that was not declared, a value that is none of its type. It is the sender's mistake, not the program's; in HTTP it is status 400.
 */
public final class InvalidInputException extends OrmException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a complete sentence that names the remedy and may be shown to the sender. */
    public InvalidInputException(String message) {
        this(message, null);
    }

    /** Creates the exception where something below found the mistake. */
    public InvalidInputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
