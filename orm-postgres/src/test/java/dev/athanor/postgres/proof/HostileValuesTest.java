// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.Hostile.EACH;
import static dev.athanor.postgres.proof.Hostile.ROUNDS;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TextExpression;
import dev.athanor.ast.Tuple;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.query.Sql;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hostile texts mean themselves in patterns, arrays and rows: held against Java on the server. */
class HostileValuesTest {
    private static final ColumnName<String> WORD = column("word", SqlTypes.TEXT);
    private static final ColumnName<String> NEXT = column("next", SqlTypes.TEXT);

    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private final Hostile hostile = new Hostile();

    @AfterAll
    static void report() throws IOException {
        Hostile.report();
    }

    @Test
    void patternsFindWhatJavaFinds(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                String sought = hostile.text(3);
                Words words = new Words(session, hostile.texts());
                words.assertFound(words.word().contains(sought), word -> word.contains(sought));
                words.assertFound(words.word().contains(value(sought)), word -> word.contains(sought));
                words.assertFound(words.word().startsWith(sought), word -> word.startsWith(sought));
                words.assertFound(words.word().startsWith(value(sought)), word -> word.startsWith(sought));
                words.assertFound(words.word().endsWith(sought), word -> word.endsWith(sought));
            }
        }
        Hostile.count(reporter, "texts matched with `contains`, `startsWith`, `endsWith`", ROUNDS * EACH * 5);
    }

    @Test
    void patternsWithEscapesMeanWhatTheManualSays(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<String> texts = hostile.texts();
                String pattern = pattern(texts.get(0));
                Predicate<String> matches = likeness(pattern);
                Words words = new Words(session, texts);
                words.assertFound(words.word().like(pattern), matches);
                words.assertFound(words.word().like(value(pattern)), matches);
                words.assertFound(words.word().like(pattern).not(), matches.negate());
            }
        }
        Hostile.count(reporter, "texts matched with `like` and escapes", ROUNDS * EACH * 3);
    }

    /** The characters of a text, some of them as wildcards, the others escaped where they would be one. */
    private String pattern(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(character -> switch (hostile.random().nextInt(6)) {
                    case 0 -> "%";
                    case 1 -> "_";
                    case 2 -> character.equals("\\") ? "\\\\" : character;
                    default -> "\\" + character;
                })
                .collect(Collectors.joining());
    }

    /** Section 9.7.1 of the manual: {@code %} is any text, {@code _} one character, and a backslash makes the next one ordinary. */
    private static Predicate<String> likeness(String pattern) {
        StringBuilder regex = new StringBuilder();
        int[] characters = pattern.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            switch (characters[i]) {
                case '%' -> regex.append(".*");
                case '_' -> regex.append('.');
                case '\\' -> regex.append(Pattern.quote(Character.toString(characters[++i])));
                default -> regex.append(Pattern.quote(Character.toString(characters[i])));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
    }

    @Test
    void listsComeBackAsTheyWent(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<String> words = hostile.texts();
                assertThat(session.one(select(Parameter.of(words, SqlTypes.list(SqlTypes.TEXT)))))
                        .as("%s", hostile)
                        .isEqualTo(words);
            }
        }
        Hostile.count(reporter, "elements of arrays there and back", ROUNDS * EACH);
    }

    @Test
    void rowsAreComparedPartByPart(TestReporter reporter) {
        try (Session session = SHOP.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Pairs pairs = new Pairs(session, hostile.texts(), hostile.texts());
                var sought = Tuple.of(
                        pairs.words().get(hostile.random().nextInt(EACH)),
                        pairs.next().get(hostile.random().nextInt(EACH)));
                var same = Tuple.of(pairs.words().get(3), pairs.next().get(3));
                pairs.assertFound(pairs.row().eq(sought), pair -> pair.equals(sought));
                pairs.assertFound(pairs.row().eq(same), pair -> pair.equals(same));
                pairs.assertFound(pairs.row().lt(sought), pair -> ordered(pair, sought) < 0);
                pairs.assertFound(pairs.row().ge(sought), pair -> ordered(pair, sought) >= 0);
                pairs.assertFound(pairs.row().in(List.of(sought, same)), List.of(sought, same)::contains);
                pairs.assertFound(
                        pairs.row().notIn(List.of(sought, same)),
                        pair -> !List.of(sought, same).contains(pair));
            }
        }
        Hostile.count(reporter, "rows compared with rows and lists of rows", ROUNDS * EACH * 6);
    }

    /** By code points, as the test server sorts; no text here is sorted otherwise by Java. */
    private static int ordered(Tuple.Of2<String, String> one, Tuple.Of2<String, String> other) {
        int first = one.first().compareTo(other.first());
        return first == 0 ? one.second().compareTo(other.second()) : first;
    }

    /** Words as a table. */
    private final class Words {
        private final Session session;
        private final List<String> texts;
        private final TableFunction table;

        Words(Session session, List<String> texts) {
            this.session = session;
            this.texts = texts;
            this.table = unnest(texts, SqlTypes.TEXT).as("words", WORD);
        }

        TextExpression word() {
            return TextExpression.of(table.column(WORD));
        }

        void assertFound(Condition condition, Predicate<String> meant) {
            assertThat(session.list(select(word()).from(table).where(condition)))
                    .as("%s, %s", hostile, condition)
                    .isEqualTo(texts.stream().filter(meant).toList());
        }
    }

    /** Pairs of words as a table. */
    private final class Pairs {
        private final Session session;
        private final List<String> words;
        private final List<String> next;
        private final TableFunction table;

        Pairs(Session session, List<String> words, List<String> next) {
            this.session = session;
            this.words = words;
            this.next = next;
            this.table = unnest(text(words), text(next)).as("pairs", WORD, NEXT);
        }

        private static Parameter<List<String>> text(List<String> texts) {
            return Parameter.of(texts, SqlTypes.list(SqlTypes.TEXT));
        }

        List<String> words() {
            return words;
        }

        List<String> next() {
            return next;
        }

        RowValue<Tuple.Of2<String, String>> row() {
            return Sql.row(table.column(WORD), table.column(NEXT));
        }

        void assertFound(Condition condition, Predicate<Tuple.Of2<String, String>> meant) {
            List<Tuple.Of2<String, String>> pairs = IntStream.range(0, EACH)
                    .mapToObj(i -> Tuple.of(words.get(i), next.get(i)))
                    .filter(meant)
                    .toList();
            assertThat(session.list(select(Sql.row(table.column(WORD), table.column(NEXT)))
                            .from(table)
                            .where(condition)))
                    .as("%s, %s", hostile, condition)
                    .containsExactlyInAnyOrderElementsOf(pairs);
        }
    }
}
