// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ItemTable.ITEM;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;

import dev.athanor.ast.DerivedTable;
import dev.athanor.shop.Order;
import dev.athanor.shop.OrderTable;
import dev.athanor.shop.UserTable;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The SQL of each family of statements, as it stands in {@code src/test/resources/golden}. */
class GoldenSqlTest {
    private static final UserTable BOSS = USER.as("boss");

    record Spend(String email, @Nullable BigDecimal total, long orders) {}

    record Pair(Object first, @Nullable Object second) {}

    @Test
    void select() throws IOException {
        new GoldenSql("select")
                .add("an entity", Sql.select(USER))
                .add("one column", Sql.select(USER.email))
                .add("a projection", Sql.select(into(Pair::new, USER.id, USER.email)))
                .add(
                        "an entity beside a value",
                        Sql.select(into(Pair::new, USER, count(ORDER.id)))
                                .from(USER)
                                .leftJoin(USER.orders, ORDER)
                                .groupBy(USER.id))
                .add("entities side by side", Sql.select(into(Pair::new, ORDER, ORDER.user())))
                .add(
                        "in an order",
                        Sql.select(USER.email).orderBy(USER.age.desc().nullsLast(), USER.email.asc()))
                .add(
                        "a page",
                        Sql.select(USER.email).orderBy(USER.email).limit(20).offset(40))
                .add("distinct", Sql.select(USER.age).distinct())
                .add(
                        "under an alias",
                        Sql.select(USER.as("u")).where(USER.as("u").age.gt(17)))
                .add("locked", Sql.select(USER.id).where(USER.id.eq(1)).forUpdate())
                .add(
                        "locked or left out",
                        Sql.select(USER.id).limit(1).forNoKeyUpdate().skipLocked())
                .add("locked or refused", Sql.select(USER.id).forShare().nowait())
                .add(
                        "the number of rows",
                        Sql.select(USER)
                                .where(USER.age.gt(17))
                                .orderBy(USER.email)
                                .counting())
                .add(
                        "the number of rows of a page",
                        Sql.select(USER.email).limit(10).counting())
                .add(
                        "the number of different values",
                        Sql.select(USER.age).distinct().counting())
                .add(
                        "the number of groups",
                        Sql.select(USER.age).groupBy(USER.age).counting())
                .add(
                        "the number of rows of an aggregate",
                        Sql.select(max(USER.age)).counting())
                .add("without a table", Sql.select(value("x")))
                .verify();
    }

    @Test
    void where() throws IOException {
        Select<Long> users = Sql.select(USER.id);
        Select<UUID> products = Sql.select(PRODUCT.id);
        new GoldenSql("where")
                .add("equal", users.where(USER.email.eq("ada@x.org")))
                .add("not equal", users.where(USER.age.ne(36)))
                .add("between", users.where(USER.age.between(18, 65)))
                .add("between, whichever is lower", users.where(USER.age.betweenSymmetric(65, 18)))
                .add(
                        "not between",
                        users.where(USER.age.betweenSymmetric(65, 18).not()))
                .add(
                        "a calculation",
                        products.where(PRODUCT.price
                                .times(2)
                                .minus(PRODUCT.price.plus(1))
                                .ge(10)))
                .add("a list of values", users.where(USER.id.in(1L, 2L, 3L)))
                .add("not in a list of values", users.where(USER.id.notIn(List.of(1L))))
                .add("null", users.where(USER.age.isNull(), USER.createdAt.isNotNull()))
                .add("distinct from", users.where(USER.age.isDistinctFrom(USER.id.cast(SqlTypes.INTEGER))))
                .add("a pattern", users.where(USER.email.like("a%")))
                .add("a pattern in any case", users.where(USER.email.ilike("A%")))
                .add("text as it is", users.where(USER.email.startsWith("50%_\\")))
                .add("not a pattern", users.where(not(USER.email.endsWith(".org"))))
                .add("a boolean column", products.where(PRODUCT.active))
                .add("not a boolean column", products.where(PRODUCT.active.not()))
                .add("and, or", users.where(USER.age.lt(18).or(USER.age.gt(65)), USER.email.eq("x")))
                .add("or of ands", users.where(or(and(USER.age.gt(1), USER.age.lt(3)), USER.age.isNull())))
                .add("not of an or", users.where(not(or(USER.age.gt(1), USER.id.lt(3)))))
                .add("left out", users.where(when(false, USER.age.gt(1)), when(true, USER.id.lt(3))))
                .add("all left out", users.where(when(false, USER.age.gt(1))))
                .add("functions", users.where(USER.email.lower().trim().length().gt(3)))
                .add(
                        "concatenation",
                        users.where(USER.email.concat("x").concat(USER.email).eq("y")))
                .add("a default", users.where(USER.age.orElse(0).gt(17)))
                .add("an enum", Sql.select(ORDER.id).where(ORDER.status.eq(Order.Status.PAID)))
                .add("enums", Sql.select(ORDER.id).where(ORDER.status.in(Order.Status.NEW, Order.Status.PAID)))
                .verify();
    }

