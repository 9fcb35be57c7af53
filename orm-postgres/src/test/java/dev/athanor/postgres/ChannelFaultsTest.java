// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static dev.athanor.postgres.Workbench.insert;
import static dev.athanor.postgres.Workbench.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.ast.Parameter;
import dev.athanor.compile.HandWritten;
import dev.athanor.engine.Channel;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.CommitMode;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Names;
import dev.athanor.engine.Results;
import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.DisconnectionException;
import dev.athanor.error.Outcome;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.QueryTimeoutException;
import dev.athanor.error.TransactionAbortedException;
import dev.athanor.testing.flight.FrontendMessage;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import dev.athanor.type.SqlTypes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a broken network leaves of a unit of work, of the channel and of the pool. */
@Timeout(60)
class ChannelFaultsTest {
    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(new PostgresOptions()
                .poolSize(1)
                .socketTimeout(Duration.ofSeconds(1))
                .connectTimeout(Duration.ofSeconds(1))
                .connectionTimeout(Duration.ofSeconds(3)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void lostBeforeARidingCommitIsUnknownAndNothingIsThere() {
        bench.proxy.cutBefore(ChannelFaultsTest::isCommit);
        outcomeIsUnknown(0);
    }

    /** The server has not seen the end of the flight, but it has seen COMMIT. */
    @Test
    void lostAfterARidingCommitIsUnknownAndEverythingIsThere() {
        bench.proxy.cutAfter(ChannelFaultsTest::isSync);
        outcomeIsUnknown(1);
    }

    private static boolean isCommit(FrontendMessage message) {
        return message.kind() == Kind.EXECUTE && message.sql().equals("commit");
    }

    private static boolean isSync(FrontendMessage message) {
        return message.kind() == Kind.SYNC;
    }

    private void outcomeIsUnknown(long rows) {
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            assertThatThrownBy(() -> channel.fly(flight.thenCommit()))
                    .isInstanceOfSatisfying(CommitOutcomeUnknownException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                    });
            assertThat(flight.isCommitted()).isFalse();
            assertThatThrownBy(channel::commit).isInstanceOf(CommitOutcomeUnknownException.class);
        }
        bench.proxy.heal();
        assertThat(bench.items()).isEqualTo(rows);
        theNextSessionWorks();
    }

    @Test
    void lostWithACommitApartIsUnknown() {
        try (Channel channel = bench.engine.open(ChannelOptions.DEFAULT.commitMode(CommitMode.APART))) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            bench.proxy.cutAfter(ChannelFaultsTest::isCommit);
            assertThatThrownBy(() -> channel.fly(flight.thenCommit()))
                    .isInstanceOf(CommitOutcomeUnknownException.class);
        }
        theNextSessionWorks();
    }

    @Test
    void lostWithoutCommitIsNeverTakenForCommitted() {
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            channel.fly(flight);
            bench.proxy.cutBefore(message -> true);
            Flight second = new Flight();
            insert(second, 2, "two");
            assertThatThrownBy(() -> channel.fly(second)).isInstanceOf(DisconnectionException.class);
            assertThatThrownBy(channel::commit)
                    .isInstanceOf(TransactionAbortedException.class)
                    .hasCauseInstanceOf(DisconnectionException.class);
            channel.rollback();
            channel.commit();
        }
        assertThat(bench.items()).isZero();
        theNextSessionWorks();
    }

    @Test
    void lostReadLeavesNothingToRollBack() {
        try (Channel channel = bench.channel()) {
            bench.proxy.cutBefore(message -> true);
            assertThatThrownBy(() -> channel.fly(one())).isInstanceOf(DisconnectionException.class);
            channel.fly(one());
        }
    }

    @Test
    void backendThatIsTerminatedIsReplaced() {
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            channel.fly(flight);
            bench.number(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database()"
                            + " and pid <> pg_backend_pid()");
            assertThatThrownBy(() -> channel.fly(one())).isInstanceOf(DisconnectionException.class);
        }
        assertThat(bench.items()).isZero();
        theNextSessionWorks();
    }

    @Test
    void closeIsBoundedOnABlackHole() {
        Channel channel = bench.engine.open(ChannelOptions.DEFAULT.closeTimeout(Duration.ofMillis(300)));
        Flight flight = new Flight();
        insert(flight, 1, "one");
        channel.fly(flight);
        bench.proxy.blackHole();
        long started = System.nanoTime();
        channel.close();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(950));
        bench.proxy.heal();
        theNextSessionWorks();
        assertThat(bench.items()).isZero();
    }

    @Test
    void statementOnABlackHoleIsBounded() {
        long started = System.nanoTime();
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            channel.fly(flight);
            bench.proxy.blackHole();
            assertThatThrownBy(() -> channel.fly(one())).isInstanceOf(DisconnectionException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    }

    /** Who says too little of what to expect gets both ends stuck; the watch of the sockets ends it. */
    @Test
    void stalledWriteIsEnded() {
        int much = 8 << 20;
        ConnectionUrl withoutProxy = ConnectionUrl.parse(bench.database.url());
        PostgresOptions hasty = new PostgresOptions().poolSize(1).socketTimeout(Duration.ofSeconds(1));
        try (HikariDataSource pool = Pool.open(withoutProxy, bench.database.user(), bench.database.password(), hasty);
                Channel channel = new Engine(pool, PostgresPlatform.INSTANCE, Names.NONE, List.of())
                        .open(ChannelOptions.DEFAULT)) {
            Flight flight = new Flight();
            flight.add(HandWritten.query("select repeat('x', " + much + ")"), Results.ignored(), 0);
            flight.add(
                    HandWritten.query("select length(?)", Parameter.of("x".repeat(much), SqlTypes.TEXT)),
                    Results.ignored(),
                    0);
            assertThatThrownBy(() -> channel.fly(flight)).isInstanceOf(DisconnectionException.class);
            channel.fly(one());
        }
    }

    @Test
    void statementTimeoutIsToldFromACancellation() {
        ChannelOptions hasty = ChannelOptions.DEFAULT.statementTimeout(Duration.ofMillis(500));
        Workbench patient = new Workbench();
        try (patient;
                Channel channel = patient.engine.open(hasty)) {
            Flight flight = new Flight();
            flight.add(HandWritten.query("select pg_sleep(20)"), Results.ignored());
            assertThatThrownBy(() -> channel.fly(flight)).isInstanceOf(QueryTimeoutException.class);
            channel.fly(one());
        }
    }

    @Test
    void emptyPoolSaysHowManyAreInUse() {
        try (Channel holder = bench.channel();
                Channel waiting = bench.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            holder.fly(flight);
            assertThatThrownBy(() -> waiting.fly(one())).isInstanceOfSatisfying(PoolTimeoutException.class, e -> {
                assertThat(e.active()).isOne();
                assertThat(e.idle()).isZero();
            });
            waiting.commit();
        }
    }

    /** Whatever happened before: one connection is in the pool at most, and the next one to take it finds it clean. */
    private void theNextSessionWorks() {
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            var idle = numbers(flight, "select case when pg_current_xact_id_if_assigned() is null then 1 else 0 end");
            channel.fly(flight);
            assertThat(idle.value()).containsExactly(1L);
        } catch (DatabaseException e) {
            throw new AssertionError("The pool gave a connection that is not usable", e);
        }
        assertThat(bench.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private static Flight one() {
        Flight flight = new Flight();
        numbers(flight, "select 1");
        return flight;
    }
}
