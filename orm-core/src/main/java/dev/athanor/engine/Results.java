// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.query.RowReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readers of results that everybody needs. */
public final class Results {
    private static final ResultReader<Long> CHANGED = Result::changed;
    private static final ResultReader<Boolean> IGNORED = result -> Boolean.TRUE;

    private Results() {}

    /** The number of rows that the statement changed. */
    public static ResultReader<Long> changed() {
        return CHANGED;
    }

    /** Nothing is read; the value is always true. */
    public static ResultReader<Boolean> ignored() {
        return IGNORED;
    }

    /** Nothing is read, for the statement changes so many rows or fails; the value is their number. */
    public static ResultReader<Long> exactly(long rows) {
        return result -> {
            result.state(rows);
            return rows;
        };
    }

    /** The first record that a row gives, where there is hardly ever more than one row; null for none. */
    @SuppressWarnings("NullAway") // it yields a nullable R, as the interface's argument says
    public static <R> ResultReader<@Nullable R> first(RowReader<@Nullable R> reader) {
        return result -> {
            R first = null;
            while (result.next()) {
                R record = reader.read(result.row());
                first = first == null ? record : first;
            }
            return first;
        };
    }

    /** All rows, in their order; the list is the caller's own. */
    public static <R extends @Nullable Object> ResultReader<List<R>> list(RowReader<R> reader) {
        return result -> {
            List<R> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result.row()));
            }
            return rows;
        };
    }
}
