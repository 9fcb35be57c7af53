// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import static dev.athanor.docs.shop.ConfigTable.CONFIG;
import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.PreferenceTable.PREFERENCE;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.docs.Stage;
import dev.athanor.docs.page.CodeTable;
import dev.athanor.docs.shop.Status;
import dev.athanor.postgres.Postgres;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpressionsTest {
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden");
    private static final Expression<Integer> ONE = value(1, SqlTypes.INTEGER);

    private final List<Select<?>> shown = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private boolean selected;

    private void show(Condition condition) {
        if (selected) {
            keep(select(condition), "select ");
        } else {
            keep(select(ONE).from(USER).where(condition), " where ");
        }
    }

    private void show(Expression<?> value) {
        keep(select(value), "select ");
    }

    private void show(Ordering ordering) {
        keep(select(ONE).from(USER).orderBy(ordering), " order by ");
    }

    /** The part of the statement behind the given words, without what follows the select list. */
    private void keep(Select<?> query, String behind) {
        shown.add(query);
        String sql = query.sql(Postgres.platform().dialect());
        String part = sql.substring(sql.indexOf(behind) + behind.length());
        texts.add(behind.equals("select ") ? part.replaceAll(" from [a-z]+$", "") : part);
    }

    /** Every expression is also run, so that the table holds nothing the server refuses. */
    private void verify(String golden) {
        try (Stage stage = Stage.of(PRODUCT, USER, ORDER, CONFIG, PREFERENCE);
                Session session = stage.db().openSession()) {
            shown.forEach(session::list);
        }
        String region = golden.substring(golden.indexOf('/') + 1, golden.indexOf('.'));
        CodeTable table = new CodeTable("reference/ExpressionsTest.java", region);
        texts.forEach(table::add);
        GOLDEN.verify(golden, table.markdown("Java", "SQL"));
    }

    @Test
    void comparisons() {
        // region comparisons
        show(USER.age.eq(18));
        show(USER.age.ne(18));
        show(USER.age.lt(18));
        show(USER.age.le(18));
        show(USER.age.gt(17));
        show(USER.age.ge(18));
        show(USER.age.between(18, 65));
        show(USER.age.betweenSymmetric(65, 18));
        show(USER.email.in("ada@x.org", "bob@x.org"));
        show(USER.email.notIn("eve@y.org"));
        show(USER.id.in(select(ORDER.userId)));
        show(USER.id.notIn(select(ORDER.userId)));
        show(USER.age.isNull());
        show(USER.age.isNotNull());
        show(USER.age.isDistinctFrom(value(18, SqlTypes.INTEGER)));
        show(USER.age.isNotDistinctFrom(value(18, SqlTypes.INTEGER)));
        show(exists(select(ORDER).where(ORDER.userId.eq(USER.id))));
        show(notExists(select(ORDER).where(ORDER.userId.eq(USER.id))));
        // endregion
        verify("reference/comparisons.md");
    }

    @Test
    void logic() {
        // region logic
        show(USER.age.ge(18).and(USER.age.lt(66)));
        show(USER.age.lt(18).or(USER.age.ge(66)));
        show(and(USER.age.ge(18), or(USER.email.eq("a"), USER.email.eq("b"))));
        show(USER.age.ge(18).not());
        show(not(USER.age.isNull()));
        show(and(when(false, USER.age.ge(18)), USER.email.eq("a")));
        // endregion
        verify("reference/logic.md");
    }

    @Test
    void text() {
        // region text
        show(USER.email.like("a%"));
        show(USER.email.ilike("A%"));
        show(USER.email.startsWith("ada"));
        show(USER.email.endsWith("@x.org"));
        show(USER.email.contains("@"));
        show(USER.email.containsIgnoreCase("ADA"));
        show(USER.email.concat("!"));
        show(USER.email.concat(USER.email));
        show(USER.email.lower());
        show(USER.email.upper());
        show(USER.email.trim());
        show(USER.email.length());
        // endregion
        verify("reference/text.md");
    }

    @Test
    void numbers() {
        // region numbers
        show(PRODUCT.price.plus(1));
        show(PRODUCT.price.minus(new BigDecimal("0.05")));
        show(PRODUCT.price.times(2));
        show(PRODUCT.price.dividedBy(3));
        show(USER.age.mod(2));
        show(USER.age.abs());
        show(PRODUCT.price.plus(1).times(2));
        // endregion
        verify("reference/numbers.md");
    }

    @Test
    void values() {
        // region values
        show(value("text"));
        show(value(42));
        show(value(UUID.randomUUID(), SqlTypes.UUID));
        show(USER.age.orElse(0));
        show(coalesce(USER.age, value(0, SqlTypes.INTEGER)));
        show(USER.age.cast(SqlTypes.TEXT));
        show(cast(USER.email, SqlTypes.varchar(10)));
        show(ORDER.status.asType(SqlTypes.TEXT));
        show(caseWhen(USER.age.lt(18), "young").when(USER.age.lt(66), "grown").otherwise("old"));
        show(function("initcap", SqlTypes.TEXT, USER.email));
        show(scalar(select(count()).from(ORDER)));
        show(array(select(ORDER.total).orderBy(ORDER.id)));
        // endregion
        verify("reference/values.md");
    }

    @Test
    void aggregates() {
        // region aggregates
        show(count());
        show(count(USER.age));
        show(countDistinct(USER.age));
        show(sum(ORDER.total));
        show(sumLong(USER.age));
        show(avg(ORDER.total));
        show(min(ORDER.total));
        show(max(USER.createdAt));
        show(count(ORDER.id).filter(ORDER.status.eq(Status.PAID)));
        // endregion
        shown.set(0, select(count()).from(USER));
        verify("reference/aggregates.md");
    }

    @Test
    void orderings() {
        // region orderings
        show(USER.age.asc());
        show(USER.age.desc());
        show(USER.age.asc().nullsFirst());
        show(USER.age.desc().nullsLast());
        // endregion
        verify("reference/orderings.md");
    }

    @Test
    void documents() {
        selected = true;
        // region documents
        show(CONFIG.settings.theme);
        show(CONFIG.settings.layout);
        show(CONFIG.settings.layout.columns);
        show(CONFIG.settings.layout.wide);
        show(PREFERENCE.document.path("theme").asText());
        show(PREFERENCE.document.path("ui", "width").asInteger());
        show(PREFERENCE.document.path("ui", "width").asLong());
        show(PREFERENCE.document.path("ui", "width").asDecimal());
        show(PREFERENCE.document.path("ui", "wide").asBoolean());
        // endregion
        verify("reference/documents.md");
    }

    @Test
    void containment() {
        selected = true;
        // region containment
        show(PREFERENCE.document.contains(Map.of("theme", "dark")));
        show(PREFERENCE.document.hasKey("theme"));
        // endregion
        verify("reference/containment.md");
    }
}
