// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static dev.athanor.postgres.Workbench.insert;
import static dev.athanor.postgres.Workbench.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.ast.Parameter;
import dev.athanor.compile.HandWritten;
import dev.athanor.engine.Channel;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.CommitMode;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.Names;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.engine.StatementEvent;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.error.CheckViolationException;
import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import dev.athanor.type.SqlTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a unit of work costs, and what is left of it when it fails. */
class FlightTest {
    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    @Test
    void unitOfWorkIsOneFlight() {
        // More often than the driver's threshold, after which it prepares by name and knows more of the statements.
        for (int run = 0; run < 12; run++) {
            long id = 2L * run;
            var flown = BENCH.proxy.assertFlights(1, () -> {
                try (Channel channel = BENCH.channel()) {
                    Flight flight = new Flight();
                    Reply<Long> changed = insert(flight, id, "one");
                    insert(flight, id + 1, "two");
                    channel.fly(flight.thenCommit());
                    assertThat(changed.value()).isEqualTo(1);
                    assertThat(channel.inTransaction()).isFalse();
                    assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections())
                            .isZero();
                }
            });
            assertThat(flown.get(0).statements())
                    .containsExactly(
                            "begin", "insert into item values ($1, $2)", "insert into item values ($1, $2)", "commit");
        }
        assertThat(BENCH.items()).isEqualTo(24);
    }

    /** The driver of such a pool would send a BEGIN of its own, and a ROLLBACK when the connection is given back. */
    @Test
    void poolWithoutAutocommitCostsNoMore() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(BENCH.pool.getDataSource());
        config.setMaximumPoolSize(1);
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Engine engine = new Engine(pool, PostgresPlatform.INSTANCE, Names.NONE, List.of());
            for (int run = 0; run < 3; run++) {
                try (Channel channel = engine.open(ChannelOptions.DEFAULT)) {
                    BENCH.proxy.assertFlights(1, () -> channel.fly(numbersOf("select 1")));
                    Flight flight = new Flight();
                    insert(flight, run, "one");
                    BENCH.proxy.assertFlights(1, () -> channel.fly(flight.thenCommit()));
                }
            }
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
        assertThat(BENCH.items()).isEqualTo(3);
    }

    @Test
    void statementsArePreparedByNameAfterTheThreshold() {
        for (int run = 0; run < 8; run++) {
            Flight flight = new Flight();
            insert(flight, run, "one");
            try (Channel channel = BENCH.channel()) {
                BENCH.proxy.reset();
                channel.fly(flight.thenCommit());
            }
        }
        assertThat(BENCH.proxy.flights().get(0).count(Kind.PARSE)).isZero();
    }

    @Test
    void readIsOneFlightWithoutTransaction() {
        var flown = BENCH.proxy.assertFlights(1, () -> {
            try (Channel channel = BENCH.channel()) {
                Flight flight = new Flight();
                Reply<List<Long>> found =
                        numbers(flight, "select n from generate_series(1, ?) n", Parameter.of(3, SqlTypes.INTEGER));
                channel.fly(flight);
                assertThat(found.value()).containsExactly(1L, 2L, 3L);
                assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections())
                        .isZero();
                channel.commit();
            }
        });
        assertThat(flown.get(0).statements()).containsExactly("select n from generate_series(1, $1) n");
    }

    @Test
    void readsThatMustAgreeRideInATransactionOfTheirOwn() {
        for (int run = 0; run < 8; run++) {
            var flown = BENCH.proxy.assertFlights(1, () -> {
                try (Channel channel = BENCH.channel()) {
                    Flight flight = new Flight().onSnapshot();
                    numbers(flight, "select id, name from item");
                    numbers(flight, "select count(*) from item");
                    channel.fly(flight);
                }
            });
            assertThat(flown.get(0).statements())
                    .startsWith("begin isolation level repeatable read read only")
                    .endsWith("commit")
                    .hasSize(4);
        }
    }

    @Test
    void failureInTheMiddleKeepsNothing() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "good");
            insert(flight, 2, "bad");
            insert(flight, 3, "good");
            assertThatThrownBy(() -> channel.fly(flight.thenCommit()))
                    .isInstanceOf(CheckViolationException.class)
                    .hasMessageContaining("insert into item")
                    .hasMessageNotContaining("'bad'");
            assertThat(flight.isCommitted()).isFalse();
            assertThat(BENCH.items()).isZero();
            assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            assertThatThrownBy(() -> channel.fly(numbersOf("select 1")))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasCauseInstanceOf(CheckViolationException.class);
            channel.rollback();
            channel.fly(numbersOf("select 1"));
        }
    }

    @Test
    void deferredConstraintThatFailsAtARidingCommitKeepsNothing() {
        BENCH.execute("drop table if exists part");
        BENCH.execute(
                "create table part (id bigint primary key, item bigint references item deferrable initially deferred)");
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            flight.addCommand("insert into part values (1, 99)", "insert into part");
            assertThatThrownBy(() -> channel.fly(flight.thenCommit())).isInstanceOf(ForeignKeyViolationException.class);
            assertThat(channel.inTransaction()).isFalse();
            assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
        assertThat(BENCH.number("select count(*) from part")).isZero();
    }

    @Test
    void commitApartWaitsForTheResults() {
        ChannelOptions apart = ChannelOptions.DEFAULT.commitMode(CommitMode.APART);
        try (Channel channel = BENCH.engine.open(apart)) {
            Flight good = new Flight();
            insert(good, 1, "good");
            var flown = BENCH.proxy.assertFlights(2, () -> channel.fly(good.thenCommit()));
            assertThat(flown.get(1).statements()).containsExactly("commit");

            Flight doubted = new Flight();
            doubted.add(HandWritten.mutation("insert into item values (2, 'x')"), result -> {
                throw new IllegalStateException("the result is not what it should be");
            });
            assertThatThrownBy(() -> channel.fly(doubted.thenCommit())).hasMessageContaining("not what it should be");
            assertThat(doubted.isCommitted()).isFalse();
            assertThat(channel.inTransaction()).isTrue();
            channel.rollback();
        }
        assertThat(BENCH.items()).isEqualTo(1);
    }

    @Test
    void readerThatFailsAfterARidingCommitComesTooLate() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            flight.add(HandWritten.mutation("insert into item values (2, 'x')"), result -> {
                throw new IllegalStateException("the result is not what it should be");
            });
            assertThatThrownBy(() -> channel.fly(flight.thenCommit())).hasMessageContaining("not what it should be");
            assertThat(flight.isCommitted()).isTrue();
            assertThat(channel.inTransaction()).isFalse();
        }
        assertThat(BENCH.items()).isEqualTo(1);
    }

    @Test
    void transactionSpansFlightsAndBeginsWithItsOptions() {
        try (Channel channel = BENCH.channel()) {
            channel.begin(TransactionOptions.DEFAULT.isolation(Isolation.SERIALIZABLE));
            BENCH.proxy.assertFlights(3, () -> {
                Flight first = new Flight();
                Reply<List<String>> level = first.add(
                        HandWritten.query("show transaction_isolation"),
                        Results.list(row -> String.valueOf(row.text(1))));
                channel.fly(first);
                assertThat(level.value()).containsExactly("serializable");
                Flight second = new Flight();
                insert(second, 1, "one");
                channel.fly(second);
                assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections())
                        .isOne();
                channel.commit();
            });
        }
        assertThat(BENCH.items()).isEqualTo(1);
    }

    @Test
    void closeRollsBack() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            channel.fly(flight);
            BENCH.proxy.assertFlights(1, channel::close);
        }
        assertThat(BENCH.items()).isZero();
        assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void savepointsRideAndRestore() {
        try (Channel channel = BENCH.channel()) {
            channel.savepoint("s1");
            Flight outer = new Flight();
            insert(outer, 1, "outer");
            channel.fly(outer);
            channel.savepoint("s2");
            Flight inner = new Flight();
            insert(inner, 1, "duplicate");
            assertThatThrownBy(() -> channel.fly(inner)).isInstanceOf(UniqueViolationException.class);
            assertThatThrownBy(() -> channel.savepoint("s3")).isInstanceOf(PendingRollbackException.class);
            channel.rollbackTo("s2");
            channel.release("s2");
            channel.savepoint("unused");
            channel.rollbackTo("unused");
            channel.release("unused");
            Flight last = new Flight();
            insert(last, 2, "last");
            var flown = BENCH.proxy.assertFlights(1, () -> channel.fly(last.thenCommit()));
            assertThat(flown.get(0).statements())
                    .containsExactly("release savepoint s2", "insert into item values ($1, $2)", "commit");
        }
        assertThat(BENCH.items()).isEqualTo(2);
    }

    @Test
    void listenersSeeEachStatementWithItsFlight() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            numbers(flight, "select 1 from item");
            channel.fly(flight.thenCommit());
        }
        assertThat(BENCH.events)
                .extracting(StatementEvent::label)
                .containsExactly("begin", "insert into item", "select 1 from", "commit");
        assertThat(BENCH.events).extracting(StatementEvent::rows).containsExactly(0L, 1L, 1L, 0L);
        assertThat(BENCH.events)
                .extracting(StatementEvent::flight)
                .containsOnly(BENCH.events.get(0).flight());
        assertThat(BENCH.events.get(1).parameterTypes()).containsExactly("bigint", "text");
        assertThat(BENCH.events.get(1).toString()).doesNotContain("one");
    }

    private static Flight numbersOf(String sql) {
        Flight flight = new Flight();
        numbers(flight, sql);
        return flight;
    }
}
