// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.Workshop;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random sequences of everything that can be done to a session, against a model of three maps and an observer that reads the tables with plain JDBC. A sequence
 * is decided by its seed; {@code -Dathanor.seed=…} says the first one, {@code -Dathanor.sequences=…} how many.
 */
class ModelTest {
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final int FAILURES = Integer.getInteger("athanor.failures", 1);
    private static final int SEQUENCES = Integer.getInteger("athanor.sequences", FULL ? 20_000 : 250);

    @RegisterExtension
    static final Workshop ZOO = Workshop.with(Kind.tables());

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void aSessionDoesWhatTheModelDoes() throws SQLException, IOException {
        long first = Long.getLong("athanor.seed", FULL ? 1 : System.nanoTime() % 1_000_000);
        long start = System.nanoTime();
        List<String> failures = new ArrayList<>();
        long steps = 0;
        try (Observer observer = new Observer(ZOO.server().open())) {
            for (long seed = first; seed < first + SEQUENCES && failures.size() < FAILURES; seed++) {
                List<Step> sequence = Step.sequence(seed);
                steps += sequence.size();
                if (Run.of(ZOO.db(), observer, sequence).failure() != null) {
                    failures.add("The sequence of -Dathanor.seed=" + seed + " fails:\n\n" + shrunk(observer, sequence));
                }
                tidy(observer, seed);
            }
        }
        assertThat(failures).isEmpty();
        if (FULL) {
            report(first, steps, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static String shrunk(Observer observer, List<Step> sequence) {
        Shrinker shrinker =
                new Shrinker(fewer -> Run.of(ZOO.db(), observer, fewer).failure() != null);
        Run shrunk = Run.of(ZOO.db(), observer, shrinker.shrink(sequence));
        StringBuilder text = new StringBuilder(String.join("\n", shrunk.lines())).append("\n\n");
        for (Throwable cause = shrunk.failure(); cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .limit(6)
                    .forEach(at -> text.append("    at ").append(at).append('\n'));
        }
        return text.toString();
    }

    private static void tidy(Observer observer, long seed) {
        ZOO.sent().clear();
        ZOO.proxy().reset();
        ZOO.lost(); // a sequence that fails is abandoned
        if (seed % 500 == 0) {
            observer.truncate();
        }
    }

    private static void report(long first, long steps, Duration time) throws IOException {
        Report.write(
                "model-test",
                "Model test",
                "Random sequences of session calls over eight tables and a link table, each compared with a model and,"
                        + " after every commit and rollback, with what plain JDBC reads.",
                Map.of(
                        "sequences", SEQUENCES,
                        "steps outside of nested parts", steps,
                        "first seed", first,
                        "differences", 0,
                        "seconds", time.toSeconds()));
    }
}
