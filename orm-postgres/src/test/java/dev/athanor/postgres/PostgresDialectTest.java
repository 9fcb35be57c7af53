// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Operation;
import dev.athanor.ast.OperatorCondition;
import dev.athanor.error.StatementBuildException;
import dev.athanor.query.Executable;
import dev.athanor.type.JsonFormats;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where PostgreSQL differs from what databases share, held against the server itself. */
class PostgresDialectTest {
    private static final int NAMES = Boolean.getBoolean("athanor.full") ? 20_000 : 5_000;
    private static final String CHARACTERS = "abzAZ_019$ \"'\\-.;äß語\uD83D\uDE00";

    private static List<String> strings(String sql, Object... names) throws SQLException {
        try (Connection connection = TestServer.connect(new Properties());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (names.length > 0) {
                Array array = connection.createArrayOf("text", names);
                statement.setArray(1, array);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    found.add(results.getString(1));
                }
            }
            return found;
        }
    }

    private static String written(String name) {
        return PostgresDialect.INSTANCE.identifier(name);
    }

    @Test
    void quotesNamesAsTheServerDoes() throws SQLException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            names.add(name(random));
        }
        List<String> quoted = strings(
                "select quote_ident(name) from unnest(?) with ordinality as names (name, place) order by place",
                names.toArray());
        for (int i = 0; i < NAMES; i++) {
            assertThat(written(names.get(i))).as("seed %s", seed).isEqualTo(quoted.get(i));
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = 1 + random.nextInt(6); length > 0; length--) {
            int place = random.nextInt(CHARACTERS.codePointCount(0, CHARACTERS.length()));
            name.appendCodePoint(CHARACTERS.codePointAt(CHARACTERS.offsetByCodePoints(0, place)));
        }
        return name.toString();
    }

    @Test
    void quotesEveryWordThatTheServerDoesNotTakeForAName() throws SQLException {
        List<String> words = strings("select word from pg_get_keywords() where catcode <> 'U'");
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(written(word)).isEqualTo('"' + word + '"'));
    }

    @Test
    void leavesFreeKeywordsAlone() {
        assertThat(written("name")).isEqualTo("name");
        assertThat(written("value")).isEqualTo("value");
        assertThat(written("date")).isEqualTo("date");
    }

    @Test
    void refusesNamesThatTheServerWouldCut() {
        assertThat(written("x".repeat(63))).hasSize(63);
        assertThatThrownBy(() -> written("x".repeat(64)))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("64 bytes")
                .hasMessageContaining("63");
        assertThatThrownBy(() -> written("ä".repeat(32))).isInstanceOf(StatementBuildException.class);
    }

    @Test
    void writesIlike() {
        Executable query = select(value("ADA").ilike("a%"));
        assertThat(query.sql(PostgresDialect.INSTANCE)).isEqualTo("select ? ilike ? escape '\\'");
    }

    @Test
    void hidesAQuestionMarkFromTheDriver() throws SQLException {
        SqlType<Object> jsonb = SqlTypes.json(Object.class, JsonFormats.TREE, true);
        Executable query =
                select(new OperatorCondition(Operation.Operator.HAS_KEY, new Cast<>(value("{}"), jsonb), value("a")));
        String sql = query.sql(PostgresDialect.INSTANCE);
        assertThat(sql).isEqualTo("select cast(? as jsonb) ?? ?");
        try (Connection connection = TestServer.connect(new Properties());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "{\"a\": 1}");
            statement.setString(2, "a");
            try (ResultSet results = statement.executeQuery()) {
                assertThat(results.next()).isTrue();
                assertThat(results.getBoolean(1)).isTrue();
            }
        }
    }
}
