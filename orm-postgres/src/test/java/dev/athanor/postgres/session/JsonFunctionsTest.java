// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.DocumentExpression;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions and operators of JSON documents yield what the SQL yields that a hand would write. */
class JsonFunctionsTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    private static final ColumnName<String> KEY = column("key", SqlTypes.TEXT);
    private static final ColumnName<Object> VALUE = column("value", SqlTypes.DOCUMENT);
    private static final String HOSTILE = "a'b\"c{d},?";

    private static Twins twins() {
        return new Twins(
                LAB,
                EverythingTable.builder()
                        .text("x")
                        .medium(2)
                        .numbers(List.of(1, 2))
                        .document(Map.of("a", List.of(1, 5), "ui", Map.of("width", 3, "theme", "dark"), HOSTILE, true))
                        .build(),
                EverythingTable.builder().text("y").document(Map.of()).build(),
                EverythingTable.builder().text("z").build());
    }

    @Test
    void yieldWhatAHandWouldWrite() {
        DocumentExpression<Map<String, Object>> document = EVERYTHING.document;
        twins().same(document.contains(Map.of("a", List.of(5))), "document @> '{\"a\": [5]}'")
                .same(document.containedBy(Map.of("b", 1)), "document <@ '{\"b\": 1}'")
                .same(document.hasKey(HOSTILE), "jsonb_exists(document, 'a''b\"c{d},?')")
                .same(document.hasAnyKey("b", HOSTILE), "jsonb_exists_any(document, array['b', 'a''b\"c{d},?'])")
                .same(document.hasAllKeys("a", "b"), "jsonb_exists_all(document, array['a', 'b'])")
                .same(document.pathExists("$.a[*] ? (@ > 4)"), "jsonb_path_exists(document, '$.a[*] ? (@ > 4)')")
                .same(
                        document.pathExists("$.a[*] ? (@ > $least)", Map.of("least", 5)),
                        "jsonb_path_exists(document, '$.a[*] ? (@ > 5)')")
                .same(document.pathMatches("$.ui.width == 3"), "jsonb_path_match(document, '$.ui.width == 3')")
                .same(
                        document.pathMatches("$.ui.theme == $t", Map.of("t", "da'rk")),
                        "coalesce(document #>> '{ui,theme}' = 'da''rk', case when document = '{}' then false end)")
                .same(document.pathFirst("$.a[*]", Map.of()), "document #> '{a,0}'")
                .same(
                        document.pathAll("$.a[*] ? (@ > $n)", Map.of("n", 1)),
                        "jsonb_path_query_array(document, '$.a[*] ? (@ > 1)')")
                .same(EVERYTHING.document.path("a").asDocument().typeOf(), "jsonb_typeof(document -> 'a')")
                .same(EVERYTHING.document.path("a").asDocument().arrayLength(), "jsonb_array_length(document -> 'a')")
                .same(document.merge(Map.of("a", 1)), "document || '{\"a\": 1}'")
                .same(document.without("a"), "document - 'a'")
                .same(document.withoutPath("ui", "width"), "document #- '{ui,width}'")
                .same(document.without("a").withoutPath("ui").hasKey("ui").not(), "document is not null or null")
                .same(
                        jsonbBuildObject(EVERYTHING.medium, EVERYTHING.text.as("it's"), value(2).as("n")),
                        "jsonb_build_object('medium', medium, 'it''s', text, 'n', 2)")
                .same(jsonbBuildArray(EVERYTHING.text, value("q")), "jsonb_build_array(text, 'q')")
                .same(toJsonb(EVERYTHING.numbers), "to_jsonb(numbers)");
    }

    @Test
    void aggregateAndComeApart() {
        twins();
        var pairs = jsonbEach(EVERYTHING.document).as("pair", KEY, VALUE);
        var sizes = jsonbPathQuery(EVERYTHING.document, "$.a[*]").as("size", VALUE);
        try (Session session = LAB.db().openSession()) {
            assertThat(session.one(select(jsonbAgg(EVERYTHING.text).orderBy(EVERYTHING.id.desc()))))
                    .isEqualTo(List.of("z", "y", "x"));
            assertThat(session.one(select(jsonbObjectAgg(EVERYTHING.text, EVERYTHING.numbers))
                            .where(EVERYTHING.medium.eq(2))))
                    .isEqualTo(Map.of("x", List.of(1L, 2L)));
            assertThat(session.list(select(pairs.column(KEY)).from(EVERYTHING).crossJoin(pairs)))
                    .containsExactlyInAnyOrder("a", "ui", HOSTILE);
            assertThat(session.list(select(sizes.column(VALUE)).from(EVERYTHING).crossJoin(sizes)))
                    .containsExactly(1L, 5L);
        }
    }

    @Test
    void onePlaceIsSetOrRemoved() {
        twins();
        LAB.db().inTransaction(session -> {
            session.execute(update(EVERYTHING)
                    .set(EVERYTHING.document.path("ui", HOSTILE).set("it's"))
                    .everyRow());
            session.execute(update(EVERYTHING)
                    .set(EVERYTHING.document.path("a", "0").set(7))
                    .everyRow());
            session.execute(update(EVERYTHING)
                    .set(EVERYTHING.document.path("ui", "theme").remove())
                    .everyRow());
        });
        assertThat(LAB.rows("select document from everything where text = 'x'"))
                .first()
                .asString()
                .contains("\"a\": [7, 5]", "it's")
                .doesNotContain("theme");
    }
}
