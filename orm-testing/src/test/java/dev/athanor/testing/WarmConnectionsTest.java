// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class WarmConnectionsTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final WarmConnections connections = new WarmConnections(() -> {
        opened.incrementAndGet();
        return PostgresServer.shared().open();
    });

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void opensNoMoreThanAreInUse() throws SQLException {
        long first = backendOfOneUse();
        assertThat(backendOfOneUse()).isEqualTo(first);
        try (Connection one = connections.getConnection();
                Connection other = connections.getConnection()) {
            assertThat(backend(one)).isNotEqualTo(backend(other));
        }
        assertThat(opened).hasValue(2);
    }

    @Test
    void doesNotKeepABrokenOne() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.abort(Runnable::run);
        }
        backendOfOneUse();
        assertThat(opened).hasValue(2);
    }

    @Test
    void isOfNoUseAfterItWasGivenBack() throws SQLException {
        Connection connection = connections.getConnection();
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        assertThat(backendOfOneUse()).isPositive();
        assertThat(opened).hasValue(1);
    }

    @Test
    void canBeUsedAsTheDriversOwn() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            assertThat(connection.isWrapperFor(PGConnection.class)).isTrue();
            assertThatThrownBy(() -> connection.createStatement().execute("select nothing"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("nothing");
        }
    }

    @Test
    void closesWhatIsGivenBackLate() throws SQLException {
        Connection late = connections.getConnection();
        Connection driver = late.unwrap(Connection.class);
        connections.close();
        assertThat(driver.isClosed()).isFalse();
        late.close();
        assertThat(driver.isClosed()).isTrue();
    }

    @Test
    void rollsBackWhatAllHaveDoneTogether() throws SQLException {
        RolledBackConnection transaction = new RolledBackConnection(connections);
        Connection leaked = transaction.getConnection();
        try (Connection one = transaction.getConnection();
                Statement statement = one.createStatement()) {
            statement.execute("create temporary table rolled_back (id int) on commit preserve rows");
        }
        try (Statement statement = leaked.createStatement()) {
            statement.execute("insert into rolled_back values (1)");
        }
        transaction.close();
        assertThatThrownBy(leaked::createStatement).isInstanceOf(SQLException.class);
        try (Connection next = connections.getConnection();
                Statement statement = next.createStatement();
                ResultSet result = statement.executeQuery("select to_regclass('rolled_back') is null")) {
            assertThat(next.getAutoCommit()).isTrue();
            assertThat(result.next()).isTrue();
            assertThat(result.getBoolean(1)).isTrue();
        }
        assertThat(opened).hasValue(1);
    }

    private long backendOfOneUse() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return backend(connection);
        }
    }

    private static long backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_backend_pid()")) {
            result.next();
            return result.getLong(1);
        }
    }
}
