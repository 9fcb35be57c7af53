// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were no longer there, or no longer of the expected version, when an update or a delete came to them.
 *
 * <p>The COMMIT rides behind the statement, so the server itself must stop when a row is missing: a cast that fails. What it casts is built from the
 * numbers of the missing rows, for a constant would be folded and fail always; the numbers come back in the message.
 */
record StaleRows(List<Integer> numbers) {
    /** Reads {@code input} and {@code changed}, both with the row's number {@code n}; yields no row, or fails. */
    static final String CHECK =
            "select cast('stale rows ' || string_agg(cast(n as text), ',' order by n) as integer) from input"
                    + " where n not in (select n from changed) having count(*) > 0";

    private static final Pattern MARK = Pattern.compile("stale rows ([0-9,]+)");

    /** The rows a failure names; null when it is another failure. */
    static @Nullable StaleRows of(SQLException failure) {
        String message = failure.getMessage();
        Matcher matcher = MARK.matcher(message == null ? "" : message);
        if (!"22P02".equals(failure.getSQLState()) || !matcher.find()) {
            return null;
        }
        return new StaleRows(
                Arrays.stream(matcher.group(1).split(",")).map(Integer::valueOf).toList());
    }
}
