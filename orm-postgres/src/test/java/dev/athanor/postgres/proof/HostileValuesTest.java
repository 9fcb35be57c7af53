// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TextExpression;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.session.Session;
import dev.athanor.type.Range;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts made of all that means something to SQL, to patterns, to documents and to literals mean themselves: held against Java on the server. */
class HostileValuesTest {
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final int ROUNDS = FULL ? 2_000 : 40;
    private static final int EACH = 10;
    private static final String CHARACTERS = "ab%%__\\\\\\'\"?{},[]()$:;-/*.\n\t \u00e4\uD83D\uDE00";
    private static final ColumnName<String> WORD = column("word", SqlTypes.TEXT);
    private static final Map<String, String> FIGURES = new TreeMap<>();

    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @AfterAll
    static void report() throws IOException {
        if (FULL) {
            Report.write(
                    "shapes",
                    "No value changes what a statement means",
                    "Random texts of characters that mean something to SQL, patterns, documents and literals, compared"
                            + " on the server with what Java says; a difference fails the test. Names beside `quote_ident`"
                            + " are the subject of `PostgresDialectTest`, shapes of statements of `ShapeTest`.",
                    FIGURES);
        }
    }

    @Test
    void patternsFindWhatJavaFinds(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<String> words = texts();
                String sought = text(3);
                TableFunction table = unnest(words, SqlTypes.TEXT).as("words", WORD);
                TextExpression word = TextExpression.of(table.column(WORD));
                assertThat(session.list(select(word).from(table).where(word.contains(sought))))
                        .as("seed %s, contains", seed)
                        .isEqualTo(found(words, sought, String::contains));
                assertThat(session.list(select(word).from(table).where(word.startsWith(sought))))
                        .as("seed %s, starts with", seed)
                        .isEqualTo(found(words, sought, String::startsWith));
                assertThat(session.list(select(word).from(table).where(word.endsWith(sought))))
                        .as("seed %s, ends with", seed)
                        .isEqualTo(found(words, sought, String::endsWith));
            }
        }
        count(reporter, "texts matched with `contains`, `startsWith`, `endsWith`", ROUNDS * EACH * 3);
    }

    private static List<String> found(List<String> words, String sought, BiPredicate<String, String> matches) {
        return words.stream().filter(word -> matches.test(word, sought)).toList();
    }

    @Test
    void keysOfDocumentsAreThemselves(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                String key = text(6);
                String other = key + text(1);
                var document = jsonbBuildObject(value("found").as(key));
                assertThat(session.list(select(document.without(key).typeOf())
                                .from(unnest(List.of("once"), SqlTypes.TEXT).as("words", WORD))
                                .where(
                                        document.hasKey(key),
                                        document.hasAnyKey(other, key),
                                        document.hasKey(other).not())))
                        .as("seed %s", seed)
                        .containsExactly("object");
            }
        }
        count(reporter, "keys of documents found, and others not", ROUNDS);
    }

    @Test
    void listsComeBackAsTheyWent(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<String> words = texts();
                assertThat(session.one(select(Parameter.of(words, SqlTypes.list(SqlTypes.TEXT)))))
                        .as("seed %s", seed)
                        .isEqualTo(words);
            }
        }
        count(reporter, "elements of arrays there and back", ROUNDS * EACH);
    }

    @Test
    void rangesComeBackAsTheyWent(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Range<BigDecimal> range = range();
                assertThat(session.one(select(Parameter.of(range, SqlTypes.NUMRANGE))))
                        .as("seed %s", seed)
                        .isEqualTo(range);
            }
        }
        count(reporter, "ranges there and back", ROUNDS);
    }

    private Range<BigDecimal> range() {
        BigDecimal one = BigDecimal.valueOf(random.nextLong(), random.nextInt(12));
        BigDecimal width = BigDecimal.valueOf(1 + random.nextInt(1_000), random.nextInt(6));
        boolean below = random.nextInt(4) > 0;
        boolean above = random.nextInt(4) > 0;
        return random.nextInt(20) == 0
                ? Range.empty()
                : Range.of(
                        below ? one : null,
                        below && random.nextBoolean(),
                        above ? one.add(width) : null,
                        above && random.nextBoolean());
    }

    private List<String> texts() {
        return IntStream.range(0, EACH).mapToObj(i -> text(8)).toList();
    }

    /** Of one character up to so many. */
    private String text(int most) {
        int[] characters = CHARACTERS.codePoints().toArray();
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> Character.toString(characters[random.nextInt(characters.length)]))
                .collect(Collectors.joining());
    }

    private static void count(TestReporter reporter, String what, int number) {
        FIGURES.put(what, "%,d".formatted(number));
        reporter.publishEntry(what, "" + number);
    }
}
