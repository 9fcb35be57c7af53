// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.SearchQuery;
import dev.athanor.ast.SearchVector;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Functions and operators of JSON documents, and full text search, as they stand in {@code src/test/resources/golden}. */
class GoldenDocumentsTest {
    private static final ColumnName<String> KEY = column("key", SqlTypes.TEXT);
    private static final ColumnName<Object> VALUE = column("value", SqlTypes.DOCUMENT);

    @Test
    void documents() throws IOException {
        Select<UUID> products = Sql.select(PRODUCT.id);
        var pairs = jsonbEach(PRODUCT.attributes).as("pair", KEY, VALUE);
        var found = jsonbPathQuery(PRODUCT.attributes, "$.sizes[*]").as("size", VALUE);
        new GoldenSql("document-functions")
                .add("within another", products.where(PRODUCT.attributes.containedBy(Map.of("a", 1))))
                .add("one of several keys", products.where(PRODUCT.attributes.hasAnyKey("a", "b")))
                .add("all of several keys", products.where(PRODUCT.attributes.hasAllKeys("a", "b")))
                .add("a path that finds something", products.where(PRODUCT.attributes.pathExists("$.a ? (@ > 1)")))
                .add(
                        "a path with variables",
                        products.where(PRODUCT.attributes.pathExists("$.a ? (@ > $least)", Map.of("least", 1))))
                .add("a predicate", products.where(PRODUCT.attributes.pathMatches("$.a == 1")))
                .add(
                        "a predicate with variables",
                        products.where(PRODUCT.attributes.pathMatches("$.a == $a", Map.of("a", "x"))))
                .add("the first that a path finds", select(PRODUCT.attributes.pathFirst("$.a[*]", Map.of())))
                .add("all that a path finds", select(PRODUCT.attributes.pathAll("$.a[*]", Map.of())))
                .add(
                        "a part, its type and its length",
                        select(PRODUCT.attributes.path("a").asDocument().typeOf()))
                .add("of a typed part", select(USER.settings.layout.typeOf()))
                .add(
                        "made of columns",
                        select(jsonbBuildObject(
                                USER.email,
                                USER.age.plus(1).as("next"),
                                value("x").as("it's"))))
                .add("a list made of values", select(jsonbBuildArray(USER.email, value(1))))
                .add("made of a value", select(toJsonb(PRODUCT.tags)))
                .add("all rows as a list", select(jsonbAgg(USER.email).orderBy(USER.id)))
                .add("all rows as an object", select(jsonbObjectAgg(USER.email, USER.age)))
                .add("the keys as rows", select(pairs.column(KEY)).from(PRODUCT).crossJoin(pairs))
                .add(
                        "what a path finds as rows",
                        select(found.column(VALUE)).from(PRODUCT).crossJoin(found))
                .add(
                        "one place set",
                        update(PRODUCT)
                                .set(PRODUCT.attributes.path("ui", "width").set(3))
                                .everyRow())
                .add(
                        "one place removed",
                        update(PRODUCT)
                                .set(PRODUCT.attributes.path("ui", "width").remove())
                                .everyRow())
                .add(
                        "one typed key removed",
                        update(USER).set(USER.settings.theme.remove()).everyRow())
                .add(
                        "keys added",
                        update(PRODUCT)
                                .set(PRODUCT.attributes.set(
                                        PRODUCT.attributes.merge(Map.of("a", 1)).without("b")))
                                .everyRow())
                .add(
                        "a path left out",
                        select(PRODUCT.attributes.withoutPath("ui", "width").hasKey("ui")))
                .verify();
    }

    @Test
    void searches() throws IOException {
        SearchVector words = toTsvector("english", USER.email);
        SearchQuery asked = websearchToTsquery("english", "cheap -lamp");
        Select<Long> users = Sql.select(USER.id);
        new GoldenSql("searches")
                .add("what fits", users.where(words.matches(asked)))
                .add("a generated column", users.where(tsvector(USER.email).matches(asked)))
                .add("all words", users.where(words.matches(plaintoTsquery("simple", "desk lamp"))))
                .add("a phrase", users.where(words.matches(phrasetoTsquery("simple", "desk lamp"))))
                .add("a query", users.where(words.matches(toTsquery("simple", "desk & la:*"))))
                .add(
                        "queries combined",
                        users.where(words.matches(
                                asked.and(plaintoTsquery("english", "b").or(asked))
                                        .followedBy(asked))))
                .add("weighted", select(words.weight(SearchVector.Weight.A).concat(words)))
                .add(
                        "ranked",
                        users.orderBy(
                                words.rank(asked).desc(), words.rankCd(asked).desc()))
                .add("a headline", select(tsHeadline("english", USER.email, asked)))
                .add(
                        "a headline with options",
                        select(tsHeadline("english", USER.email, asked, "StartSel=[, StopSel=]")))
                .add("similar", users.where(USER.email.isSimilarTo("ada")).orderBy(USER.email.distance("ada")))
                .add("how similar", select(USER.email.similarity("ada")))
                .add("a key made by the server", select(into(List::of, genRandomUuid(), uuidv7())))
                .verify();
    }

    @Test
    void aValueWithoutANameIsNoKey() {
        assertThatThrownBy(() -> jsonbBuildObject(USER.age.plus(1)))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("as(\"…\")");
    }
}
