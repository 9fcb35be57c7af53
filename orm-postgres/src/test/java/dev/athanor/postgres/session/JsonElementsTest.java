// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.BasketTable.BASKET;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.model.Basket.Line;
import dev.athanor.postgres.session.model.BasketTable;
import dev.athanor.session.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Elements of lists in documents, asked beside SQL that takes the documents apart in another way. */
class JsonElementsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(BASKET);

    /** What applications and others may have left in the column. */
    private static final List<String> CONTENTS = List.of(
            "null",
            "'null'",
            "'{}'",
            "'{\"lines\": null, \"tags\": null, \"days\": null}'",
            "'{\"lines\": [], \"tags\": [], \"days\": []}'",
            "'{\"lines\": [{\"sku\": \"a\", \"quantity\": 1}], \"tags\": [\"red\"], \"days\": [\"MONDAY\"]}'",
            "'{\"lines\": [{\"sku\": \"a\", \"quantity\": null}, {\"sku\": \"b\", \"quantity\": 7, \"due\":"
                    + " \"2026-05-01\"}]}'",
            "'{\"lines\": [{\"sku\": \"b\", \"quantity\": 2, \"notes\": [\"b\", \"x\"]}], \"tags\": [\"red\", null]}'",
            "'{\"lines\": [{\"sku\": \"c\", \"quantity\": 9, \"notes\": [\"x\"]}], \"tags\": [\"blue\"]}'");

    private Session session;

    @BeforeEach
    void baskets() throws SQLException {
        try (Connection connection = SHOP.server().open();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < CONTENTS.size(); i++) {
                statement.execute(
                        "insert into baskets (id, content, original, sizes, lines) select %d, c, c::json, %s, (c -> 'lines')::json"
                                        .formatted(i, i == 0 ? "null" : "'[" + i + ", 4]'")
                                + " from (select cast(" + CONTENTS.get(i) + " as jsonb) c) t");
            }
        }
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<Integer> asked(Condition condition) {
        return session.list(select(BASKET.id).from(BASKET).where(condition).orderBy(BASKET.id));
    }

    /** Those of which the JSON path language says so; it knows no NULL, so that null in a document is a value there. */
    private static List<Integer> found(String condition) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Connection connection = SHOP.server().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from baskets where " + condition + " order by id")) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    @Test
    void anElementMeetsACondition() throws SQLException {
        assertThat(asked(BASKET.content.lines.any(line -> line.sku.eq("a"))))
                .isEqualTo(found("content @> '{\"lines\": [{\"sku\": \"a\"}]}'"))
                .containsExactly(5, 6);
        assertThat(asked(BASKET.content.lines.any(line -> line.quantity.gt(1))))
                .isEqualTo(found("content @? '$.lines[*] ? (@.quantity > 1)'"))
                .containsExactly(6, 7, 8);
        assertThat(asked(BASKET.content.lines.any(line -> line.sku.eq("a").and(line.quantity.gt(1)))))
                .isEmpty();
        assertThat(asked(BASKET.content.lines.any(line -> line.quantity.isNull())))
                .containsExactly(6);
        LocalDate may = LocalDate.of(2026, 5, 1);
        assertThat(asked(BASKET.content.lines.any(line -> line.due.eq(may)))).containsExactly(6);
    }

    @Test
    void elementsAreScalarsToo() throws SQLException {
        assertThat(asked(BASKET.content.tags.any(tag -> tag.eq("red"))))
                .isEqualTo(found("content -> 'tags' ? 'red'"))
                .containsExactly(5, 7);
        assertThat(asked(BASKET.content.tags.any(tag -> tag.isNull()))).containsExactly(7);
        assertThat(asked(BASKET.content.days.any(day -> day.eq(DayOfWeek.MONDAY))))
                .containsExactly(5);
        assertThat(asked(BASKET.sizes.any(size -> size.gt(6))))
                .isEqualTo(found("sizes @? '$[*] ? (@ > 6)'"))
                .containsExactly(7, 8);
    }

    @Test
    void noElementAndEveryElementAreTrueOfAListWithoutElements() throws SQLException {
        assertThat(asked(BASKET.content.lines.none(line -> line.sku.eq("a"))))
                .isEqualTo(found("content @> '{\"lines\": [{\"sku\": \"a\"}]}' is not true"))
                .containsExactly(0, 1, 2, 3, 4, 7, 8);
        assertThat(asked(BASKET.content.lines.every(line -> line.quantity.lt(8))))
                .as("what is unknown of an element is not met by it")
                .isEqualTo(found("nullif(content -> 'lines', 'null') @? '$[*] ? (!(@.quantity < 8) || @.quantity =="
                        + " null)' is not true"))
                .containsExactly(0, 1, 2, 3, 4, 5, 7);
        assertThat(asked(BASKET.content.tags.every(tag -> tag.eq("red")))).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void aWholeElementIsCompared() {
        Line line = new Line("c", 9, null, List.of("x"));
        assertThat(asked(BASKET.content.lines.any(element -> element.contains(line))))
                .as("null is a value that the document lacks")
                .isEmpty();
        assertThat(session.execute(update(BASKET)
                        .set(BASKET.content.lines.set(List.of(line)))
                        .where(BASKET.id.eq(4))))
                .isEqualTo(1);
        assertThat(asked(BASKET.content.lines.any(element -> element.eq(line)))).containsExactly(4);
    }

    @Test
    void anElementHasListsAndIsComparedWithThem() {
        assertThat(asked(BASKET.content.lines.any(line -> line.notes.any(note -> note.eq(line.sku)))))
                .containsExactly(7);
        assertThat(asked(BASKET.content.lines.any(
                        line -> line.notes.any(note -> note.eq("x")).and(line.sku.ne("b")))))
                .containsExactly(8);
    }

    @Test
    void documentsKeptAsJsonAnswerInTheSameWay() {
        assertThat(asked(BASKET.original.lines.any(line -> line.quantity.gt(1))))
                .containsExactly(6, 7, 8);
        assertThat(asked(BASKET.lines.any(line -> line.notes.any(note -> note.eq(line.sku)))))
                .containsExactly(7);
        assertThat(asked(BASKET.lines.none(line -> line.sku.ne("a")))).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aliasesSubqueriesAndChangesKnowTheElementsOfTheirOwnRow() {
        BasketTable other = BASKET.as("e");
        assertThat(asked(exists(select(other.id)
                        .from(other)
                        .where(
                                other.id.ne(BASKET.id),
                                other.content.lines.any(
                                        line -> BASKET.content.lines.any(mine -> mine.sku.eq(line.sku)))))))
                .containsExactly(5, 6, 7);
        assertThat(session.execute(
                        update(BASKET).set(BASKET.sizes.set(List.of())).where(BASKET.sizes.any(size -> size.eq(5)))))
                .isEqualTo(1);
        assertThat(session.execute(deleteFrom(BASKET).where(BASKET.content.tags.any(tag -> tag.eq("red")))))
                .isEqualTo(2);
    }

    @Test
    void anElementHasNoPlaceToBeSet() {
        assertThatThrownBy(() -> BASKET.content.lines.any(line -> {
                    line.sku.set("b");
                    return line.sku.eq("a");
                }))
                .isInstanceOf(StatementBuildException.class)
                .hasMessage("an element of a list in Basket.content has no key of its own, so it cannot be set or"
                        + " removed: set the list");
    }
}
