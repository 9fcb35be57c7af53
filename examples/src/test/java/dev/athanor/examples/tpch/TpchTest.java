// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TpchTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden/tpch");
    private static final TestDatabase PLACE = PostgresServer.shared().createDatabase();
    private static final PlainJdbc JDBC = new PlainJdbc(PLACE.url(), PLACE.user(), PLACE.password());
    private static final Database DB = Postgres.connect(PLACE.url(), PLACE.user(), PLACE.password());

    @BeforeAll
    static void load() throws SQLException {
        new TpchLoad(DB, JDBC, new TpchData(0.01), NOWHERE).run();
    }

    @AfterAll
    static void drop() {
        DB.close();
        PLACE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "region, 5",
        "nation, 25",
        "supplier, 100",
        "customer, 1500",
        "part, 2000",
        "partsupp, 8000",
        "orders, 15000",
        "lineitem, 60175"
    })
    void writesTheRowsThatTheSpecificationCounts(String table, String rows) throws SQLException {
        assertThat(rows("tpch", "select count(*) from " + table)).containsExactly(List.of(rows));
    }

    @ParameterizedTest
    @CsvSource({"region", "nation", "supplier", "customer", "part", "partsupp", "orders", "lineitem"})
    void writesWhatPlainJdbcWrites(String table) throws SQLException {
        String difference =
                "(table tpch.%1$s except table plain.%1$s) union all (table plain.%1$s except table tpch.%1$s)";
        assertThat(rows("public", difference.formatted(table))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    <R> void yieldsTheRowsOfThePublishedText(TpchQuery<R> query) throws SQLException {
        try (Session session = DB.openSession();
                Connection connection = JDBC.open(TpchSchema.NAME)) {
            assertThat(session.list(query.typed()))
                    .isNotEmpty()
                    .containsExactlyElementsOf(query.publishedRows(connection));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void writesTextThatAReviewerWouldHaveWritten(TpchQuery<?> query) {
        GOLDEN.verify(
                "q" + query.number() + ".sql",
                query.typed().formatted(DB.platform().dialect()) + ";\n");
    }

    /** The generator comes with the answers, rounded; so neither the data nor the published texts were read wrongly. */
    @ParameterizedTest
    @MethodSource("queries")
    void publishedTextsYieldThePublishedAnswers(TpchQuery<?> query) throws SQLException, IOException {
        List<List<String>> actual;
        try (Connection connection = JDBC.open(TpchSchema.NAME);
                Statement statement = connection.createStatement();
                ResultSet result = query.publishedResult(statement)) {
            actual = rows(result);
        }
        List<List<String>> expected = answer("q" + query.number() + ".result");
        assertThat(actual).hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            assertThat(actual.get(row))
                    .usingElementComparator(TpchTest::compareRounded)
                    .containsExactlyElementsOf(expected.get(row));
        }
    }

    static List<TpchQuery<?>> queries() {
        return TpchQueries.ALL;
    }

    private static List<List<String>> rows(String schema, String sql) throws SQLException {
        try (Connection connection = JDBC.open(schema);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return rows(result);
        }
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(String.valueOf(result.getString(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> answer(String file) throws IOException {
        try (InputStream text = requireNonNull(TpchTable.class.getResourceAsStream("queries/" + file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .map(line -> List.of(line.split("\\|")))
                    .toList();
        }
    }

    private static int compareRounded(String actual, String expected) {
        if (!expected.matches("-?\\d+(\\.\\d+)?")) {
            return actual.compareTo(expected);
        }
        BigDecimal number = new BigDecimal(expected);
        return new BigDecimal(actual)
                .setScale(number.scale(), RoundingMode.HALF_UP)
                .compareTo(number);
    }
}
