// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.Hostile.ROUNDS;
import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Condition;
import dev.athanor.ast.DocumentExpression;
import dev.athanor.ast.Expression;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.postgres.session.model.Everything;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.JsonPath;
import dev.athanor.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hostile keys and texts of documents mean themselves, in typed paths, bound paths and the variables of SQL/JSON paths. */
class HostileDocumentsTest {
    private static final DocumentExpression<Map<String, Object>> DOCUMENT = EVERYTHING.document;

    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    private final Hostile hostile = new Hostile();

    @AfterAll
    static void report() throws IOException {
        Hostile.report();
    }

    @Test
    void keysOfTypedPathsAreThemselves(TestReporter reporter) {
        try (Session session = LAB.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Nested nested = new Nested(session);
                var text = JsonPath.of(EVERYTHING.document).key(nested.outer).text(nested.inner);
                nested.assertReads(text);
                nested.assertHolds(text.set(nested.other), nested.document(nested.other));
                nested.assertHolds(text.remove(), Map.of(nested.outer, Map.of(nested.other, "beside")));
            }
        }
        Hostile.count(reporter, "typed paths of keys read, set and removed", ROUNDS);
    }

    @Test
    void keysOfBoundPathsAreThemselves(TestReporter reporter) {
        try (Session session = LAB.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Nested nested = new Nested(session);
                var value = EVERYTHING.document.path(nested.outer, nested.inner);
                nested.assertReads(value.asText());
                nested.assertHolds(value.set(nested.other), nested.document(nested.other));
                nested.assertHolds(value.remove(), Map.of(nested.outer, Map.of(nested.other, "beside")));
            }
        }
        Hostile.count(reporter, "bound paths of keys read, set and removed", ROUNDS);
    }

    @Test
    void variablesOfPathsAreThemselves(TestReporter reporter) {
        try (Session session = LAB.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Nested nested = new Nested(session);
                Map<String, ?> variables = Map.of("sought", nested.content);
                Map<String, ?> others = Map.of("sought", nested.content + hostile.text(2));
                nested.assertMeets(DOCUMENT.pathExists("$.*.* ? (@ == $sought)", variables), true);
                nested.assertMeets(DOCUMENT.pathExists("$.*.* ? (@ == $sought)", others), false);
                nested.assertMeets(DOCUMENT.pathMatches("exists($.*.* ? (@ starts with $sought))", variables), true);
                assertThat(nested.read(DOCUMENT.pathFirst("$.*.* ? (@ == $sought)", variables)))
                        .as("%s", hostile)
                        .isEqualTo(nested.content);
                assertThat(nested.read(DOCUMENT.pathAll("$.*.* ? (@ == $sought)", others)))
                        .as("%s", hostile)
                        .isEqualTo(List.of());
            }
        }
        Hostile.count(reporter, "variables of SQL/JSON paths", ROUNDS * 5);
    }

    @Test
    void keysQuotedInPathsAreThemselves(TestReporter reporter) {
        try (Session session = LAB.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Nested nested = new Nested(session);
                String path = "$." + quoted(nested.outer) + "." + quoted(nested.inner);
                assertThat(nested.read(DOCUMENT.pathFirst(path, Map.of())))
                        .as("%s", hostile)
                        .isEqualTo(nested.content);
                nested.assertMeets(DOCUMENT.pathExists(path), true);
                nested.assertMeets(DOCUMENT.pathExists(path + "." + quoted(nested.other)), false);
            }
        }
        Hostile.count(reporter, "keys quoted in SQL/JSON paths", ROUNDS * 2);
    }

    /** As in JavaScript (section 8.14.7 of the manual). */
    private static String quoted(String key) {
        return '"'
                + key.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    @Test
    void documentsContainWhatTheyHold(TestReporter reporter) {
        try (Session session = LAB.db().openSession()) {
            for (int round = 0; round < ROUNDS; round++) {
                Nested nested = new Nested(session);
                nested.assertMeets(DOCUMENT.contains(Map.of(nested.outer, Map.of(nested.inner, nested.content))), true);
                nested.assertMeets(
                        DOCUMENT.contains(Map.of(nested.outer, Map.of(nested.inner, nested.other + nested.content))),
                        false);
                nested.assertMeets(DOCUMENT.hasKey(nested.outer), true);
                nested.assertMeets(DOCUMENT.hasAnyKey(nested.outer + hostile.text(2), nested.outer), true);
                nested.assertMeets(DOCUMENT.hasAllKeys(nested.outer + hostile.text(2), nested.outer), false);
                nested.assertMeets(DOCUMENT.without(nested.outer).hasKey(nested.outer), false);
                assertThat(nested.read(DOCUMENT.withoutPath(nested.outer, nested.inner)))
                        .as("%s", hostile)
                        .isEqualTo(Map.of(nested.outer, Map.of(nested.other, "beside")));
            }
        }
        Hostile.count(reporter, "keys of documents found, and others not", ROUNDS * 7);
    }

    /** A row with a document of one text under a key under a key, and another one beside it. */
    private final class Nested {
        private final Session session;
        private final String outer = hostile.key();
        private final String inner = hostile.key();
        private final String other = inner + hostile.text(2);
        private final String content = hostile.text(8);

        Nested(Session session) {
            this.session = session;
            session.execute(deleteFrom(EVERYTHING).everyRow());
            session.add(EverythingTable.builder().document(document(content)).build());
            session.flush();
        }

        private Map<String, Object> document(String text) {
            return Map.of(outer, Map.of(inner, text, other, "beside"));
        }

        private <T> T read(Expression<T> expression) {
            return session.one(select(expression));
        }

        private void assertReads(Expression<String> text) {
            assertThat(session.one(select(text).where(text.eq(content), text.ne(other + content))))
                    .as("%s, under %s and %s", hostile, outer, inner)
                    .isEqualTo(content);
        }

        private void assertMeets(Condition condition, boolean met) {
            assertThat(read(condition)).as("%s, %s", hostile, condition).isEqualTo(met);
        }

        private void assertHolds(Assignment<Everything> change, Map<String, Object> document) {
            session.execute(update(EVERYTHING).set(change).everyRow());
            assertThat(read(EVERYTHING.document))
                    .as("%s, under %s and %s", hostile, outer, inner)
                    .isEqualTo(document);
        }
    }
}
