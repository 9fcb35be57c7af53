// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.session.flushing.BalanceTable.BALANCE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.DeadlockException;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.postgres.session.flushing.Balance;
import dev.athanor.session.Session;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions that write the same rows never wait for each other in a ring, whatever the order in which programs touch them; JDBC that writes row by row does. */
class DeadlockTest {
    private static final int THREADS = 6;
    private static final int ROWS = 120;
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final Duration TIME = FULL ? Duration.ofSeconds(30) : Duration.ofSeconds(2);
    private static final Map<String, String> FIGURES = new TreeMap<>();

    @RegisterExtension
    static final Workshop SHOP = Workshop.with(BALANCE).connections(THREADS);

    private final AtomicInteger units = new AtomicInteger();
    private final AtomicInteger deadlocks = new AtomicInteger();

    @BeforeEach
    void rowsInAnyPhysicalOrder() {
        SHOP.execute("insert into balances select n, 0, 0 from generate_series(1, " + ROWS + ") n order by random()");
    }

    /** Small and large sets, none of them in the order of the keys. */
    private static List<Integer> someRows(Random random) {
        List<Integer> all =
                new ArrayList<>(IntStream.rangeClosed(1, ROWS).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(4) == 0 ? 80 : 20);
    }

    private void atOnce(Work work) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + TIME.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> workers = IntStream.range(0, THREADS)
                    .<Callable<Boolean>>mapToObj(seed -> () -> {
                        Random random = new Random(seed);
                        while (System.nanoTime() < end) {
                            work.run(random);
                            units.incrementAndGet();
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> worker : threads.invokeAll(workers)) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void note(TestReporter reporter, String writers) {
        String figure = deadlocks + " deadlocks, " + units + " units";
        reporter.publishEntry(writers, figure);
        FIGURES.put(writers, figure);
    }

    @AfterAll
    static void report() throws IOException {
        if (FULL) {
            Report.write(
                    "deadlocks",
                    "Deadlocks",
                    "Units that write 20 or 80 of the same " + ROWS + " rows, in any order, from " + THREADS
                            + " threads at once for " + TIME.toSeconds()
                            + " seconds. The rows lie on disk in an order of their own, and each unit writes them by"
                            + " several statements. The control writes row by row with plain JDBC.",
                    FIGURES);
        }
    }

    private interface Work {
        void run(Random random) throws SQLException;
    }

    @Test
    void sessionsNeverDo(TestReporter reporter) throws InterruptedException, ExecutionException {
        atOnce(random -> {
            try (Session session = SHOP.db().openSession()) {
                List<Integer> ids = someRows(random);
                session.list(select(BALANCE).where(BALANCE.id.in(ids)));
                for (int id : ids) {
                    change(session, id, random);
                }
                session.commit();
            } catch (DeadlockException e) {
                deadlocks.incrementAndGet();
            }
        });
        note(reporter, "sessions");
        assertThat(deadlocks).hasValue(0);
        assertThat(units.get()).isGreaterThan(THREADS);
    }

    /** Several column sets, so that several statements write to the table. */
    private static void change(Session session, int id, Random random) {
        Balance balance = session.find(BALANCE, id).orElseThrow();
        switch (random.nextInt(3)) {
            case 0 -> session.update(balance, BALANCE.amount.set(random.nextInt()));
            case 1 -> session.update(balance, BALANCE.changes.set(random.nextInt()));
            default ->
                session.replace(balance, balance.withAmount(random.nextInt()).withChanges(random.nextInt()));
        }
    }

    @Test
    void rowByRowInAnyOrderTheyDo(TestReporter reporter) throws InterruptedException, ExecutionException {
        atOnce(random -> {
            try (Connection connection = SHOP.server().open()) {
                connection.setAutoCommit(false);
                try (Statement settings = connection.createStatement()) {
                    settings.execute("set deadlock_timeout = '20ms'");
                }
                rowByRow(connection, someRows(random));
            }
        });
        note(reporter, "plain JDBC, row by row");
        assertThat(deadlocks.get()).isPositive();
    }

    private void rowByRow(Connection connection, List<Integer> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update balances set amount = ? where id = ?")) {
            for (int id : ids) {
                update.setInt(1, id);
                update.setInt(2, id);
                update.executeUpdate();
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            if (!"40P01".equals(failure.getSQLState())) {
                throw failure;
            }
            deadlocks.incrementAndGet();
        }
    }
}
