// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.error.DatabaseException;
import dev.athanor.error.RedactedSqlException;
import dev.athanor.error.StaleEntityException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were no longer there, or no longer of the expected version, when an update or a delete came to them.
 *
 * <p>The COMMIT rides behind the statement, so the server itself must stop when a row is missing: a cast that fails. What it casts is built from the
 * numbers of the missing rows, for a constant would be folded and fail always; the numbers come back in the message.
 */
public final class StaleRows {
    private static final Pattern MARK = Pattern.compile("stale rows of (.+): ([0-9,]+)");

    private StaleRows() {}

    /**
     * The end of a statement that has {@code input} and {@code changed}, both with the row's number {@code n}: it yields no row, or fails. The server
     * makes an anti-join of {@code not exists}; {@code not in} took it twenty-five seconds for 20,000 rows.
     */
    static String check(String entity) {
        return "select cast('stale rows of " + entity + ": ' || string_agg(cast(n as text), ',' order by n) as integer)"
                + " from input where not exists (select from changed where changed.n = input.n) having count(*) > 0";
    }

    /** What a failed flush failed of: the rows it names, or the failure itself. */
    public static RuntimeException meantBy(RuntimeException failure) {
        StaleEntityException stale = failure instanceof DatabaseException ? stale(failure.getCause()) : null;
        return stale == null ? failure : stale;
    }

    private static @Nullable StaleEntityException stale(@Nullable Throwable cause) {
        SQLException original = cause instanceof RedactedSqlException redacted
                ? redacted.original()
                : cause instanceof SQLException plain ? plain : null;
        String message = original == null ? null : original.getMessage();
        Matcher matcher = MARK.matcher(message == null ? "" : message);
        if (!matcher.find()) {
            return null;
        }
        List<Integer> rows =
                Stream.of(matcher.group(2).split(",", -1)).map(Integer::valueOf).toList();
        return new StaleEntityException(matcher.group(1), rows);
    }
}
