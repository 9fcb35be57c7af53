// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Athanor throws.
 *
 * <p>Its message is a complete sentence that says what happened, where, and what to do. No message, and no message of a
 * cause below it, holds a secret or a value of a row, so stack traces may be logged as they are.
 */
public abstract class OrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the cause is null where nothing below was at fault. */
    protected OrmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What happened, where, and what to do; never null. */
    @Override
    public final String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
