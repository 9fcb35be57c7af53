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
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.error.StatementBuildException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.testing.flight.FrontendMessage;
import dev.athanor.type.SqlTypes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A flight is split where it would be too large, and only there. */
class FlightBoundsTest {
    private static final int EIGHT_MEGABYTES = 8 << 20;

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** The control: this is what the engine must not do. */
    @Test
    @Timeout(30)
    void plainDriverHangsOnMuchResponseBeforeMuchRequest() throws Exception {
        Connection connection = BENCH.database.open();
        CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> largeAnswerThenLargeQuestion(connection));
        assertThatThrownBy(() -> run.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        connection.abort(Runnable::run);
        assertThatThrownBy(() -> run.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
    }

    private static boolean largeAnswerThenLargeQuestion(Connection connection) {
        String sql = "select repeat('x', " + EIGHT_MEGABYTES + "); select length(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "x".repeat(EIGHT_MEGABYTES));
            return statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Timeout(30)
    void muchResponseBeforeMuchRequestIsTwoFlights() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            flight.add(HandWritten.query("select repeat('x', " + EIGHT_MEGABYTES + ")"), Results.ignored());
            Reply<List<Long>> length = flight.add(
                    HandWritten.query("select length(?)", Parameter.of("x".repeat(EIGHT_MEGABYTES), SqlTypes.TEXT)),
                    firstColumn());
            BENCH.proxy.assertFlights(2, () -> channel.fly(flight));
            assertThat(length.value()).containsExactly((long) EIGHT_MEGABYTES);
        }
    }

    @Test
    void muchRequestBeforeLittleResponseIsOneFlight() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            for (int i = 0; i < 4; i++) {
                insert(flight, i, "x".repeat(EIGHT_MEGABYTES / 4));
            }
            BENCH.proxy.assertFlights(1, () -> channel.fly(flight.thenCommit()));
        }
        assertThat(BENCH.items()).isEqualTo(4);
    }

    @Test
    void muchResponseBeforeLittleRequestIsOneFlight() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight().onSnapshot();
            for (int i = 0; i < 4; i++) {
                flight.add(
                        HandWritten.query("select repeat('x', ?)", Parameter.of(EIGHT_MEGABYTES / 4, SqlTypes.INTEGER)),
                        Results.ignored());
            }
            BENCH.proxy.assertFlights(1, () -> channel.fly(flight));
        }
    }

    @Test
    void parametersBeyondTheProtocolsCountAreSplitAndStayOneTransaction() {
        String row = "insert into item select n, 'x' from unnest(array["
                + String.join(",", Collections.nCopies(40_000, "?::bigint")) + "]) n";
        Parameter<?>[] low = ids(0);
        Parameter<?>[] high = ids(40_000);
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            flight.add(HandWritten.mutation(row, low), Results.changed(), 0);
            flight.add(HandWritten.mutation(row, high), Results.changed(), 0);
            var flown = BENCH.proxy.assertFlights(2, () -> channel.fly(flight.thenCommit()));
            assertThat(flown.get(0).statements().get(0)).isEqualTo("begin");
            assertThat(flown.get(1).statements()).hasSize(2).endsWith("commit");
        }
        assertThat(BENCH.items()).isEqualTo(80_000);
    }

    @Test
    void statementWithTooManyParametersIsRefusedBeforeAnythingIsSent() {
        Parameter<?>[] many =
                Collections.nCopies(65_536, Parameter.of(1L, SqlTypes.BIGINT)).toArray(Parameter<?>[]::new);
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            numbers(flight, "select 1", many);
            BENCH.proxy.assertFlights(
                    0,
                    () -> assertThatThrownBy(() -> channel.fly(flight))
                            .isInstanceOf(StatementBuildException.class)
                            .hasMessageContaining("65536 parameters")
                            .hasMessageContaining("65535"));
        }
    }

    @Test
    void failureInAPartKeepsNothingOfTheOthers() {
        try (Channel channel = BENCH.channel()) {
            Flight flight = new Flight();
            insert(flight, 1, "good");
            flight.add(HandWritten.mutation("select repeat('x', 100000)"), Results.ignored());
            insert(flight, 1, "x".repeat(20_000));
            assertThatThrownBy(() -> channel.fly(flight.thenCommit())).isInstanceOf(UniqueViolationException.class);
            assertThat(BENCH.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
        assertThat(BENCH.items()).isZero();
    }

    /** Each run makes another joined text; when there are too many, statements go one a flight and stay prepared. */
    @Test
    void newJoinedTextsAreNoLongerMadeWhenThereAreTooMany() {
        try (Workbench other = new Workbench()) {
            long flights = 0;
            for (int run = 0; run < 140; run++) {
                Flight flight = new Flight();
                insert(flight, run, "one");
                flight.add(HandWritten.mutation("select " + run), Results.ignored(), 0);
                other.proxy.reset();
                try (Channel channel = other.channel()) {
                    channel.fly(flight.thenCommit());
                }
                flights = other.proxy.flights().size();
                assertThat(flights).isEqualTo(run < 128 ? 1 : 2);
            }
            assertThat(other.items()).isEqualTo(140);
            assertThat(other.proxy.flights().get(1).messages())
                    .extracting(FrontendMessage::sql)
                    .contains("commit");
        }
    }

    private static Parameter<?>[] ids(long from) {
        Parameter<?>[] ids = new Parameter<?>[40_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Parameter.of(from + i, SqlTypes.BIGINT);
        }
        return ids;
    }
}