    @Test
    void json() throws IOException {
        Select<Long> users = Sql.select(USER.id);
        Select<UUID> products = Sql.select(PRODUCT.id);
        new GoldenSql("json")
                .add("a text", users.where(USER.settings.theme.eq("dark")))
                .add("a number further down", users.where(USER.settings.layout.columns.gt(2)))
                .add("a pattern", users.where(USER.settings.theme.contains("ar")))
                .add(
                        "grouped by a key",
                        Sql.select(into(Pair::new, USER.settings.theme, count()))
                                .groupBy(USER.settings.theme))
                .add(
                        "a path of bound keys",
                        products.where(
                                PRODUCT.attributes.path("ui", "colour").asText().eq("red")))
                .add(
                        "a path as a number",
                        products.where(
                                PRODUCT.attributes.path("size").asInteger().lt(3)))
                .add("contains", products.where(PRODUCT.attributes.contains(Map.of("a", 1))))
                .add("has a key", products.where(PRODUCT.attributes.hasKey("a")))
                .add(
                        "an element of a list",
                        users.where(USER.settings.layout.panels.any(panel -> panel.name.eq("map"))))
                .add(
                        "an element of a list in an element",
                        users.where(USER.settings.layout.panels.any(panel ->
                                panel.tags.any(tag -> tag.eq(panel.name)).and(panel.name.ne("map")))))
                .add(
                        "every element, and none",
                        users.where(
                                USER.settings.layout.panels.every(panel -> panel.name.ne("map")),
                                USER.settings.layout.panels.none(panel -> panel.tags.isNull())))
                .add(
                        "elements in a change",
                        update(USER)
                                .set(USER.age.set(3))
                                .where(USER.settings.layout.panels.any(panel -> panel.name.eq("map"))))
                .add(
                        "one key set",
                        update(USER).set(USER.settings.theme.set("light")).where(USER.age.lt(18)))
                .add(
                        "one number set",
                        update(USER).set(USER.settings.layout.columns.set(3)).everyRow())
                .verify();
    }

    @Test
    void joins() throws IOException {
        OrderTable o = ORDER.as("o");
        new GoldenSql("joins")
                .add(
                        "by a to-many relation",
                        Sql.select(USER).join(USER.orders, ORDER).where(ORDER.total.gt(100)))
                .add(
                        "by a to-one relation",
                        Sql.select(ORDER.id).join(ORDER.user, USER).orderBy(USER.email))
                .add(
                        "left",
                        Sql.select(into(Pair::new, USER.email, ORDER.total))
                                .from(USER)
                                .leftJoin(USER.orders, ORDER))
                .add("by a condition", Sql.select(USER.id).join(ORDER, ORDER.userId.eq(USER.id)))
                .add("right", Sql.select(USER.id).rightJoin(ORDER, ORDER.userId.eq(USER.id)))
                .add("full", Sql.select(USER.id).fullJoin(ORDER, ORDER.userId.eq(USER.id)))
                .add(
                        "every pair",
                        Sql.select(into(Pair::new, USER.id, PRODUCT.id))
                                .from(USER)
                                .crossJoin(PRODUCT))
                .add(
                        "several tables and equalities",
                        Sql.select(into(Pair::new, USER.id, ORDER.id))
                                .from(USER, ORDER)
                                .where(USER.id.eq(ORDER.userId)))
                .add(
                        "three tables",
                        Sql.select(USER.email)
                                .join(USER.orders, ORDER)
                                .join(ORDER.items, ITEM)
                                .join(ITEM.product, PRODUCT)
                                .where(PRODUCT.active))
                .add(
                        "the same table twice",
                        Sql.select(into(Pair::new, USER.email, BOSS.email))
                                .from(ORDER)
                                .join(ORDER.user, USER)
                                .join(ORDER.approver, BOSS))
                .add("from an alias", Sql.select(o).join(o.items, ITEM.as("i")))
                .add(
                        "names that collide",
                        Sql.select(ITEM.line)
                                .join(ITEM.order, ORDER)
                                .join(USER, USER.id.eq(ORDER.userId))
                                .where(exists(Sql.select(ORDER).where(ORDER.total.gt(5)))))
                .verify();
    }

