// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class FlightProxyTest {

    private static TestDatabase database;
    private FlightProxy proxy;
    private Connection connection;

    @BeforeAll
    static void createDatabase() throws SQLException {
        database = PostgresServer.shared().createDatabase();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (id int primary key, body text)");
        }
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @BeforeEach
    void openProxy() throws SQLException {
        proxy = FlightProxy.to(database.server().host(), database.server().port());
        connection = connect("");
        proxy.reset();
        execute("truncate note");
        proxy.reset();
    }

    @AfterEach
    void closeProxy() throws SQLException {
        connection.close();
        proxy.close();
    }

    @Test
    void countsSelectAndCommitOfATransactionAsTwo() throws SQLException {
        connection.setAutoCommit(false);
        List<Flight> flights = proxy.assertFlights(2, () -> {
            execute("select 1");
            connection.commit();
        });
        assertThat(flights)
                .extracting(Flight::statements)
                .containsExactly(List.of("BEGIN", "select 1"), List.of("COMMIT"));
    }

    @Test
    void countsAJoinedTransactionAsOne() throws SQLException {
        String joined = "begin; insert into note values (?, ?); insert into note values (?, ?); commit";
        List<Flight> flights = proxy.assertFlights(1, () -> {
            try (PreparedStatement statement = connection.prepareStatement(joined)) {
                statement.setInt(1, 1);
                statement.setString(2, "a");
                statement.setInt(3, 2);
                statement.setString(4, "b");
                statement.execute();
            }
        });
        Flight flight = flights.get(0);
        String insert = "insert into note values ($1, $2)";
        assertThat(flight.statements()).containsExactly("begin", insert, insert, "commit");
        assertThat(flight.count(Kind.BIND)).isEqualTo(4);
        assertThat(flight.count(Kind.SYNC)).isEqualTo(1);
        assertThat(proxy.messages()).isEqualTo(flight.messages());
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void countsABurstOfManySegmentsAsOne() throws SQLException {
        String large = "x".repeat(3_000_000);
        proxy.assertFlights(1, () -> insert(1, large));
        try (Connection direct = database.open();
                Statement statement = direct.createStatement();
                ResultSet result = statement.executeQuery("select length(body) from note")) {
            result.next();
            assertThat(result.getInt(1)).isEqualTo(3_000_000);
        }
    }

    @Test
    void countsALargeAnswerAsOne() throws SQLException {
        proxy.assertFlights(1, () -> execute("select repeat('x', 1000) from generate_series(1, 5000)"));
    }

    @Test
    void knowsTheTextOfAStatementThatWasPreparedEarlier() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select body from note where id = ?")) {
            for (int i = 0; i < 6; i++) {
                statement.setInt(1, i);
                statement.executeQuery().close();
            }
        }
        Flight last = proxy.flights().get(5);
        assertThat(last.count(Kind.PARSE)).isZero();
        assertThat(last.statements()).containsExactly("select body from note where id = $1");
        assertThat(last.messages().get(0)).hasToString("BIND select body from note where id = $1");
    }

    @Test
    void countsAFailedStatementAsOneAndGoesOn() throws SQLException {
        proxy.assertFlights(
                1, () -> assertThatThrownBy(() -> execute("select 1/0")).hasMessageContaining("division"));
        proxy.assertFlights(1, () -> execute("select 1"));
    }

    @Test
    void readsSimpleQueries() throws SQLException {
        try (Connection simple = connect("?preferQueryMode=simple")) {
            proxy.reset();
            simple.createStatement().execute("select 1; select 2");
        }
        assertThat(proxy.messages()).containsExactly(new FrontendMessage(Kind.QUERY, "select 1; select 2"));
        assertThat(proxy.flights()).hasSize(1);
    }

    @Test
    void countsACopyAsTheQuestionAndTheRows() throws SQLException {
        List<Flight> flights = proxy.assertFlights(2, () -> copy("1\ta\n2\tb\n"));
        assertThat(flights.get(0).statements()).containsExactly("copy note from stdin");
        assertThat(flights.get(1).count(Kind.COPY_DATA)).isPositive();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void doesNotRecordAuthenticationAndGoodBye() throws SQLException {
        connect("").close();
        assertThat(proxy.messages())
                .extracting(FrontendMessage::kind)
                .doesNotContain(Kind.AUTHENTICATION, Kind.TERMINATE);
        assertThat(proxy.flights()).flatExtracting(Flight::statements).allMatch(sql -> sql.startsWith("SET "));
    }

    @Test
    void passesCancelRequestsWithoutCountingThem() throws SQLException {
        proxy.assertFlights(1, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(1);
                assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            }
        });
    }

    @Test
    void countsManyConnectionsTogether() {
        IntStream.range(0, 8).parallel().forEach(thread -> {
            try (Connection own = connect("");
                    Statement statement = own.createStatement()) {
                for (int i = 0; i < 50; i++) {
                    statement.execute("select " + thread);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(proxy.flights())
                .filteredOn(flight -> flight.toString().startsWith("select"))
                .hasSize(400);
    }

    @Test
    void saysWhichFlightsWereTooMany() {
        assertThatThrownBy(() -> proxy.assertFlights(1, () -> {
                    execute("select 1");
                    execute("select 2");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected 1 flights, but there were 2:\n  select 1\n  select 2");
    }

    @Test
    void forgetsOnReset() throws SQLException {
        execute("select 1");
        proxy.reset();
        assertThat(proxy.flights()).isEmpty();
        assertThat(proxy.messages()).isEmpty();
    }

    private Connection connect(String parameters) throws SQLException {
        return DriverManager.getConnection(
                proxy.url(database.url()) + parameters, database.user(), database.password());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(int id, String body) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into note values (?, ?)")) {
            statement.setInt(1, id);
            statement.setString(2, body);
            statement.execute();
        }
    }

    private void copy(String rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy note from stdin", new StringReader(rows));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static long rows() throws SQLException {
        try (Connection direct = database.open();
                Statement statement = direct.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from note")) {
            result.next();
            return result.getLong(1);
        }
    }
}
