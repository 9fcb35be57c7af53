// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Condition;
import dev.athanor.query.RowQuery;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One random statement in all its meanings. */
final class Trial {
    private final Server server;
    private final Choices choices;
    private final Data data;
    private final boolean thorough;

    /** A statement that these choices make; a thorough trial also prints it with all parentheses, and takes it apart. */
    Trial(Server server, Data data, Choices choices, boolean thorough) {
        this.server = server;
        this.data = data;
        this.choices = choices;
        this.thorough = thorough;
    }

    /**
     * A difference.
     *
     * @param kind what others have in common with it that have the same cause
     * @param text what differs, for people
     */
    record Difference(String kind, String text) {}

    /** What differs; null when nothing does. */
    @Nullable
    Difference difference() {
        Query query = new QueryMaker(choices, data, "t").statement();
        try {
            String difference = difference(query);
            return difference == null ? null : new Difference(difference.substring(0, 12), text(query, difference));
        } catch (Exception | StackOverflowError e) {
            if (isOfTheServer(query, e)) {
                return null;
            }
            String kind = String.valueOf(e.getMessage()).replaceAll("\\[.*|\"[^\"]*\"|\\d", "");
            return new Difference(kind, text(query, "raises " + e));
        }
    }

    /** PostgreSQL 18 itself refuses {@code select min(0) from t order by 1 fetch first 1 rows with ties}. */
    private static boolean isOfTheServer(Query query, Throwable e) {
        return String.valueOf(e.getMessage()).contains("more than one row returned by a subquery")
                && query.sql().contains("with ties");
    }

    private String text(Query query, String what) {
        String written;
        try {
            written = server.sql(query.built());
        } catch (RuntimeException e) {
            written = e.toString();
        }
        return query.sql() + "\n  as the library writes it:\n" + written + "\n  " + what + "\n" + data;
    }

    private @Nullable String difference(Query query) throws SQLException {
        List<List<@Nullable Object>> read = server.rows(query.built());
        List<List<@Nullable Object>> expected =
                query.rows(null).stream().map(Arrays::asList).toList();
        String difference = compared(query, "the interpreter", expected, read);
        if (difference == null && thorough) {
            difference = compared(query, "the printer", server.rows(query.sql(), query.kinds()), read);
        }
        return difference == null && thorough && query instanceof Selection selection
                ? partitioned(selection)
                : difference;
    }

    /** A condition holds, does not hold, or is unknown: what is read under each of these is everything that was read without it. */
    private @Nullable String partitioned(Selection query) {
        Selection whole = query.withoutLimits();
        if (whole == null) {
            return null;
        }
        Condition p = new TermMaker(choices, new QueryMaker(choices, data, "p"))
                .truth(Scope.of(query.from.columns(), 1, null), 3)
                .condition();
        RowQuery<List<@Nullable Object>> parts =
                whole.also(p).unionAll(whole.also(p.not())).unionAll(whole.also(p.isNull()));
        return compared(
                whole, "partitions by " + server.sql(whole.also(p)), server.rows(parts), server.rows(whole.built()));
    }

    private static @Nullable String compared(
            Query query, String by, List<List<@Nullable Object>> expected, List<List<@Nullable Object>> read) {
        boolean same = query.ordered() && !by.startsWith("partitions")
                ? expected.equals(read)
                : counted(expected).equals(counted(read));
        return same ? null : by + ": " + expected + "\n  the library: " + read;
    }

    private static Map<List<@Nullable Object>, Integer> counted(List<List<@Nullable Object>> rows) {
        Map<List<@Nullable Object>, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row, 1, Integer::sum));
        return counted;
    }
}
