// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Flight;
import dev.athanor.error.AccessDeniedException;
import dev.athanor.error.MappingException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.ServerUnavailableException;
import dev.athanor.session.Database;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

/**
 * How connections are opened, and what is said when they cannot be. Every password is the canary, and no log shows it.
 */
class PoolTest {
    private final List<Logger> loggers = Stream.of("com.zaxxer.hikari", "dev.athanor")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final PostgresServer server = PostgresServer.shared();

    @BeforeAll
    static void createRoles() throws SQLException {
        run("create role pool_app login superuser password 'c4n4ry'; create role pool_nologin password 'c4n4ry'");
    }

    @AfterAll
    static void dropRoles() throws SQLException {
        run("drop role if exists pool_app, pool_nologin");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = PostgresServer.shared().open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @BeforeEach
    void listen() {
        logged.start();
        for (Logger logger : loggers) {
            logger.addAppender(logged);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
        }
    }

    @AfterEach
    void nothingWasLogged() {
        for (Logger logger : loggers) {
            logger.setAdditive(true);
            logger.setLevel(null);
            logger.detachAppender(logged);
        }
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(text -> text.contains(Canary.VALUE));
    }

    @Test
    void connectionsAreSetUpForSafety() throws SQLException {
        try (HikariDataSource pool = open(new PostgresOptions()
                        .poolSize(1)
                        .applicationName("shop")
                        .lockTimeout(Duration.ofSeconds(7)));
                Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(show(connection, "timezone")).isEqualTo("UTC");
            assertThat(show(connection, "application_name")).isEqualTo("shop");
            assertThat(show(connection, "idle_in_transaction_session_timeout")).isEqualTo("5min");
            assertThat(show(connection, "lock_timeout")).isEqualTo("7s");
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
            assertThat(connection.getMetaData().getURL()).doesNotContain(Canary.VALUE);
            assertThat(pool + " " + pool.getDataSource() + " " + pool.getJdbcUrl())
                    .doesNotContain(Canary.VALUE);
        }
    }

    @Test
    void databaseShowsNoPassword() {
        String url = "postgresql://pool_app:c4n4ry@" + server.host() + ":" + server.port() + "/postgres";
        try (Database database = Postgres.options().poolSize(1).connect(url)) {
            assertThat(database.toString()).doesNotContain(Canary.VALUE);
        }
        try (Database database = Postgres.options().poolSize(1).connect(server.url(), "pool_app", Canary.VALUE)) {
            assertThat(database.platform()).isSameAs(Postgres.platform());
        }
    }

    @Test
    void optionsOfTheUrlGoFirst() throws SQLException {
        ConnectionUrl url = ConnectionUrl.parse(
                server.url() + "?socketTimeout=3&options=-c%20lock_timeout=9s&application_name=other");
        try (HikariDataSource pool = Pool.open(url, "pool_app", Canary.VALUE, new PostgresOptions().poolSize(1));
                Connection connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(3_000);
            assertThat(show(connection, "lock_timeout")).isEqualTo("9s");
            assertThat(show(connection, "idle_in_transaction_session_timeout")).isEqualTo("5min");
            assertThat(show(connection, "application_name")).isEqualTo("other");
        }
    }

    @Test
    void behindAPoolerNothingIsPreparedByNameAndNothingIsSet() {
        try (Workbench bench = new Workbench(new PostgresOptions().poolSize(1).behindTransactionPooler())) {
            assertThat(bench.proxy.messages())
                    .noneMatch(message -> message.sql().startsWith("set"));
            for (int run = 0; run < 8; run++) {
                bench.proxy.reset();
                try (Channel channel = bench.channel()) {
                    Flight flight = new Flight();
                    Workbench.insert(flight, run, "one");
                    channel.fly(flight.thenCommit());
                }
            }
            assertThat(bench.proxy.flights()).hasSize(1);
            assertThat(bench.proxy.flights().get(0).count(Kind.PARSE)).isEqualTo(3);
            assertThat(bench.items()).isEqualTo(8);
        }
    }

    @Test
    void unreachableServerIsNamedAtOnce() throws IOException {
        long started = System.nanoTime();
        Throwable thrown = refusal("postgresql://app:c4n4ry@localhost:" + unusedPort() + "/shop");
        assertThat(thrown).isInstanceOf(ServerUnavailableException.class).hasMessageContaining("Check host and port");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void missingDatabaseIsNamed() {
        String url = "postgresql://" + server.host() + ":" + server.port() + "/missing";
        assertThat(refusal(url, "pool_app"))
                .isInstanceOf(ProgrammingException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void wrongPasswordIsToldAtOnce() {
        long started = System.nanoTime();
        assertThat(refusal(server.url(), server.user())).isInstanceOf(AccessDeniedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void userWhoMayNotLogInIsTold() {
        assertThat(refusal(server.url(), "pool_nologin")).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preferQueryMode=simple",
                "socketFactory=c4n4ry",
                "nonsense=c4n4ry",
                "socketTimeout=0",
                "socketTimeout=c4n4ry"
            })
    void optionThatIsNotAllowedIsRefusedBeforeConnecting(String option) {
        assertThat(refusal(server.url() + "?" + option)).isInstanceOf(MappingException.class);
    }

    @Test
    void simpleQueryModeOfAnotherDataSourceIsRefused() throws SQLException {
        PGSimpleDataSource simple = dataSource();
        simple.setProperty(PGProperty.PREFER_QUERY_MODE, "simple");
        try (Connection connection = simple.getConnection()) {
            assertThatThrownBy(() -> PostgresPlatform.INSTANCE.verify(connection))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("preferQueryMode");
        }
    }

    @Test
    void backslashesThatEscapeAreRefused() throws SQLException {
        PGSimpleDataSource old = dataSource();
        old.setProperty(PGProperty.OPTIONS, "-c standard_conforming_strings=off");
        try (Connection connection = old.getConnection()) {
            assertThatThrownBy(() -> PostgresPlatform.INSTANCE.verify(connection))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("standard_conforming_strings");
        }
    }

    private PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    private HikariDataSource open(PostgresOptions options) {
        return Pool.open(ConnectionUrl.parse(server.url()), "pool_app", Canary.VALUE, options);
    }

    private static Throwable refusal(String url) {
        return refusal(url, "app");
    }

    private static Throwable refusal(String url, String user) {
        ConnectionUrl place = ConnectionUrl.parse(url);
        Throwable thrown = catchThrowable(() -> Pool.open(place, user, Canary.VALUE, new PostgresOptions().poolSize(1))
                .close());
        Canary.assertUnseen(thrown);
        return thrown;
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
