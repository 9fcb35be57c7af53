// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Parameter;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.RedactedSqlException;
import dev.athanor.error.SkippedRowsException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.schema.KeyedTable;
import dev.athanor.type.SqlTypes;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement of a flush did not write though it should have, found out by the server before the COMMIT that rides behind.
 *
 * <p>The server itself must stop then: a cast that fails. What it casts is built from what was written, for a constant would be folded and fail always; its text
 * comes back in the message of the failure, and says which step of the plan failed of which rows.
 */
public final class FlushFailures {
    private static final Pattern STALE = Pattern.compile("stale rows of \\S+ in step ([0-9]+): ([0-9,]+)");
    private static final Pattern SKIPPED = Pattern.compile("inserted rows of (\\S+): ([0-9]+)");

    private FlushFailures() {}

    /**
     * The end of a statement that has {@code input}, with the row's number {@code n}, and what it wrote as {@code changed}; both have the given column, by which they
     * are compared. It yields no row, or fails: rows are counted, and only where some are missing they are looked for. Where triggers may skip rows, those count that
     * were found, and are in {@code locked}. Its parameters are {@link #step} and the number of rows.
     */
    static String staleCheck(KeyedTable<?, ?> table, String column) {
        String written = table.triggersSkipRows() ? "locked" : "changed";
        String missing = "(select string_agg(cast(n as text), ',' order by n) from input where not exists (select from "
                + written + " where " + written + "." + column + " = input." + column + "))";
        return stale(table, missing) + " from " + written + " having count(*) < ?";
    }

    /** The same for a statement that writes one row. Its parameter is {@link #step}. */
    static String staleCheck(KeyedTable<?, ?> table) {
        return stale(table, "(1 + count(*))") + " from changed having count(*) = 0";
    }

    private static String stale(KeyedTable<?, ?> table, String numbers) {
        return "select cast('stale rows of " + entity(table) + " in step ' || ? || ': ' || " + numbers + " as integer)";
    }

    /** A query over {@code inserted} that yields no row when it has as many as were sent, or fails. Its parameter is the number of rows. */
    static String insertCheck(KeyedTable<?, ?> table) {
        return "select cast('inserted rows of " + entity(table)
                + ": ' || count(*) as integer) from inserted having count(*) <> ?";
    }

    /** Where a step stands in its plan, from 0. */
    static Parameter<String> step(int index) {
        return Parameter.of(Integer.toString(index), SqlTypes.TEXT);
    }

    private static String entity(KeyedTable<?, ?> table) {
        return table.entity().getSimpleName();
    }

    /** What the flush of a plan failed of: the rows it names, or the failure itself. */
    public static RuntimeException meantBy(RuntimeException failure, OrderedSteps plan) {
        String message = failure instanceof DatabaseException ? text(failure.getCause()) : "";
        Matcher stale = STALE.matcher(message);
        if (stale.find()) {
            return stale(step(plan, stale), stale.group(2));
        }
        Matcher skipped = SKIPPED.matcher(message);
        if (skipped.find()) {
            return new SkippedRowsException(skipped.group(1), Integer.parseInt(skipped.group(2)));
        }
        return failure;
    }

    private static FlushStep<?> step(OrderedSteps plan, Matcher matcher) {
        return plan.steps().get(Integer.parseInt(matcher.group(1)));
    }

    private static StaleEntityException stale(FlushStep<?> step, String numbers) {
        List<Object> keys = Stream.of(numbers.split(",", -1))
                .map(number -> step.entries().get(Integer.parseInt(number) - 1).key())
                .toList();
        return new StaleEntityException(entity(step.table()), keys);
    }

    private static String text(@Nullable Throwable cause) {
        SQLException original = cause instanceof RedactedSqlException redacted
                ? redacted.original()
                : cause instanceof SQLException plain ? plain : null;
        String message = original == null ? null : original.getMessage();
        return message == null ? "" : message;
    }
}
