// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private final PostgresServer server = PostgresServer.shared();

    @Test
    void isOneForTheWholeJvm() {
        assertThat(PostgresServer.shared()).isSameAs(server);
    }

    @Test
    void saysWhereAndWhatItIsButNotThePassword() throws SQLException {
        assertThat(server.version()).matches("\\d+(\\.\\d+)?");
        assertThat(server.url()).contains(server.host() + ":" + server.port());
        assertThat(server + server.url()).doesNotContain(server.password());
        try (Connection connection = server.open()) {
            assertThat(text(connection, "show server_version")).startsWith(server.version());
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void createsEmptyDatabasesThatSortByCodePoint() throws SQLException {
        try (TestDatabase first = server.createDatabase();
                TestDatabase second = server.createDatabase();
                Connection connection = first.open()) {
            assertThat(first.name()).isNotEqualTo(second.name());
            assertThat(text(connection, "select current_database()")).isEqualTo(first.name());
            assertThat(text(connection, "select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
            assertThat(text(connection, "select string_agg(x, '' order by x) from unnest(array['b', 'B', 'a', 'ä']) x"))
                    .isEqualTo("Babä");
        }
    }

    @Test
    void clonesTablesAndRows() throws SQLException {
        try (TestDatabase template = server.createDatabase()) {
            try (Connection connection = template.open();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table note as select 'kept' as body");
            }
            try (TestDatabase clone = server.cloneOf(template);
                    Connection connection = clone.open()) {
                assertThat(text(connection, "select body from note")).isEqualTo("kept");
            }
        }
    }

    @Test
    void dropsADatabaseThatIsInUse() throws SQLException {
        TestDatabase database = server.createDatabase();
        try (Connection inUse = database.open()) {
            assertThat(inUse.isValid(1)).isTrue();
            database.close();
            database.close();
        }
        try (Connection connection = server.open()) {
            assertThat(text(connection, "select count(*) from pg_database where datname = '" + database.name() + "'"))
                    .isEqualTo("0");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
