// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.DatePart;
import dev.athanor.ast.SearchQuery;
import dev.athanor.ast.SearchVector;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Full text search yields what the SQL yields that a hand would write, and finds by an index over an expression. */
class SearchTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    private static final SearchVector WORDS = toTsvector("english", EVERYTHING.text);
    private static final SearchQuery ASKED = websearchToTsquery("english", "\"desk lamps\" -broken & (");

    private static Twins twins() {
        return new Twins(
                LAB,
                EverythingTable.builder().text("A cheap desk lamp, nearly new").build(),
                EverythingTable.builder().text("Two broken desk lamps").build(),
                EverythingTable.builder().build());
    }

    @Test
    void yieldsWhatAHandWouldWrite() {
        String asked = "websearch_to_tsquery('english', '\"desk lamps\" -broken & (')";
        String words = "to_tsvector('english', text)";
        twins().same(WORDS, words)
                .same(ASKED, asked)
                .same(WORDS.matches(ASKED), words + " @@ " + asked)
                .same(
                        WORDS.matches(plaintoTsquery("simple", "cheap lamp")),
                        words + " @@ plainto_tsquery('simple', 'cheap lamp')")
                .same(
                        WORDS.matches(phrasetoTsquery("english", "lamps desk")),
                        words + " @@ phraseto_tsquery('english', 'lamps desk')")
                .same(
                        WORDS.matches(toTsquery("english", "che:* | two")),
                        words + " @@ to_tsquery('english', 'che:* | two')")
                .same(
                        ASKED.and(plaintoTsquery("english", "b").or(ASKED)).followedBy(ASKED),
                        "(" + asked + " && (plainto_tsquery('english', 'b') || " + asked + ")) <-> " + asked)
                .same(WORDS.weight(SearchVector.Weight.A).concat(WORDS), "setweight(" + words + ", 'A') || " + words)
                .same(WORDS.rank(ASKED), "ts_rank(" + words + ", " + asked + ")")
                .same(WORDS.rankCd(ASKED), "ts_rank_cd(" + words + ", " + asked + ")")
                .same(tsHeadline("english", EVERYTHING.text, ASKED), "ts_headline('english', text, " + asked + ")")
                .same(
                        tsHeadline("english", EVERYTHING.text, ASKED, "StartSel=[, StopSel=]"),
                        "ts_headline('english', text, " + asked + ", 'StartSel=[, StopSel=]')");
    }

    @Test
    void constantsOfTheShapeLetIndexesOverExpressionsBeUsed() {
        twins();
        Select<Integer> found = select(EVERYTHING.id).where(WORDS.matches(ASKED));
        Select<Integer> lower = select(EVERYTHING.id)
                .where(EVERYTHING.dateTime.truncate(DatePart.DAY).isNull());
        LAB.execute("create index words on everything using gin (to_tsvector('english', text))");
        LAB.execute("create index days on everything (date_trunc('day', date_time))");
        try (Session session = LAB.db().openSession()) {
            session.list(select(raw("set_config('enable_seqscan', 'off', true)", SqlTypes.TEXT)));
            assertThat(session.explain(found)).asString().contains("words");
            assertThat(session.explain(lower)).asString().contains("days");
        }
    }

    @Test
    void findsWhatIsSimilar() {
        LAB.execute("create extension if not exists pg_trgm");
        twins().same(EVERYTHING.text.similarity("broken lamp"), "similarity(text, 'broken lamp')")
                .same(EVERYTHING.text.isSimilarTo("broken lamp"), "text % 'broken lamp'")
                .same(EVERYTHING.text.distance("broken lamp"), "text <-> 'broken lamp'");
    }

    @Test
    void theServerMakesKeys() {
        twins();
        try (Session session = LAB.db().openSession()) {
            assertThat(session.list(select(uuidv7()).from(EVERYTHING)))
                    .doesNotHaveDuplicates()
                    .extracting(UUID::version)
                    .containsOnly(7);
            assertThat(session.list(select(genRandomUuid()).from(EVERYTHING)))
                    .doesNotHaveDuplicates()
                    .extracting(UUID::version)
                    .containsOnly(4);
        }
    }
}
