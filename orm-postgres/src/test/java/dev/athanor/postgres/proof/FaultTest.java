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
        int faults = 0;
        try (Observer observer = new Observer(ZOO.server().open())) {
            ServerFaults server = new ServerFaults(observer);
            for (long seed = first; graphs < GRAPHS; seed++) {
                int struck = strike(observer, server, seed);
                graphs += struck > 0 ? 1 : 0;
                faults += struck;
            }
            assertThat(busyBackends(observer)).as("transactions left open").isZero();
        }
        if (FULL) {
            report(first, faults, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static int strike(Observer observer, ServerFaults server, long seed) {
        try {
            return new Trial(ZOO, observer, server, seed).run(FAULTS_EACH);
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

    private static void report(long first, int faults, Duration time) throws IOException {
        Report.write(
                "fault-test",
                "Fault test",
                "Random units of work over random graphs in five tables, each run again with a failure at each"
                        + " statement: refused by the server, connection cut before and after it was sent, refused at"
                        + " COMMIT.",
                Map.of(
                        "graphs", GRAPHS,
                        "faults", faults,
                        "first seed", first,
                        "partial writes, wrong answers, repetitions that failed", 0,
                        "seconds", time.toSeconds()));
    }
}