    @Test
    void paths() throws IOException {
        DerivedTable ages =
                Sql.select(into(Pair::new, ORDER.id, ORDER.user().age)).as("ages");
        new GoldenSql("paths")
                .add(
                        "a required relation",
                        Sql.select(ORDER).where(ORDER.user().email.endsWith("@x.org")))
                .add(
                        "an optional relation",
                        Sql.select(ORDER).where(ORDER.approver().email.eq("x")))
                .add("both, to the same table", Sql.select(into(Pair::new, ORDER.user().email, ORDER.approver().email)))
                .add(
                        "the same path twice",
                        Sql.select(ORDER.user().email).orderBy(ORDER.user().email, ORDER.user().age))
                .add(
                        "a path of two steps",
                        Sql.select(ITEM).where(ITEM.order().user().age.gt(17)))
                .add("the entity at the end of a path", Sql.select(ORDER.user()))
                .add(
                        "behind a left join",
                        Sql.select(into(Pair::new, USER.email, ORDER.approver().email))
                                .from(USER)
                                .leftJoin(USER.orders, ORDER)
                                .where(ORDER.user().age.gt(1)))
                .add(
                        "between joins",
                        Sql.select(ITEM.line)
                                .from(ORDER)
                                .join(ITEM, ITEM.orderId.eq(ORDER.id).and(ITEM.quantity.gt(ORDER.user().age))))
                .add(
                        "from inside a subquery",
                        Sql.select(ORDER)
                                .where(exists(Sql.select(ITEM)
                                        .where(
                                                ITEM.orderId.eq(ORDER.id),
                                                ITEM.product().name.eq(ORDER.user().email)))))
                .add(
                        "inside a subquery only",
                        Sql.select(ORDER.id)
                                .where(exists(
                                        Sql.select(ORDER).where(ORDER.user().age.gt(5)))))
                .add(
                        "inside a derived table only",
                        Sql.select(ORDER.id).join(ages, ages.column(ORDER.id).eq(ORDER.id)))
                .add(
                        "locked",
                        Sql.select(ORDER).where(ORDER.approver().email.eq("x")).forUpdate())
                .verify();
    }

    @Test
    void aggregates() throws IOException {
        new GoldenSql("aggregates")
                .add(
                        "grouped, of a join",
                        Sql.select(into(Spend::new, USER.email, sum(ORDER.total), count()))
                                .from(USER)
                                .join(USER.orders, ORDER)
                                .where(ORDER.status.ne(Order.Status.CANCELLED))
                                .groupBy(USER.email)
                                .having(sum(ORDER.total).gt(100))
                                .orderBy(sum(ORDER.total).desc())
                                .limit(10))
                .add("count", Sql.select(count()).from(USER))
                .add(
                        "count of a table that only the condition names",
                        Sql.select(count()).where(USER.age.gt(17)))
                .add("filtered", Sql.select(count().filter(USER.age.gt(17), USER.age.lt(65))))
                .add("distinct", Sql.select(countDistinct(USER.age)))
                .add("sums", Sql.select(into(Pair::new, sum(ITEM.quantity), sumLong(ITEM.quantity))))
                .add("avg", Sql.select(avg(PRODUCT.price).filter(PRODUCT.active)))
                .add(
                        "min, max",
                        Sql.select(into(
                                Pair::new, min(USER.createdAt), max(USER.age).plus(1))))
                .verify();
    }

