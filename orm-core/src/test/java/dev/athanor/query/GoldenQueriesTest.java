// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ItemTable.ITEM;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Tuple;
import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.shop.Order.Status;
import dev.athanor.shop.OrderTable;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Common table expressions, set operations, groupings, row values and quantifiers, as they stand in {@code src/test/resources/golden}. */
class GoldenQueriesTest {
    record Pair(@Nullable Object first, @Nullable Object second) {}

    private static void refused(Executable statement, String... words) {
        assertThatThrownBy(() -> statement.sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .message()
                .contains(words);
    }

    @Test
    void commonTables() throws IOException {
        CommonTable spend = with(
                "spend", select(into(Pair::new, ORDER.userId, sum(ORDER.total))).groupBy(ORDER.userId));
        CommonTable top = with(
                "top",
                select(into(Pair::new, spend.column(ORDER.userId), spend.column(sum(ORDER.total))))
                        .from(spend)
                        .where(spend.column(sum(ORDER.total)).gt(100)));
        var n = value(1, SqlTypes.INTEGER).as("n");
        Select<Integer> first = select(n);
        CommonTable numbers = withRecursive(
                "numbers",
                first,
                self -> first.unionAll(select(number(self.column(n)).plus(1))
                        .from(self)
                        .where(number(self.column(n)).lt(10))));
        CommonTable other = spend.as("other");
        new GoldenSql("common-tables")
                .add(
                        "read",
                        select(spend.column(ORDER.userId))
                                .from(spend)
                                .where(spend.column(sum(ORDER.total)).gt(9)))
                .add(
                        "joined",
                        select(into(Pair::new, USER.email, spend.column(sum(ORDER.total))))
                                .from(USER)
                                .leftJoin(spend, spend.column(ORDER.userId).eq(USER.id)))
                .add(
                        "read twice",
                        select(into(Pair::new, spend.column(ORDER.userId), other.column(ORDER.userId)))
                                .from(spend)
                                .join(other, other.column(sum(ORDER.total)).gt(spend.column(sum(ORDER.total)))))
                .add(
                        "one reads another",
                        select(USER)
                                .where(USER.id.in(select(top.column(spend.column(ORDER.userId)))
                                        .from(top))))
                .add("materialized", select(count()).from(spend.materialized()))
                .add("not materialized", select(count()).from(spend.notMaterialized()))
                .add("recursive", select(numbers.column(n)).from(numbers))
                .add(
                        "in an update",
                        update(USER)
                                .set(USER.age.set(0))
                                .where(USER.id.in(select(top.column(spend.column(ORDER.userId)))
                                        .from(top))))
                .add(
                        "in a delete",
                        deleteFrom(USER)
                                .where(USER.id.in(
                                        select(spend.column(ORDER.userId)).from(spend))))
                .verify();
    }

    @Test
    void changesAsCommonTables() throws IOException {
        CommonTable gone = with(
                "gone",
                deleteFrom(ORDER).where(ORDER.total.lt(1)).returning(into(Pair::new, ORDER.userId, ORDER.total)));
        CommonTable added =
                with("added", insertInto(USER).set(USER.email.set("a@x.org")).returning(USER.id));
        CommonTable raised = with(
                "raised",
                update(PRODUCT).set(PRODUCT.price.set(PRODUCT.price.times(2))).everyRow());
        new GoldenSql("changes-as-tables")
                .add(
                        "a delete that is read",
                        select(into(Pair::new, count(), sum(gone.column(ORDER.total))))
                                .from(gone))
                .add(
                        "a delete that feeds an insert",
                        insertInto(USER)
                                .columns(USER.email, USER.age)
                                .select(select(into(
                                                Pair::new,
                                                gone.column(ORDER.total).cast(SqlTypes.TEXT),
                                                value(0, SqlTypes.INTEGER)))
                                        .from(gone))
                                .returning(USER.id))
                .add(
                        "an insert that feeds an update",
                        update(ORDER)
                                .set(ORDER.status.set(Status.PAID))
                                .from(added)
                                .where(ORDER.userId.eq(added.column(USER.id))))
                .add("a change beside", select(count()).from(USER).with(raised))
                .add(
                        "a change beside a change",
                        deleteFrom(ITEM).where(ITEM.quantity.eq(0)).with(raised))
                .verify();
    }

    @Test
    void setOperations() throws IOException {
        Select<Long> buyers = select(ORDER.userId);
        Select<Long> users = select(USER.id);
        Select<Pair> named = select(into(Pair::new, USER.email, USER.age.plus(1)));
        Select<Pair> products = select(into(Pair::new, PRODUCT.name, value(0)));
        new GoldenSql("set-operations")
                .add("union", users.union(buyers))
                .add("union all of several", users.unionAll(buyers).unionAll(select(ORDER.id)))
                .add("intersect", users.intersect(buyers))
                .add("except all", users.exceptAll(buyers))
                .add("intersect all", users.intersectAll(buyers))
                .add("mixed, from the left", users.union(buyers).except(select(ORDER.id)))
                .add("mixed, nested on the right", users.except(buyers.union(select(ORDER.id))))
                .add("intersect binds more tightly", users.union(buyers.intersect(select(ORDER.id))))
                .add("intersect of a union", users.union(buyers).intersect(select(ORDER.id)))
                .add(
                        "ordered and limited",
                        named.union(products)
                                .orderBy(USER.email.desc())
                                .limit(10)
                                .offset(5))
                .add("ordered by a number of a column", named.union(products).orderBy(USER.age.plus(1)))
                .add(
                        "members with a limit",
                        users.orderBy(USER.id)
                                .limit(1)
                                .unionAll(buyers.orderBy(ORDER.total.desc()).limit(1)))
                .add(
                        "a union in a union that is limited",
                        users.unionAll(buyers.unionAll(select(ORDER.id)).limit(3)))
                .add(
                        "in a condition",
                        select(USER.email)
                                .where(USER.id.in(buyers.except(select(ORDER.version.cast(SqlTypes.BIGINT))))))
                .add("as a table", select(count()).from(users.union(buyers).as("people")))
                .add("counted", users.union(buyers).counting())
                .add(
                        "ordered by a label",
                        select(USER.id.as("who"))
                                .union(buyers)
                                .orderBy(USER.id.as("who").desc()))
                .add("of joins", select(USER.id).join(USER.orders, ORDER).union(buyers))
                .verify();
    }

    @Test
    void refusesSetsThatDoNotFit() {
        Select<Pair> one = select(into(id -> new Pair(id, null), USER.id));
        assertThatThrownBy(() -> select(into(Pair::new, USER.id, USER.age)).union(one))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("2 and 1 expressions");
        refused(select(USER.id).union(select(ORDER.id)).orderBy(USER.email), "union", "first query");
    }

    @Test
    void refusesCommonTablesThatHideOrCollide() {
        CommonTable users = with("users", select(ORDER.userId));
        refused(
                select(USER.id)
                        .where(USER.id.in(select(users.column(ORDER.userId)).from(users))),
                "\"users\"",
                "hide");
        CommonTable one = with("x", select(ORDER.userId));
        CommonTable two = with("x", select(ORDER.id));
        refused(
                select(one.column(ORDER.userId))
                        .from(one)
                        .join(two, two.column(ORDER.id).eq(one.column(ORDER.userId))),
                "\"x\"");
        assertThatThrownBy(() -> with("gone", deleteFrom(ITEM).everyRow()).materialized())
                .isInstanceOf(StatementBuildException.class);
        refused(select(count()).from(USER).where(one.column(ORDER.userId).eq(USER.id)), "the query \"x\"");
    }

    @Test
    void groupings() throws IOException {
        Select<Pair> grouped = select(into(Pair::new, grouping(ORDER.userId, ORDER.status), sum(ORDER.total)));
        new GoldenSql("groupings")
                .add("rollup", grouped.groupBy(rollup(ORDER.userId, ORDER.status)))
                .add("cube", grouped.groupBy(cube(ORDER.userId, ORDER.status)))
                .add(
                        "grouping sets",
                        grouped.groupBy(groupingSets(together(ORDER.userId, ORDER.status), ORDER.userId, together())))
                .add("beside a column", grouped.groupBy(ORDER.version, rollup(together(ORDER.userId, ORDER.status))))
                .verify();
    }

    @Test
    void distinctTiesAndLocks() throws IOException {
        OrderTable o = ORDER.as("o");
        new GoldenSql("distinct-ties-locks")
                .add(
                        "the dearest of each user",
                        select(ORDER).distinctOn(ORDER.userId).orderBy(ORDER.userId.asc(), ORDER.total.desc()))
                .add("with ties", select(ORDER.id).orderBy(ORDER.total).limit(3).withTies())
                .add(
                        "with ties behind an offset",
                        select(ORDER.id).orderBy(ORDER.total).limit(3).offset(1).withTies())
                .add(
                        "a lock of one table of two",
                        select(ORDER.id)
                                .join(ORDER.user, USER)
                                .where(USER.age.gt(17))
                                .forUpdate()
                                .of(ORDER)
                                .skipLocked())
                .add(
                        "two locks",
                        select(o.id)
                                .join(o.user, USER)
                                .forUpdate()
                                .of(o)
                                .forKeyShare()
                                .of(USER)
                                .nowait())
                .add("a lock of the one table", select(ORDER.id).forUpdate().of(ORDER))
                .add(
                        "nulls and collation",
                        select(USER.id).orderBy(USER.email.collate("C").desc().nullsLast()))
                .add(
                        "a collation in a condition",
                        select(USER.id)
                                .where(USER.email
                                        .concat("!")
                                        .collate("de-x-icu")
                                        .lt("z")))
                .verify();
        refused(select(ORDER).distinctOn(ORDER.userId).orderBy(ORDER.total), "distinctOn");
        refused(select(ORDER.id).forUpdate().of(USER), "users", "locked");
        assertThatThrownBy(() -> select(ORDER.id).limit(3).withTies()).isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> select(ORDER.id).of(ORDER)).isInstanceOf(StatementBuildException.class);
    }

