// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a chain of causes for a driver's exception whose text could hold values of rows or secrets.
 *
 * <p>SQLSTATE, vendor code and stack trace are those of the original; its text is reduced to what may be printed. The
 * original stays at hand through {@link #original()} and is never printed or serialised.
 */
public final class RedactedSqlException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** A chain longer than this is cut; it also ends a chain that leads back into itself. */
    private static final int DEEPEST = 16;

    private final transient @Nullable SQLException original;

    private RedactedSqlException(SQLException original, String text, @Nullable Throwable cause) {
        super(text, original.getSQLState(), original.getErrorCode(), cause);
        this.original = original;
        setStackTrace(original.getStackTrace());
    }

    /**
     * The failure itself if everything that printing it would show may be shown, else a redacted stand-in.
     *
     * @param printable answers what may be shown of the text of an {@code SQLException}: all of it, a part, or nothing
     */
    public static SQLException redact(
            SQLException failure, Function<? super SQLException, Optional<String>> printable) {
        return redact(failure, printable, DEEPEST);
    }

    /**
     * The driver's exception as it was thrown, for a program that must read its text; null after serialisation.
     *
     * <p>The text may hold values of rows: never log it.
     */
    public @Nullable SQLException original() {
        return original;
    }

    private static SQLException redact(
            SQLException failure, Function<? super SQLException, Optional<String>> printable, int depth) {
        if (isPrintable(failure, printable, depth)) {
            return failure;
        }
        String text = printable.apply(failure).orElseGet(() -> withheld(failure));
        return new RedactedSqlException(failure, text, redactedCause(failure, printable, depth));
    }

    private static @Nullable Throwable redactedCause(
            SQLException failure, Function<? super SQLException, Optional<String>> printable, int depth) {
        Throwable cause = failure.getCause();
        if (cause == null || depth == 0) {
            return null;
        }
        if (cause instanceof SQLException below) {
            return redact(below, printable, depth - 1);
        }
        return isPrintable(cause, printable, depth - 1) ? cause : RedactedException.of(cause);
    }

    private static boolean isPrintable(
            @Nullable Throwable failure, Function<? super SQLException, Optional<String>> printable, int depth) {
        if (failure == null) {
            return true;
        }
        if (depth == 0) {
            return false;
        }
        return showsNoValue(failure, printable)
                && isPrintable(failure.getCause(), printable, depth - 1)
                && isPrintable(next(failure), printable, depth - 1)
                && Arrays.stream(failure.getSuppressed()).allMatch(each -> isPrintable(each, printable, depth - 1));
    }

    private static boolean showsNoValue(Throwable failure, Function<? super SQLException, Optional<String>> printable) {
        return failure instanceof SQLException fromDriver
                ? printable.apply(fromDriver).equals(Optional.ofNullable(fromDriver.getMessage()))
                : isFromNetwork(failure);
    }

    private static @Nullable SQLException next(Throwable failure) {
        return failure instanceof SQLException fromDriver ? fromDriver.getNextException() : null;
    }

    /** The JDK's own failures to reach or trust a peer name hosts and certificates, never data. */
    private static boolean isFromNetwork(Throwable failure) {
        return "java.base".equals(failure.getClass().getModule().getName())
                && (failure instanceof IOException
                        || failure instanceof GeneralSecurityException
                        || failure instanceof TimeoutException
                        || failure instanceof InterruptedException);
    }

    private static String withheld(SQLException failure) {
        return failure.getClass().getName() + ": its text is withheld, it could hold a value or a secret.";
    }
}
