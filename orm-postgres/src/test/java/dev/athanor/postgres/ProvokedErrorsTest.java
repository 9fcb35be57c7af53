// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.error.ConnectionState;
import dev.athanor.error.DataException;
import dev.athanor.error.DataRangeException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.LockTimeoutException;
import dev.athanor.error.Outcome;
import dev.athanor.error.PlanInvalidatedException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.RedactedSqlException;
import dev.athanor.error.Retry;
import dev.athanor.error.StatementTooComplexException;
import dev.athanor.error.TransactionAbortedException;
import dev.athanor.error.UniqueViolationException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors that one session provokes on a real server, with the details of the driver on and off. */
class ProvokedErrorsTest {
    @BeforeAll
    static void createTables() throws SQLException, IOException {
        try (Connection connection = TestServer.connect(new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists errors; set search_path to errors");
            statement.execute(script());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "dev.athanor.postgres.Provocation#brokenConstraints",
        "dev.athanor.postgres.Provocation#badValues",
        "dev.athanor.postgres.Provocation#wrongStatements",
        "dev.athanor.postgres.Provocation#rightsLocksAndTransactions"
    })
    void isToldWithoutValues(Provocation provocation) throws SQLException {
        for (String details : new String[] {"true", "false"}) {
            DatabaseException error = provoke(provocation.sql(), details);

            assertThat(error).isExactlyInstanceOf(provocation.type());
            assertThat(error.sqlState()).isEqualTo(provocation.state());
            assertThat(error).hasMessageContaining(provocation.says());
            assertThat(error).hasMessageEndingWith(" [SQLSTATE " + provocation.state() + ", provocation]");
            assertThat(error.entity()).isEqualTo(provocation.entity());
            assertThat(error.property()).isEqualTo(provocation.property());
            assertThat(error.getCause()).isInstanceOf(SQLException.class);
            Canary.assertUnseen(error);
        }
    }

    @Test
    void namesWhatWasBroken() throws SQLException {
        DatabaseException error = provoke("insert into users values (3, ?)", "true");

        assertThat(error.table()).isEqualTo("users");
        assertThat(error.column()).isEqualTo("email");
        assertThat(error.constraint()).isEqualTo("users_email_key");
        assertThat(error.statement()).isEqualTo("provocation");
        assertThat(error.retry()).isEqualTo(Retry.NEVER);
        assertThat(error.connection()).isEqualTo(ConnectionState.USABLE);
        assertThat(error.outcome()).isEqualTo(Outcome.ACTIVE);
    }

    @Test
    void keepsTheTextOfARaisedExceptionForTheProgram() throws SQLException {
        assertThat(provoke("select refuse()", "false").getCause())
                .isInstanceOfSatisfying(
                        RedactedSqlException.class,
                        cause -> assertThat(
                                        Objects.requireNonNull(cause.original()).getMessage())
                                .contains("c4n4ry is taken"));
    }

    @Test
    void believesNoTextOfAFunctionThatPosesAsTheServer() throws SQLException {
        DatabaseException error = provoke("select pose()", "true");

        assertThat(error).isInstanceOf(UniqueViolationException.class);
        assertThat(error.getCause()).isInstanceOf(RedactedSqlException.class);
        Canary.assertUnseen(error);
    }

    @Test
    void everyStatementAfterAFailureIsRefusedUntilRollback() throws SQLException {
        try (Connection connection = connect("false")) {
            fail(connection, "select 1 / 0");
            DatabaseException error = fail(connection, "select 1");

            assertThat(error).isInstanceOf(TransactionAbortedException.class);
            assertThat(error.sqlState()).isEqualTo("25P02");
            assertThat(error).hasMessageContaining("look for the first failure");
        }
    }

    @Test
    void nestingTooDeepIsTooComplex() throws SQLException {
        DatabaseException error = provoke("select 1" + " + 1".repeat(60_000), "false");

        assertThat(error).isInstanceOf(StatementTooComplexException.class);
        assertThat(error.sqlState()).isEqualTo("54001");
    }

    @Test
    void aLockedRowWithNowaitIsALockTimeout() throws SQLException {
        try (Connection other = connect("false");
                Statement lock = other.createStatement()) {
            lock.execute("select * from users for update");

            assertThat(provoke("select * from users for update nowait", "true"))
                    .isInstanceOf(LockTimeoutException.class);
            DatabaseException waited = provoke("set local lock_timeout = 20; delete from users", "true");
            assertThat(waited).isInstanceOf(LockTimeoutException.class).hasMessageContaining("lock timeout. Try again");
            assertThat(waited.retry()).isEqualTo(Retry.OPT_IN);
        }
    }

    @Test
    void aPreparedStatementThatNoLongerFitsItsTableIsRetried() throws SQLException {
        try (Connection connection = connect("false");
                Connection other = connect("false");
                Statement alter = other.createStatement();
                PreparedStatement query = connection.prepareStatement("select * from changing")) {
            for (int i = 0; i < 6; i++) {
                query.executeQuery();
            }
            connection.commit();
            alter.execute("alter table changing add name text");
            other.commit();
            connection.createStatement().execute("select 1");
            DatabaseException error = translated(query::executeQuery);

            assertThat(error).isInstanceOf(PlanInvalidatedException.class);
            assertThat(error.sqlState()).isEqualTo("0A000");
            assertThat(error.retry()).isEqualTo(Retry.TRANSACTION);
            assertThat(error.connection()).isEqualTo(ConnectionState.DISCARDED);
        }
    }

    @Test
    void aFailedBatchShowsNoneOfItsValues() throws SQLException {
        try (Connection connection = connect("true");
                PreparedStatement insert = connection.prepareStatement("insert into users values (?, ?)")) {
            for (int id = 3; id < 6; id++) {
                insert.setInt(1, id);
                insert.setString(2, Canary.VALUE);
                insert.addBatch();
            }
            DatabaseException error = translated(insert::executeBatch);

            assertThat(error)
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageStartingWith("User.email must be unique");
            Canary.assertUnseen(error);
        }
    }

    @Test
    void aNulCharacterIsABadValue() throws SQLException {
        try (Connection connection = connect("false");
                PreparedStatement query = connection.prepareStatement("select ?::text")) {
            query.setString(1, Canary.VALUE + "\0");
            DatabaseException error = translated(query::executeQuery);

            assertThat(error).isInstanceOf(DataException.class);
            assertThat(error.sqlState()).isEqualTo("22021");
            Canary.assertUnseen(error);
        }
    }

    @Test
    void aValueThatTheDriverCannotReadIsNotShown() throws SQLException {
        try (Connection connection = connect("false");
                PreparedStatement query = connection.prepareStatement("select 'c4n4ry'");
                var rows = query.executeQuery()) {
            rows.next();
            DatabaseException error = translated(() -> rows.getInt(1));

            assertThat(error).isInstanceOf(DataRangeException.class);
            Canary.assertUnseen(error);
        }
    }

    @Test
    void anObjectThatTheDriverDoesNotKnowIsAMistakeOfTheProgram() throws SQLException {
        try (Connection connection = connect("false");
                PreparedStatement query = connection.prepareStatement("select ?")) {
            assertThat(translated(() -> query.setObject(1, new Object())))
                    .isInstanceOf(ProgrammingException.class)
                    .hasMessageContaining("Can't infer the SQL type to use for an instance of java.lang.Object");
            assertThat(translated(() -> query.setInt(9, 1)))
                    .isInstanceOf(ProgrammingException.class)
                    .hasMessageStartingWith("The driver refuses the call.");
        }
    }

    private static String script() throws IOException {
        try (InputStream script = ProvokedErrorsTest.class.getResourceAsStream("provoked-errors.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        }
    }

    private static DatabaseException provoke(String sql, String details) throws SQLException {
        try (Connection connection = connect(details)) {
            String[] statements = sql.split("; ", -1);
            for (int i = 0; i < statements.length - 1; i++) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(statements[i]);
                }
            }
            return fail(connection, statements[statements.length - 1]);
        }
    }

    private static DatabaseException fail(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                statement.setString(1, Canary.VALUE);
            }
            return translated(statement::execute);
        }
    }

    private static DatabaseException translated(Work work) {
        SQLException failure = catchThrowableOfType(SQLException.class, work::run);
        return new PostgresErrors().translate(failure, new Shop("provocation"));
    }

    private static Connection connect(String details) throws SQLException {
        Properties options = new Properties();
        options.setProperty("logServerErrorDetail", details);
        options.setProperty("currentSchema", "errors");
        Connection connection = TestServer.connect(options);
        connection.setAutoCommit(false);
        return connection;
    }

    private interface Work {
        void run() throws SQLException;
    }
}