    @Test
    void rowValues() throws IOException {
        Select<Long> orders = select(ORDER.id);
        var key = row(ORDER.userId, ORDER.id);
        new GoldenSql("row-values")
                .add("behind a row", orders.where(key.gt(Tuple.of(7L, 9L))))
                .add(
                        "equal to a row",
                        orders.where(key.eq(row(USER.id, ORDER.userId))).join(ORDER.user, USER))
                .add("between rows", orders.where(key.between(Tuple.of(1L, 2L), Tuple.of(3L, 4L))))
                .add("in a list of rows", orders.where(key.in(Tuple.of(1L, 2L), Tuple.of(3L, 4L))))
                .add("not in a list of rows", orders.where(key.notIn(List.of())))
                .add("in a query", orders.where(row(ORDER.id, ORDER.version).in(select(row(ITEM.orderId, ITEM.line)))))
                .add(
                        "two periods",
                        select(USER.id)
                                .where(row(USER.createdAt, now())
                                        .overlaps(row(now().minus(Duration.ofDays(7)), now()))
                                        .not()))
                .add("selected", select(row(USER.id, USER.email, USER.age)))
                .verify();
        refused(select((dev.athanor.ast.Expression<?>) any(select(USER.id))), "comparison");
    }

    @Test
    void quantifiers() throws IOException {
        new GoldenSql("quantifiers")
                .add(
                        "any of an array column",
                        select(PRODUCT.id).where(value("new").eq(any(PRODUCT.tags))))
                .add(
                        "all of an array column",
                        select(PRODUCT.id).where(value("old").ne(all(PRODUCT.tags))))
                .add("any row", select(ORDER.id).where(ORDER.total.gt(any(select(PRODUCT.price)))))
                .add(
                        "all rows",
                        select(ORDER.id)
                                .where(ORDER.total.ge(all(select(PRODUCT.price).where(PRODUCT.active)))))
                .verify();
    }

    @Test
    void simpleCase() throws IOException {
        new GoldenSql("simple-case")
                .add(
                        "texts",
                        select(caseOf(ORDER.status)
                                .when(Status.NEW, "open")
                                .when(Status.PAID, "done")
                                .otherwise("gone")))
                .add(
                        "numbers",
                        select(sum(
                                number(caseOf(ORDER.status).when(Status.PAID, 1).otherwise(0L)))))
                .add(
                        "columns",
                        select(caseOf(PRODUCT.name).when("lamp", PRODUCT.price).end()))
                .verify();
    }
}
