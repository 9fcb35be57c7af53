// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.error.AccessDeniedException;
import dev.athanor.error.ConnectionState;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.ErrorContext;
import dev.athanor.error.Outcome;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.Retry;
import dev.athanor.error.ServerUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connections that are refused, by the server and by the pool; the password is the canary. */
class ProvokedConnectionErrorsTest {
    private static final ErrorContext CONNECT = new Shop("connect");

    private static String accessRules = "";

    @BeforeAll
    static void createRoles() throws SQLException {
        execute("drop role if exists errors_password, errors_nologin, errors_full");
        execute("create role errors_password login password 'another one'");
        execute("create role errors_nologin");
        execute("create role errors_full login connection limit 0");
        accessRules = query("select replace(pg_read_file(current_setting('hba_file')), e'\\t', ' ')");
        writeAccessRules("host all errors_password all scram-sha-256\n"
                + "host all errors_nologin,errors_full all trust\n" + accessRules);
    }

    @AfterAll
    static void dropRoles() throws SQLException {
        writeAccessRules(accessRules);
        execute("drop role errors_password, errors_nologin, errors_full");
    }

    @Test
    void aWrongPasswordIsDenied() {
        DatabaseException error = refusal(TestServer.url(), user("errors_password"));

        assertRefused(error, AccessDeniedException.class, "28P01", Retry.NEVER);
        assertThat(error)
                .hasMessageContaining("password authentication failed for user \"errors_password\". Check user");
    }

    @Test
    void aMissingPasswordIsDenied() {
        Properties options = user("errors_password");
        options.remove("password");
        DatabaseException error = refusal(TestServer.url(), options);

        assertRefused(error, AccessDeniedException.class, "08004", Retry.NEVER);
        assertThat(error).hasMessageContaining("no password was provided. Check user name and password");
    }

    @Test
    void aRoleThatMayNotLogInIsDenied() {
        assertRefused(
                refusal(TestServer.url(), user("errors_nologin")), AccessDeniedException.class, "28000", Retry.NEVER);
    }

    @Test
    void aRoleWithoutConnectionsLeftFindsTheServerUnavailable() {
        assertRefused(
                refusal(TestServer.url(), user("errors_full")),
                ServerUnavailableException.class,
                "53300",
                Retry.TRANSACTION);
    }

    @Test
    void anUnknownDatabaseIsAMistakeOfTheProgram() {
        String url = "jdbc:postgresql://localhost:" + TestServer.port() + "/nowhere";
        DatabaseException error = refusal(url, TestServer.credentials());

        assertRefused(error, ProgrammingException.class, "3D000", Retry.NEVER);
        assertThat(error)
                .hasMessageContaining("There is no such database: database \"nowhere\" does not exist. Create it");
    }

    @Test
    void aClosedPortIsAnUnavailableServer() throws IOException {
        DatabaseException error = refusal(unreachable(), user("app"));

        assertRefused(error, ServerUnavailableException.class, "08001", Retry.TRANSACTION);
        assertThat(error).hasMessageContaining("Check host and port, and that the server runs");
    }

    @Test
    void aUrlThatNoDriverKnowsIsNotShown() {
        DatabaseException error = refusal("jdbc:nodriver://localhost/shop?password=" + Canary.VALUE, new Properties());

        assertRefused(error, ServerUnavailableException.class, "08001", Retry.TRANSACTION);
    }

    @Test
    void aUrlThatTheDriverCannotReadIsNotShown() {
        String url = "jdbc:postgresql://localhost:port/shop?password=" + Canary.VALUE;

        Canary.assertUnseen(refusal(url, new Properties()));
    }

    @Test
    void aPoolWithoutAFreeConnectionTimesOut() throws SQLException {
        try (HikariDataSource pool = pool(TestServer.url(), TestServer.credentials());
                Connection onlyOne = pool.getConnection()) {
            assertThat(onlyOne.isValid(1)).isTrue();
            DatabaseException error = refusal(pool);

            assertThat(error).isInstanceOfSatisfying(PoolTimeoutException.class, timeout -> {
                assertThat(timeout.active()).isEqualTo(1);
                assertThat(timeout.idle()).isZero();
            });
            assertRefused(error, PoolTimeoutException.class, "", Retry.OPT_IN);
        }
    }

    @Test
    void aPoolThatCannotReachTheServerSaysSo() throws IOException {
        try (HikariDataSource pool = pool(unreachable(), user("app"))) {
            assertRefused(refusal(pool), ServerUnavailableException.class, "08001", Retry.TRANSACTION);
        }
    }

    @Test
    void aPoolWithAWrongPasswordSaysSo() {
        try (HikariDataSource pool = pool(TestServer.url(), user("errors_password"))) {
            assertRefused(refusal(pool), AccessDeniedException.class, "28P01", Retry.NEVER);
        }
    }

    private static void assertRefused(DatabaseException error, Class<?> type, String state, Retry retry) {
        assertThat(error).isExactlyInstanceOf(type);
        assertThat(error.sqlState()).isEqualTo(state);
        assertThat(error.retry()).isEqualTo(retry);
        assertThat(error.connection()).isEqualTo(ConnectionState.DISCARDED);
        assertThat(error.outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(error.statement()).isEqualTo("connect");
        Canary.assertUnseen(error);
    }

    private static DatabaseException refusal(String url, Properties options) {
        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(url, options).close());
        return new PostgresErrors().translate(failure, CONNECT);
    }

    private static DatabaseException refusal(HikariDataSource pool) {
        SQLException failure = catchThrowableOfType(
                SQLException.class, () -> pool.getConnection().close());
        return new PostgresErrors().translate(failure, CONNECT);
    }

    private static Properties user(String name) {
        Properties options = new Properties();
        options.setProperty("user", name);
        options.setProperty("password", Canary.VALUE);
        return options;
    }

    private static HikariDataSource pool(String url, Properties credentials) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(credentials.getProperty("user"));
        config.setPassword(credentials.getProperty("password"));
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** A port that was free a moment ago. */
    private static String unreachable() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "jdbc:postgresql://localhost:" + socket.getLocalPort() + "/shop";
        }
    }

    /** By SQL alone, so that it works on any server: the rules hold for the roles of this test only. */
    private static void writeAccessRules(String rules) throws SQLException {
        execute("do $do$ begin execute format('copy (select unnest(string_to_array(%L, e''\\n''))) to %L', $rules$"
                + rules + "$rules$, current_setting('hba_file')); end $do$");
        execute("select pg_reload_conf()");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestServer.connect(new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = TestServer.connect(new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
