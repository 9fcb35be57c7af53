// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static dev.athanor.postgres.Workbench.firstColumn;
import static dev.athanor.postgres.Workbench.insert;
import static dev.athanor.postgres.Workbench.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.HandWritten;
import dev.athanor.engine.Channel;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Names;
import dev.athanor.engine.RowStream;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.error.ConcurrentSessionUseException;
import dev.athanor.error.ConversionException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.SessionClosedException;
import dev.athanor.error.TransactionAbortedException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.type.SqlTypes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commit guard, transactions of someone else, and misuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelTransactionsTest {
    private Workbench bench;

    @BeforeAll
    void open() {
        bench = new Workbench();
        bench.execute("create table part (id bigint primary key, item bigint not null references item)");
        bench.execute("create table slot (during int4range, exclude using gist (during with &&))");
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @BeforeEach
    void clear() {
        bench.execute("truncate item, part, slot");
    }

    /** How a program can lose a failure and go on to commit. */
    enum Swallow {
        /** The failing statement is in a flight of its own, COMMIT is called. */
        THEN_COMMIT,
        /** The failing statement comes after others in the same flight, COMMIT is called. */
        IN_A_LARGER_FLIGHT,
        /** COMMIT is to ride with more work. */
        THEN_RIDING_COMMIT,
        /** The failing statement is hidden in a stream. */
        IN_A_STREAM
    }

    @ParameterizedTest
    @EnumSource
    void failedTransactionIsNeverCommitted(Swallow swallow) {
        List<String> failing = List.of(
                "insert into item values (1, 'duplicate')",
                "insert into item values (2, 'bad')",
                "insert into item values (3, null)",
                "insert into part values (1, 77)",
                "insert into slot values ('[1,5)'), ('[2,3)')",
                "select 1 / 0",
                "select 'x'::bigint",
                "select 9223372036854775807 + 1",
                "select * from missing",
                "select missing from item",
                "selec 1",
                "do $$ begin raise exception 'no'; end $$",
                "insert into item values (repeat('9', 3)::smallint * 1000::smallint, 'x')");
        for (String statement : failing) {
            try (Channel channel = bench.channel()) {
                Flight good = new Flight();
                insert(good, 1, "good");
                channel.fly(good);
                assertThatThrownBy(() -> fail(channel, statement, swallow))
                        .as(statement)
                        .isInstanceOf(DatabaseException.class);
                assertThatThrownBy(() -> commit(channel, swallow))
                        .as(statement)
                        .isInstanceOf(TransactionAbortedException.class)
                        .hasCauseInstanceOf(DatabaseException.class);
                assertThat(bench.items()).as(statement).isZero();
                channel.rollback();
                channel.commit();
            }
            assertThat(bench.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static void fail(Channel channel, String statement, Swallow swallow) {
        Flight flight = new Flight();
        switch (swallow) {
            case IN_A_STREAM -> channel.stream(HandWritten.query(statement), row -> row.longValue(1), 10);
            case IN_A_LARGER_FLIGHT -> {
                insert(flight, 50, "before");
                flight.addCommand(statement, "statement");
                insert(flight, 51, "after");
                channel.fly(flight);
            }
            default -> {
                flight.addCommand(statement, "statement");
                channel.fly(flight);
            }
        }
    }

    private static void commit(Channel channel, Swallow swallow) {
        if (swallow == Swallow.THEN_RIDING_COMMIT) {
            Flight more = new Flight();
            insert(more, 100, "more");
            channel.fly(more.thenCommit());
        } else {
            channel.commit();
        }
    }

    @Test
    void joinedUnitIsASavepointInTheOthersTransaction() throws SQLException {
        try (Connection owner = bench.pool.getConnection()) {
            owner.setAutoCommit(false);
            Engine joining =
                    new Engine(sharing(owner), PostgresPlatform.INSTANCE, Names.NONE, List.of(bench.events::add));
            bench.events.clear();
            try (Channel kept = joined(joining);
                    Channel undone = joined(joining);
                    Channel failed = joined(joining)) {
                owner.createStatement().execute("insert into item values (1, 'of the owner')");
                Flight first = new Flight();
                insert(first, 2, "kept");
                kept.fly(first.thenCommit());

                Flight second = new Flight();
                insert(second, 3, "undone");
                undone.fly(second);
                undone.rollback();

                Flight third = new Flight();
                insert(third, 1, "duplicate");
                assertThatThrownBy(() -> failed.fly(third.thenCommit())).isInstanceOf(UniqueViolationException.class);
                assertThatThrownBy(failed::commit).isInstanceOf(TransactionAbortedException.class);
            }
            owner.commit();
            owner.setAutoCommit(true);
        }
        assertThat(bench.items()).isEqualTo(2);
        assertThat(bench.events)
                .filteredOn(event -> event.control())
                .extracting(event -> event.sql())
                .noneMatch(sql -> sql.startsWith("begin") || sql.equals("commit") || sql.equals("rollback"));
    }

    @Test
    void joinedSessionThatIsClosedLeavesTheOthersWorkAlone() throws SQLException {
        try (Connection owner = bench.pool.getConnection()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("insert into item values (1, 'of the owner')");
            Engine joining = new Engine(sharing(owner), PostgresPlatform.INSTANCE, Names.NONE, List.of());
            try (Channel channel = joined(joining)) {
                Flight flight = new Flight();
                insert(flight, 2, "not committed");
                channel.fly(flight);
            }
            owner.commit();
            owner.setAutoCommit(true);
        }
        assertThat(bench.items()).isEqualTo(1);
    }

    @Test
    void thereMustBeATransactionToJoin() {
        try (Channel channel = joined(bench.engine)) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            assertThatThrownBy(() -> channel.fly(flight))
                    .isInstanceOf(IllegalSessionStateException.class)
                    .hasMessageContaining("TransactionBoundary.OWNED");
        }
        assertThat(bench.items()).isZero();
    }

    @Test
    void valueThatCannotBeSentLeavesTheTransactionSound() {
        try (Channel channel = bench.channel()) {
            Flight bad = new Flight();
            insert(bad, 1, "one");
            bad.add(
                    HandWritten.mutation(
                            "insert into item values (2, ?)", Parameter.of("secret" + '\0', SqlTypes.TEXT)),
                    firstColumn());
            bench.proxy.assertFlights(
                    0,
                    () -> assertThatThrownBy(() -> channel.fly(bad.thenCommit()))
                            .isInstanceOf(ConversionException.class)
                            .hasMessageContaining("insert into item")
                            .hasMessageNotContaining("secret"));
            Flight good = new Flight();
            insert(good, 1, "one");
            channel.fly(good.thenCommit());
        }
        assertThat(bench.items()).isEqualTo(1);
    }

    @Test
    void connectionGoesBackWithoutAStrayTransaction() {
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            numbers(flight, "begin");
            var flown = bench.proxy.assertFlights(2, () -> channel.fly(flight));
            assertThat(flown.get(1).statements()).containsExactly("rollback");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectionGoesBackInItsAutocommitMode(boolean usual) throws SQLException {
        try (Connection connection = bench.database.open()) {
            connection.setAutoCommit(usual);
            Engine engine = new Engine(sharing(connection), PostgresPlatform.INSTANCE, Names.NONE, List.of());
            try (Channel channel = engine.open(ChannelOptions.DEFAULT)) {
                try (RowStream<Long> stream =
                        channel.stream(HandWritten.query("select 1"), row -> row.longValue(1), 1)) {
                    assertThat(stream.next()).isEqualTo(1);
                }
                assertThat(connection.getAutoCommit()).isEqualTo(usual);
                Flight flight = new Flight();
                insert(flight, 1, "one");
                channel.fly(flight.thenCommit());
                assertThat(connection.getAutoCommit()).isEqualTo(usual);
            }
        }
        assertThat(bench.items()).isEqualTo(1);
    }

    @Test
    void errorInAReaderGivesTheConnectionUp() {
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "one");
            flight.add(HandWritten.query("select 1"), result -> {
                throw new StackOverflowError("in a reader");
            });
            assertThatThrownBy(() -> channel.fly(flight)).isInstanceOf(StackOverflowError.class);
            assertThatThrownBy(channel::commit).isInstanceOf(TransactionAbortedException.class);
        }
        assertThat(bench.items()).isZero();
        assertThat(bench.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "commit", "rollback", "fly"})
    void closedChannelRefusesEverything(String operation) {
        Channel channel = bench.channel();
        channel.close();
        channel.close();
        assertThatThrownBy(() -> call(channel, operation)).isInstanceOf(SessionClosedException.class);
    }

    private static void call(Channel channel, String operation) {
        switch (operation) {
            case "begin" -> channel.begin();
            case "commit" -> channel.commit();
            case "rollback" -> channel.rollback();
            default -> channel.fly(new Flight());
        }
    }

    @Test
    void secondThreadIsNoticed() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        try (Channel channel = bench.channel()) {
            Thread other = new Thread(() -> {
                try {
                    inside.await();
                    channel.commit();
                } catch (Throwable e) {
                    refusal.set(e);
                } finally {
                    tried.countDown();
                }
            });
            other.start();
            Flight flight = new Flight();
            flight.add(HandWritten.query("select 1"), result -> {
                inside.countDown();
                return await(tried);
            });
            channel.fly(flight);
            other.join();
        }
        assertThat(refusal.get()).isInstanceOf(ConcurrentSessionUseException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void flightFliesOnce() {
        try (Channel channel = bench.channel()) {
            Flight flight = new Flight();
            var reply = numbers(flight, "select 1");
            assertThatThrownBy(reply::value).isInstanceOf(IllegalStateException.class);
            channel.fly(flight);
            assertThatThrownBy(() -> channel.fly(flight)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static Channel joined(Engine engine) {
        return engine.open(ChannelOptions.DEFAULT.boundary(TransactionBoundary.JOINED));
    }

    /** Gives out one connection, whose close does nothing, as frameworks do within their transactions. */
    private static DataSource sharing(Connection owner) {
        Connection shared = proxy(Connection.class, owner, "close");
        return proxy(DataSource.class, () -> shared);
    }

    private static <T> T proxy(Class<T> type, Object target, String ignored) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(ignored)) {
                        return null;
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static <T> T proxy(Class<T> type, Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.get()));
    }
}