    @Test
    void expressions() throws IOException {
        new GoldenSql("expressions")
                .add(
                        "case",
                        Sql.select(caseWhen(USER.age.lt(18), "young")
                                .when(USER.age.gt(65), "old")
                                .otherwise("adult")))
                .add(
                        "case of columns",
                        Sql.select(caseWhen(PRODUCT.active, PRODUCT.price).otherwise(BigDecimal.ZERO)))
                .add(
                        "case without else",
                        Sql.select(count(caseWhen(PRODUCT.active, 1).end())))
                .add("cast", Sql.select(cast(USER.id, SqlTypes.TEXT)))
                .add(
                        "another Java type without a cast",
                        Sql.select(ORDER.status.asType(SqlTypes.TEXT))
                                .where(ORDER.status.asType(SqlTypes.TEXT).gt("A")))
                .add(
                        "coalesce",
                        Sql.select(coalesce(USER.age, value(1, SqlTypes.INTEGER)))
                                .from(USER))
                .add("coalesce of bound values", Sql.select(coalesce(value("a"), value("b"))))
                .add("any function", Sql.select(function("date_part", SqlTypes.DOUBLE, value("year"), USER.createdAt)))
                .add("a function of a schema", Sql.select(function("shop.Rank", SqlTypes.INTEGER, USER.id)))
                .add("bound values", Sql.select(into(Pair::new, value(1), value(true))))
                .verify();
    }

    @Test
    void subqueries() throws IOException {
        DerivedTable spend = Sql.select(into(Pair::new, ORDER.userId, sum(ORDER.total)))
                .groupBy(ORDER.userId)
                .as("spend");
        new GoldenSql("subqueries")
                .add(
                        "in",
                        Sql.select(USER)
                                .where(USER.id.in(Sql.select(ORDER.userId).where(ORDER.total.gt(9)))))
                .add("not in", Sql.select(USER.id).where(USER.id.notIn(Sql.select(ORDER.userId))))
                .add(
                        "exists, correlated",
                        Sql.select(USER.id).where(exists(Sql.select(ORDER).where(ORDER.userId.eq(USER.id)))))
                .add(
                        "exists, of an aggregate",
                        Sql.select(USER.id)
                                .where(exists(Sql.select(count()).from(ORDER).having(count().gt(5)))))
                .add(
                        "not exists",
                        Sql.select(USER.id).where(notExists(Sql.select(ORDER).where(ORDER.userId.eq(USER.id)))))
                .add(
                        "a scalar",
                        Sql.select(into(
                                        Pair::new,
                                        USER.email,
                                        scalar(Sql.select(max(ORDER.total)).where(ORDER.userId.eq(USER.id)))))
                                .from(USER))
                .add(
                        "a scalar to compare with",
                        Sql.select(ORDER.id).where(ORDER.total.gt(scalar(Sql.select(avg(ORDER.as("every").total))))))
                .add(
                        "all values as an array",
                        Sql.select(into(
                                        Pair::new,
                                        USER.email,
                                        array(Sql.select(ORDER.total)
                                                .where(ORDER.userId.eq(USER.id))
                                                .orderBy(ORDER.id))))
                                .from(USER))
                .add(
                        "a derived table",
                        Sql.select(into(Pair::new, USER.email, spend.column(sum(ORDER.total))))
                                .from(USER)
                                .join(spend, spend.column(ORDER.userId).eq(USER.id))
                                .where(spend.column(sum(ORDER.total)).gt(100)))
                .add(
                        "whether there is a row",
                        Sql.select(exists(Sql.select(USER).where(USER.age.gt(17)))))
                .add(
                        "in an update",
                        update(USER)
                                .set(USER.age.set(Sql.scalar(
                                        Sql.select(max(ORDER.version)).where(ORDER.userId.eq(USER.id)))))
                                .where(exists(Sql.select(ORDER).where(ORDER.userId.eq(USER.id)))))
                .add("in a delete", deleteFrom(USER).where(USER.id.notIn(Sql.select(ORDER.userId))))
                .verify();
    }
}
