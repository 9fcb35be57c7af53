// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static dev.athanor.postgres.Workbench.insert;
import static dev.athanor.postgres.Workbench.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.HandWritten;
import dev.athanor.engine.Channel;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.Flight;
import dev.athanor.engine.RowStream;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.error.DataException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.TransactionAbortedException;
import dev.athanor.type.SqlTypes;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows in portions: what they cost, and how a stream ends. */
class RowStreamTest {
    private static final CompiledStatement THOUSAND =
            HandWritten.query("select n from generate_series(1, ?) n", Parameter.of(1000, SqlTypes.INTEGER));

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    @Test
    void fetchesInPortionsAndEndsTheTransactionItBegan() {
        try (Channel channel = BENCH.channel()) {
            // BEGIN, ten portions and the answer that there are no more, COMMIT.
            var flown = BENCH.proxy.assertFlights(13, () -> {
                try (RowStream<Long> stream = numbersOf(channel)) {
                    assertThat(channel.inTransaction()).isFalse();
                    for (long expected = 1; expected <= 1000; expected++) {
                        assertThat(stream.next()).isEqualTo(expected);
                    }
                    assertThat(stream.hasNext()).isFalse();
                    assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
                    theConnectionIsBack();
                }
            });
            assertThat(flown.get(0).statements()).containsExactly("begin");
            assertThat(flown.get(12).statements()).containsExactly("commit");
        }
        assertThat(BENCH.events).extracting(event -> event.rows()).containsExactly(0L, 1000L, 0L);
    }

    @Test
    void isLeftEarlyWithoutReadingTheRest() {
        try (Channel channel = BENCH.channel()) {
            BENCH.proxy.assertFlights(3, () -> {
                try (RowStream<Long> stream = numbersOf(channel)) {
                    assertThat(stream.next()).isEqualTo(1);
                }
            });
            theConnectionIsBack();
        }
    }

    @Test
    void livesBesideOtherStatementsOfItsTransaction() {
        try (Channel channel = BENCH.channel()) {
            Flight first = new Flight();
            insert(first, 1, "one");
            channel.fly(first);
            long sum = 0;
            try (RowStream<Long> stream = numbersOf(channel)) {
                while (stream.hasNext()) {
                    sum += stream.next();
                    Flight flight = new Flight();
                    numbers(flight, "select 1");
                    channel.fly(flight);
                }
            }
            assertThat(sum).isEqualTo(500_500);
            assertThat(channel.inTransaction()).isTrue();
            channel.commit();
            theConnectionIsBack();
        }
        assertThat(BENCH.items()).isEqualTo(1);
    }

    /** The transaction of the stream becomes that of the unit of work, which is not to be lost. */
    @Test
    void writingMeanwhileKeepsTheTransactionOpen() {
        try (Channel channel = BENCH.channel()) {
            try (RowStream<Long> stream = numbersOf(channel)) {
                stream.next();
                Flight flight = new Flight();
                insert(flight, 1, "one");
                channel.fly(flight);
            }
            assertThat(channel.inTransaction()).isTrue();
            assertThat(BENCH.items()).isZero();
            channel.commit();
        }
        assertThat(BENCH.items()).isEqualTo(1);
    }

    @Test
    void endsWithItsTransaction() {
        try (Channel channel = BENCH.channel()) {
            channel.begin();
            RowStream<Long> stream = numbersOf(channel);
            stream.next();
            channel.commit();
            theConnectionIsBack();
            assertThatThrownBy(stream::hasNext)
                    .isInstanceOf(IllegalSessionStateException.class)
                    .hasMessageContaining("before it is committed");
            stream.close();
        }
    }

    @Test
    void channelThatIsClosedEndsItsStreams() {
        Channel channel = BENCH.channel();
        RowStream<Long> stream = numbersOf(channel);
        stream.next();
        channel.close();
        theConnectionIsBack();
        assertThatThrownBy(stream::next).isInstanceOf(IllegalSessionStateException.class);
    }

    @Test
    void failureInALaterPortionEndsStreamAndTransaction() {
        CompiledStatement failing = HandWritten.query("select 1 / (n - 500) from generate_series(1, 1000) n");
        try (Channel channel = BENCH.channel()) {
            RowStream<Long> stream = channel.stream(failing, row -> row.longValue(1), 100);
            assertThatThrownBy(() -> stream.forEachRemaining(row -> {})).isInstanceOf(DataException.class);
            assertThat(stream.hasNext()).isFalse();
            theConnectionIsBack();
            channel.commit();
        }
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            channel.fly(flight);
            RowStream<Long> stream = channel.stream(failing, row -> row.longValue(1), 100);
            assertThatThrownBy(() -> stream.forEachRemaining(row -> {})).isInstanceOf(DataException.class);
            assertThatThrownBy(channel::commit).isInstanceOf(TransactionAbortedException.class);
        }
        assertThat(BENCH.items()).isZero();
    }

    @Test
    void brokenConnectionEndsTheStream() {
        try (Channel channel = BENCH.channel()) {
            RowStream<Long> stream = numbersOf(channel);
            stream.next();
            BENCH.proxy.cutBefore(message -> true);
            assertThatThrownBy(() -> stream.forEachRemaining(row -> {})).isInstanceOf(DatabaseException.class);
            theConnectionIsBack();
        }
    }

    /** After a stream the connection is in autocommit mode again: a later read leaves no transaction open. */
    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        try (Channel channel = BENCH.channel()) {
            try (RowStream<Long> stream = numbersOf(channel)) {
                stream.next();
            }
            Flight flight = new Flight();
            numbers(flight, "select 1");
            var flown = BENCH.proxy.assertFlights(1, () -> channel.fly(flight));
            assertThat(flown.get(0).statements()).containsExactly("select 1");
        }
    }

    @Test
    void joinsOnlyATransactionThatTheDriverKnowsOf() {
        try (Channel channel = BENCH.engine.open(ChannelOptions.DEFAULT.boundary(TransactionBoundary.JOINED))) {
            assertThatThrownBy(() -> numbersOf(channel)).isInstanceOf(IllegalSessionStateException.class);
        }
        theConnectionIsBack();
    }

    private void theConnectionIsBack() {
        assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private static RowStream<Long> numbersOf(Channel channel) {
        return channel.stream(THOUSAND, row -> row.longValue(1), 100);
    }
}
