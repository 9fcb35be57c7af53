// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlightFaultsTest {

    private static final FrontendMessage COMMIT = new FrontendMessage(Kind.EXECUTE, "COMMIT");

    private static TestDatabase database;
    private FlightProxy proxy;

    @BeforeAll
    static void createDatabase() {
        database = PostgresServer.shared().createDatabase();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @BeforeEach
    void openProxy() throws SQLException {
        proxy = FlightProxy.to(database.server().host(), database.server().port());
        try (Connection direct = database.open()) {
            execute(direct, "drop table if exists note");
            execute(direct, "create table note (id int primary key)");
        }
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    void cutBeforeCommitLosesTheRow() throws SQLException {
        proxy.cutBefore(COMMIT::equals);
        assertThatConnectionBreaks(this::insertAndCommit);
        assertThat(rows()).isZero();
    }

    @Test
    void cutAfterCommitKeepsTheRow() throws SQLException {
        proxy.cutAfter(COMMIT::equals);
        assertThatConnectionBreaks(this::insertAndCommit);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void cutsOneConnectionOnce() throws SQLException {
        proxy.cutAfter(COMMIT::equals);
        try (Connection other = connect("")) {
            assertThatConnectionBreaks(this::insertAndCommit);
            execute(other, "truncate note");
        }
        insertAndCommit();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void blackHoleEndsInTheDriversSocketTimeout() throws SQLException {
        try (Connection connection = connect("?socketTimeout=1")) {
            proxy.blackHole();
            assertThatConnectionBreaks(() -> execute(connection, "insert into note values (1)"));
        }
        assertThat(rows()).isZero();
    }

    @Test
    void healedBlackHoleDeliversWhatItHeld() throws Exception {
        try (Connection connection = connect("")) {
            proxy.blackHole();
            CompletableFuture<Void> insert = CompletableFuture.runAsync(() -> {
                try {
                    execute(connection, "insert into note values (1)");
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            assertThatThrownBy(() -> insert.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            proxy.heal();
            insert.get(1, TimeUnit.MINUTES);
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void delayIsPaidInBothDirections() throws SQLException {
        try (Connection connection = connect("")) {
            proxy.delay(Duration.ofMillis(50));
            long start = System.nanoTime();
            execute(connection, "select 1");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void delayIsPaidPerFlightAndNotPerSegment() throws SQLException {
        try (Connection connection = connect("")) {
            proxy.delay(Duration.ofMillis(50));
            long start = System.nanoTime();
            execute(connection, "select repeat('x', 1000) from generate_series(1, 2000)");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void survivesSingleByteWrites() throws SQLException {
        proxy.split(1);
        try (Connection connection = connect("");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select i from generate_series(1, 100) i")) {
            for (int i = 1; i <= 100; i++) {
                assertThat(result.next()).isTrue();
                assertThat(result.getInt(1)).isEqualTo(i);
            }
        }
        assertThat(proxy.flights()).last().hasToString("select i from generate_series(1, 100) i");
    }

    @Test
    void unreachableServerLooksUnreachable() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }
        try (FlightProxy toNowhere = FlightProxy.to("localhost", freePort)) {
            assertThatConnectionBreaks(() ->
                    DriverManager.getConnection(toNowhere.url(database.url()), database.user(), database.password()));
        }
    }

    @Test
    void closingEndsConnectionsAndThreads() throws Exception {
        try (Connection idle = connect("");
                Connection held = connect("?socketTimeout=10")) {
            proxy.blackHole();
            proxy.close();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("flight-proxy-" + proxy.port())) {
                    thread.join(Duration.ofSeconds(10).toMillis()); // it has left the pool, but may not be gone
                    assertThat(thread.isAlive()).isFalse();
                }
            }
            assertThatConnectionBreaks(() -> execute(idle, "select 1"));
            assertThatConnectionBreaks(() -> execute(held, "select 1"));
        }
    }

    private static void assertThatConnectionBreaks(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).startsWith("08"));
    }

    private void insertAndCommit() throws SQLException {
        try (Connection connection = connect("")) {
            connection.setAutoCommit(false);
            execute(connection, "insert into note values (1)");
            connection.commit();
        }
    }

    private Connection connect(String parameters) throws SQLException {
        return DriverManager.getConnection(
                proxy.url(database.url()) + parameters, database.user(), database.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
