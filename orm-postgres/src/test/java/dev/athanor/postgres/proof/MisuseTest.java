// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.zoo.AreaTable.AREA;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.error.ConcurrentSessionUseException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionClosedException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.proof.zoo.Area;
import dev.athanor.postgres.proof.zoo.AreaTable;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session that is used wrongly says so, goes on if it can, and never keeps a connection. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MisuseTest {
    private static final int INTERLEAVINGS = Boolean.getBoolean("athanor.full") ? 100_000 : 1_000;

    @RegisterExtension
    static final Workshop ZOO = Workshop.with(AREA);

    private static HikariDataSource pool;
    private static Database db;

    @BeforeAll
    static void aPoolThatCounts() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(ZOO.server().url());
        config.setUsername(ZOO.server().user());
        config.setPassword(ZOO.server().password());
        config.setMaximumPoolSize(3);
        pool = new HikariDataSource(config);
        db = Database.of(pool, Postgres.platform());
    }

    @AfterAll
    static void closed() {
        pool.close();
    }

    private static void nothingIsHeld() {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                .as("connections in use")
                .isZero();
        assertThat(ZOO.rows("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and state <> 'idle'"))
                .as("backends that are not idle")
                .containsExactly("0");
    }

    private static Area area(String label) {
        return AreaTable.builder().label(label).build();
    }

    /** Whatever two threads do at once, each call is done as a whole or refused as a whole. */
    @Test
    void twoThreadsAtOnceAreNoticedOrDoNoHarm() throws Exception {
        List<Consumer<Session>> calls = List.of(
                session -> session.list(select(AREA)),
                session -> session.add(area("by a thread")),
                Session::flush,
                session -> session.count(select(AREA)),
                Session::plan,
                session -> session.inNested(inner -> inner.count(select(AREA))));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        AtomicInteger noticed = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (Session session = db.openSession()) {
            for (int i = 0; i < INTERLEAVINGS; i++) {
                Future<?> one = threads.submit(() -> meet(barrier, session, calls.get(random.nextInt(6)), noticed));
                Future<?> two = threads.submit(() -> meet(barrier, session, calls.get(random.nextInt(6)), noticed));
                one.get(20, TimeUnit.SECONDS);
                two.get(20, TimeUnit.SECONDS);
                if (i % 10 == 9) {
                    session.rollback(); // also after a savepoint whose end met the other thread
                }
            }
            session.rollback();
            session.add(area("alone"));
            session.commit();
        } finally {
            threads.shutdownNow();
        }
        assertThat(noticed.get()).as("seed " + seed).isPositive();
        assertThat(ZOO.rows("select label from areas")).containsExactly("alone");
        nothingIsHeld();
    }

    private static boolean meet(CyclicBarrier barrier, Session session, Consumer<Session> call, AtomicInteger noticed)
            throws Exception {
        barrier.await(20, TimeUnit.SECONDS);
        try {
            call.accept(session);
        } catch (ConcurrentSessionUseException expected) {
            noticed.incrementAndGet();
        } catch (PendingRollbackException behindIt) {
            assertThat(behindIt).hasRootCauseInstanceOf(ConcurrentSessionUseException.class);
        }
        return true;
    }

    @Test
    void nestedPartsSideBySideAreRefusedAndKeepNothing() throws Exception {
        CountDownLatch firstIsOpen = new CountDownLatch(1);
        CountDownLatch secondIsOpen = new CountDownLatch(1);
        CountDownLatch firstHasEnded = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Session session = db.openSession()) {
            Future<?> first = threads.submit(() -> {
                try {
                    session.inNested(inner -> {
                        inner.add(area("first"));
                        firstIsOpen.countDown();
                        await(secondIsOpen);
                    });
                } finally {
                    firstHasEnded.countDown();
                }
            });
            Future<?> second = threads.submit(() -> {
                await(firstIsOpen);
                session.inNested(inner -> {
                    secondIsOpen.countDown();
                    await(firstHasEnded);
                    inner.add(area("second"));
                });
            });
            assertThatThrownBy(first::get).hasRootCauseInstanceOf(ConcurrentSessionUseException.class);
            assertThatThrownBy(second::get).hasRootCauseInstanceOf(ConcurrentSessionUseException.class);
            assertThatThrownBy(session::commit)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasRootCauseInstanceOf(ConcurrentSessionUseException.class);
            session.rollback();
            session.add(area("alone"));
            session.commit();
        } finally {
            threads.shutdownNow();
        }
        assertThat(ZOO.rows("select label from areas")).containsExactly("alone");
        nothingIsHeld();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSessionThatIsClosedInsideOfANestedPartIsClosed() {
        Session session = db.openSession();
        assertThatThrownBy(() -> session.inNested(inner -> {
                    inner.add(area("nested"));
                    inner.flush();
                    inner.close();
                }))
                .isInstanceOf(SessionClosedException.class);
        assertThat(session.isOpen()).isFalse();
        assertThat(ZOO.rows("select count(*) from areas")).containsExactly("0");
        nothingIsHeld();
    }

    @Test
    void commitAndRollbackInsideOfANestedPartAreRefusedAndDoNothing() {
        try (Session session = db.openSession()) {
            session.add(area("outer"));
            session.inNested(inner -> {
                inner.add(area("inner"));
                assertThatThrownBy(inner::commit).isInstanceOf(IllegalSessionStateException.class);
                assertThatThrownBy(inner::rollback).isInstanceOf(IllegalSessionStateException.class);
            });
            session.commit();
        }
        assertThat(ZOO.rows("select label from areas order by id")).containsExactly("outer", "inner");
        nothingIsHeld();
    }

    @Test
    void aStreamThatIsLeftOpenEndsWithItsSession() {
        db.inTransaction(session -> {
            for (int i = 0; i < 2_500; i++) {
                session.add(area("a"));
            }
        });
        try (Session session = db.openSession()) {
            Stream<Area> left = session.untracked().stream(select(AREA));
            assertThat(left.iterator().next().label()).isEqualTo("a");
        }
        nothingIsHeld();
        try (Session session = db.openSession()) {
            Stream<Area> left = session.untracked().stream(select(AREA));
            left.iterator().next();
            session.rollback();
            assertThat(session.count(select(AREA))).isEqualTo(2_500);
        }
        nothingIsHeld();
    }

    @Test
    void errorsOfTheProgramLeaveNothingOpen() {
        for (RuntimeException failure : List.of(new IllegalStateException("no"), new UnsupportedOperationException())) {
            assertThatThrownBy(() -> db.inTransaction(session -> {
                        session.add(area("lost"));
                        session.flush();
                        session.inNested(inner -> {
                            inner.add(area("lost as well"));
                            inner.flush();
                            throw failure;
                        });
                    }))
                    .isSameAs(failure);
            nothingIsHeld();
        }
        assertThatThrownBy(() -> db.inTransaction(session -> {
                    Area added = session.add(area("lost"));
                    session.flush();
                    session.update(added, present -> {
                        throw new StackOverflowError();
                    });
                }))
                .isInstanceOf(StackOverflowError.class);
        nothingIsHeld();
        assertThat(ZOO.rows("select count(*) from areas")).containsExactly("0");
    }
}
