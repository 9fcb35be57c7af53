// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.model.Everything;
import dev.athanor.query.Executable;
import dev.athanor.query.NamedParameter;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text with values in it means on the server what the statement with parameters means. */
class LiteralSqlTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    private static String literal(Executable statement) {
        return statement.literal(
                Postgres.platform().dialect(), Postgres.platform().json());
    }

    /** As psql would send it: in the simple form, as it stands. */
    private static String answer(String sql, String standardStrings) throws SQLException {
        try (Connection connection = LAB.server().open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("set escape_string_warning to off");
            statement.execute("set standard_conforming_strings to " + standardStrings);
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return Objects.requireNonNull(rows.getString(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void carriesEveryType(String standardStrings) throws SQLException {
        for (Everything row : List.of(TypesTest.FULL, TypesTest.NOTHING, TypesTest.EMPTY)) {
            String id = answer(literal(insertInto(EVERYTHING).values(row).returning(EVERYTHING.id)), standardStrings);
            try (Session session = LAB.db().openSession()) {
                Everything sent = session.one(insertInto(EVERYTHING).values(row).returning(EVERYTHING));
                Everything literal =
                        session.find(EVERYTHING, Integer.parseInt(id)).orElseThrow();
                assertThat(literal.withId(sent.id()))
                        .usingRecursiveComparison(TypesTest.EXACT)
                        .isEqualTo(sent);
                session.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void quotesHostileTexts(String standardStrings) throws SQLException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String signs = "'\"\\?;-/*$E{}%_ \n\tx\u00fc\ud83d\ude00".replace("\ud83d\ude00", "");
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String hostile = text.toString();
            assertThat(answer(literal(select(value(hostile))), standardStrings))
                    .as("seed %d", seed)
                    .isEqualTo(hostile);
            assertThat(answer(
                            literal(select(count())
                                    .from(unnest(List.of(hostile), SqlTypes.TEXT)
                                            .as("t", column("c", SqlTypes.TEXT)))
                                    .where(value(hostile).eq(hostile))),
                            standardStrings))
                    .as("seed %d", seed)
                    .isEqualTo("1");
        }
    }

    @Test
    void readsAsSomebodyWouldHaveWrittenIt() {
        assertThat(literal(select(EVERYTHING.id)
                        .where(
                                EVERYTHING.large.eq(42L),
                                EVERYTHING.medium.gt(-1),
                                EVERYTHING.exact.eq(new java.math.BigDecimal("9.90")),
                                EVERYTHING.text.in("it's", "b"),
                                EVERYTHING.text.startsWith("50%"),
                                EVERYTHING.flag.eq(true),
                                EVERYTHING.date.gt(LocalDate.of(2026, 5, 1)))
                        .limit(10)))
                .isEqualTo("select id from everything where large = 42 and medium > (-1) and exact = 9.90"
                        + " and text = any (cast('{\"it''s\",\"b\"}' as text[])) and text like E'50\\\\%%' escape '\\'"
                        + " and flag = true and date > cast('2026-05-01' as date) limit 10");
    }

    @Test
    void writesMomentsOfAnyYear() throws SQLException {
        for (int year : List.of(-4711, -43, 0, 1, 2026, 12026)) {
            LocalDate date = LocalDate.of(year, 3, 15);
            LocalDateTime moment = date.atTime(12, 30, 0, 1_000);
            Instant instant = moment.toInstant(java.time.ZoneOffset.UTC);
            var same = select(value(date, SqlTypes.DATE).eq(date))
                    .where(value(moment, SqlTypes.TIMESTAMP)
                            .eq(any(value(List.of(moment), SqlTypes.list(SqlTypes.TIMESTAMP)))))
                    .where(value(instant, SqlTypes.INSTANT)
                            .eq(any(value(List.of(instant), SqlTypes.list(SqlTypes.INSTANT)))));
            assertThat(answer(literal(same), "on")).isEqualTo("t");
            assertThat(answer(literal(select(value(date, SqlTypes.DATE).cast(SqlTypes.TEXT))), "on"))
                    .contains(Integer.toString(year > 0 ? year : 1 - year))
                    .matches(year > 0 ? ".*\\d" : ".* BC");
        }
    }

    @Test
    void keepsTheOperatorsThatTheDriverWantsDoubled() throws SQLException {
        var keys = select(count()).from(EVERYTHING).where(EVERYTHING.document.hasKey("?"));
        assertThat(literal(keys)).endsWith("where document ? '?'");
        assertThat(answer(literal(keys), "on")).isEqualTo("0");
        assertThatThrownBy(
                        () -> keys.literal(Dialect.GENERIC, Postgres.platform().json()))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("question marks");
    }

    @Test
    void wantsTheValuesOfNamedParameters() {
        NamedParameter<Integer> least = param("least", SqlTypes.INTEGER);
        var kept = select(EVERYTHING.id).where(EVERYTHING.medium.ge(least));
        assertThatThrownBy(() -> literal(kept))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("\"least\"")
                .hasMessageContaining("bind(…)");
        assertThat(literal(kept.bind(least.is(3)))).endsWith("medium >= 3");
    }
}
