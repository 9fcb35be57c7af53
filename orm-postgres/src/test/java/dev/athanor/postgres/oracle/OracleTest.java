// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.proof.Report;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random typed statements, each judged by an interpreter with three-valued logic; every tenth also by its text with all parentheses, and by partitions. A
 * statement is decided by its seed; {@code -Dathanor.seed=…} says the first one, {@code -Dathanor.statements=…} how many.
 */
class OracleTest {
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final int STATEMENTS = Integer.getInteger("athanor.statements", FULL ? 200_000 : 300);
    private static final int FAILURES = Integer.getInteger("athanor.failures", 1);
    private static final int ROWS_FOR = 100;
    private static final int THREADS = FULL ? 4 : 1;
    private static final String FOUND = """
        Random typed statements over two tables of up to five rows, full of nulls: conditions, arithmetic, `case`, joins of all kinds, lateral and derived \
        tables, common tables, groups, aggregates with filters, windows, `distinct`, orders with nulls first and last, limits with ties, set operations, \
        subqueries of every kind, rows. Each is built by the public builder, run, and compared with a small interpreter with three-valued logic; every tenth is \
        also compared with its text with parentheses around everything, and, where it has no groups, windows, order or limit, taken apart by a condition that \
        holds, does not hold, or is unknown.

        What was found on the way, each mended and kept as a test in `FoundTest`:

        - An expression with bound values in ORDER BY, GROUP BY or DISTINCT ON was written a second time, with parameters of its own, and refused by the server; \
        it is named by its position now, rows among rows and subqueries included.
        - `exists` of a query with ties left its order out and kept its ties.
        - A union was ordered by a name that two of its columns had, or that the server gave to another one, such as a cast of a column.
        - `Tuple.values()` of a row that was read with a NULL in it raised.
        - A product or a sum on the right of another one lost its parentheses, so that `a * ((b / 2) * c)` was computed as `a * b / 2 * c`.
        - `sumLong` of a `bigint` is a `numeric` to the server, so that a quotient of it kept a fraction until it was read.

        Of 71 bugs put into the renderer on purpose, one at a time, 58 are found in each of three samples of 300 statements, and 9 in one or two of them. Two \
        change nothing that is generated; `ilike` written as `like`, and a column hidden by another one of its name, are too rare in so few. Before, two of three \
        statements yielded no rows, so that little was compared: what would leave no row is turned round now where the rows are known.

        PostgreSQL 18.6 itself refuses `select min(0) from t order by 1 fetch first 1 rows with ties` (more than one row returned by a subquery), so a statement \
        with ties that it refuses so is left out here.\
        """;
    private static final int THOROUGH_EACH = FULL ? 10 : 2;

    @Test
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void statementsYieldWhatTheInterpreterSays() throws Exception {
        long first = Long.getLong("athanor.seed", FULL ? 1 : System.nanoTime() % 1_000_000);
        long start = System.nanoTime();
        Seeds seeds = new Seeds(first, first + STATEMENTS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<?> done : threads.invokeAll(Collections.nCopies(THREADS, seeds))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(seeds.failures).isEmpty();
        if (FULL) {
            report(first, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    /** The seeds from the first to the last, which is left out: each thread takes the next hundred, on a database of its own. */
    private static final class Seeds implements Callable<@Nullable Void> {
        private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
        private final AtomicLong next;
        private final long first;
        private final long last;

        Seeds(long first, long last) {
            this.first = first;
            this.last = last;
            this.next = new AtomicLong(first - first % ROWS_FOR);
        }

        @Override
        public @Nullable Void call() throws SQLException {
            try (Server server = new Server()) {
                for (long from = next.getAndAdd(ROWS_FOR); from < last; from = next.getAndAdd(ROWS_FOR)) {
                    // Rows are decided by the hundred a statement is in, so that its seed alone finds them again.
                    Data data = Data.of(Choices.of(-1 - from / ROWS_FOR));
                    server.store(data);
                    for (long seed = Math.max(from, first); seed < Math.min(from + ROWS_FOR, last); seed++) {
                        if (failures.size() >= FAILURES) {
                            return null;
                        }
                        compare(server, data, seed);
                    }
                }
            }
            return null;
        }

        private void compare(Server server, Data data, long seed) {
            boolean thorough = seed % THOROUGH_EACH == 0;
            Choices choices = Choices.of(seed);
            Trial.Difference difference = new Trial(server, data, choices, thorough).difference();
            if (difference != null) {
                failures.add("-Dathanor.seed=" + seed + ": " + shrunk(server, data, choices, thorough, difference));
            }
        }
    }

    private static void report(long first, long seconds) throws IOException {
        Report.write(
                "oracle",
                "Interpreter oracle",
                FOUND,
                Map.of(
                        "statements against the interpreter", STATEMENTS,
                        "of these against the text with all parentheses, and in partitions", STATEMENTS / THOROUGH_EACH,
                        "first seed", first,
                        "differences", 0,
                        "seconds", seconds));
    }

    private static String shrunk(
            Server server, Data data, Choices failed, boolean thorough, Trial.Difference difference) {
        Function<List<Integer>, Trial.@Nullable Difference> trial =
                decisions -> new Trial(server, data, Choices.again(decisions), thorough).difference();
        Shrinking shrinking = new Shrinking(decisions -> {
            Trial.Difference other = trial.apply(decisions);
            return other != null && other.kind().equals(difference.kind());
        });
        Trial.Difference smallest = trial.apply(shrinking.shrunk(failed.made()));
        return (smallest == null ? difference : smallest).text();
    }
}
