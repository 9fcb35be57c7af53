// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.athanor.postgres.session.Workshop;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * A unit of work is all or nothing, wherever it is interrupted: random units over random graphs, each run again with a failure at each of its statements.
 */
class FaultTest {
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final int GRAPHS = Integer.getInteger("athanor.graphs", FULL ? 300 : 15);
    private static final int FAULTS_EACH = FULL ? Integer.MAX_VALUE : 10;

    @RegisterExtension
    static final Workshop ZOO = Workshop.with(Kind.tables());

    /** The pool prints each connection that breaks; here hundreds do. */
    @BeforeAll
    static void quietly() {
        ((Logger) LoggerFactory.getLogger("com.zaxxer.hikari")).setLevel(Level.OFF);
    }

    @AfterAll
    static void aloud() {
        ((Logger) LoggerFactory.getLogger("com.zaxxer.hikari")).setLevel(null);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void aUnitIsAllOrNothingWhereverItIsInterrupted() throws SQLException, IOException {
        long first = Long.getLong("athanor.seed", FULL ? 1 : System.nanoTime() % 1_000_000);
        long start = System.nanoTime();
        int graphs = 0;
        Tally tally = new Tally();
        try (Observer observer = new Observer(ZOO.server().open())) {
            ServerFaults server = new ServerFaults(observer);
            for (long seed = first; graphs < GRAPHS; seed++) {
                graphs += strike(observer, server, tally, seed) ? 1 : 0;
            }
            assertThat(tally.struck()).as("faults that struck").isGreaterThan(GRAPHS);
            assertThat(busyBackends(observer)).as("transactions left open").isZero();
        }
        if (FULL) {
            report(first, tally, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static boolean strike(Observer observer, ServerFaults server, Tally tally, long seed) {
        try {
            return new Trial(ZOO, observer, server, tally, seed).run(FAULTS_EACH);
        } catch (AssertionError failure) {
            throw new AssertionError("-Dathanor.seed=" + seed + ": " + failure.getMessage(), failure);
        } finally {
            ZOO.sent().clear();
            ZOO.lost(); // units are abandoned on purpose
        }
    }

    private static long busyBackends(Observer observer) {
        return observer.number("select count(*) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and state <> 'idle'");
    }

    private static void report(long first, Tally tally, Duration time) throws IOException {
        Map<String, Object> figures = new TreeMap<>(tally.figures());
        figures.put("graphs", GRAPHS);
        figures.put("faults that struck", tally.struck());
        figures.put("first seed", first);
        figures.put("partial writes, wrong answers, repetitions that failed", 0);
        figures.put("seconds", time.toSeconds());
        Report.write(
                "faults",
                "Faults",
                "Random units of work over random graphs in eight tables and a link table, each run again with a"
                        + " failure at each statement. After each the tables are compared with what they were, the session"
                        + " must say what happened, and a unit that was undone is repeated and must succeed. An outcome is"
                        + " unknown where the connection is cut when COMMIT may have arrived.",
                figures);
    }
}
