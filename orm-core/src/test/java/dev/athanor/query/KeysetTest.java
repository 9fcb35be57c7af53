// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ItemTable.ITEM;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Expression;
import dev.athanor.ast.SelectedSource;
import dev.athanor.error.StatementBuildException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text of pages by position, and the orders that cannot be paged so. */
class KeysetTest {
    record Pair(@Nullable Object first, @Nullable Object second) {}

    private static Select<?> behind(Select<?> query, @Nullable String... position) {
        return Keyset.of(query).rows(Arrays.asList(position), false, 20);
    }

    private static Select<?> before(Select<?> query, @Nullable String... position) {
        return Keyset.of(query).rows(Arrays.asList(position), true, 20);
    }

    @Test
    void writesPages() throws IOException {
        Select<Long> byKey = select(USER.id).orderBy(USER.id);
        Select<Long> uniform = select(USER.id).orderBy(USER.email.desc(), USER.id.desc());
        Select<Long> mixed = select(ORDER.id).orderBy(ORDER.total.desc(), ORDER.status.asc(), ORDER.id.asc());
        Select<Long> nulls = select(USER.id).orderBy(USER.age.asc(), USER.id.asc());
        Select<Long> nullsFirst = select(USER.id).orderBy(USER.age.asc().nullsFirst(), USER.id.asc());
        new GoldenSql("keyset")
                .add("the first page", Keyset.of(byKey).rows(null, false, 20))
                .add("the last page", Keyset.of(byKey).rows(null, true, 20))
                .add("behind a row", behind(byKey, "7"))
                .add("before a row", before(byKey, "7"))
                .add("one direction, no nulls: a row is compared", behind(uniform, "a", "7"))
                .add("two directions", behind(mixed, "9.50", "PAID", "7"))
                .add("two directions, backwards", before(mixed, "9.50", "PAID", "7"))
                .add("nulls come last", behind(nulls, "36", "7"))
                .add("among the nulls that come last", behind(nulls, null, "7"))
                .add("nulls come last, backwards", before(nulls, "36", "7"))
                .add("nulls come first", behind(nullsFirst, "36", "7"))
                .add("among the nulls that come first", behind(nullsFirst, null, "7"))
                .add("nulls come first, backwards", before(nullsFirst, "36", "7"))
                .add(
                        "an expression, with a condition of the query",
                        behind(
                                select(USER.id)
                                        .where(
                                                USER.age.gt(17),
                                                USER.email.ne("x").or(USER.age.lt(66)))
                                        .orderBy(USER.email.lower().desc(), USER.id.asc()),
                                "a",
                                "7"))
                .add(
                        "an entity by a column of another table",
                        behind(select(ORDER).orderBy(ORDER.user().email, ORDER.id), "a", "7"))
                .verify();
    }

    private static void accepted(Select<?> query) {
        assertThatCode(() -> Keyset.of(query)).doesNotThrowAnyException();
    }

    private static void refused(Select<?> query, String remedy) {
        assertThatThrownBy(() -> Keyset.of(query))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining(remedy);
    }

    @Test
    void takesAnOrderThatNoTwoRowsShare() {
        accepted(select(USER).orderBy(USER.email, USER.id));
        accepted(select(ITEM).orderBy(ITEM.orderId, ITEM.line));
        accepted(select(ITEM).where(ITEM.orderId.eq(7L)).orderBy(ITEM.line));
        accepted(select(USER.email).from(USER).join(USER.orders, ORDER).orderBy(ORDER.id));
        accepted(select(ORDER).leftJoin(USER, ORDER.userId.eq(USER.id)).orderBy(ORDER.id));
        accepted(select(USER.email).from(USER).leftJoin(USER.orders, ORDER).orderBy(USER.id, ORDER.id));
        accepted(select(ITEM).join(ITEM.order, ORDER).orderBy(ORDER.total, ORDER.id, ITEM.line));
        accepted(select(ORDER).orderBy(ORDER.user().email, ORDER.id));
    }

    @Test
    void refusesAnOrderThatTwoRowsMayShareAndNamesTheKey() {
        refused(select(USER).orderBy(USER.age), "let orderBy(…) end with User.id");
        refused(select(ITEM).orderBy(ITEM.line), "Item.order");
        refused(select(ORDER).orderBy(ORDER.user().id), "Order.id");
        refused(select(USER.email).from(USER).join(USER.orders, ORDER).orderBy(USER.id), "Order.id");
        refused(select(USER.email).from(USER).leftJoin(USER.orders, ORDER).orderBy(ORDER.id), "User.id");
        refused(
                select(USER.email)
                        .from(USER)
                        .fullJoin(ORDER, ORDER.userId.eq(USER.id))
                        .orderBy(ORDER.id),
                "User.id");
        refused(select(USER).where(USER.id.eq(1L).or(USER.age.eq(2))).orderBy(USER.age), "User.id");
    }

    @Test
    void takesColumnsThatTellTheRowsOfAQueryApart() {
        var adults = select(into(Pair::new, USER.id, USER.age)).where(USER.age.gt(17));
        accepted(byColumn(adults.as("adults"), USER.id));
        accepted(byColumn(with("adults", adults), USER.id));
        accepted(byColumn(
                select(into(Pair::new, USER.age, count())).groupBy(USER.age).as("ages"), USER.age));
        accepted(byColumn(select(USER.age).distinct().as("ages"), USER.age));
        accepted(byColumn(select(USER.age).union(select(ORDER.version)).as("numbers"), USER.age));
        accepted(byColumn(
                select(into(Pair::new, USER.age, USER.id)).distinctOn(USER.age).as("first"), USER.age));
        var nested = adults.as("adults");
        accepted(byColumn(select(nested.column(USER.id)).from(nested).as("more"), nested.column(USER.id)));
        accepted(select(ORDER.id)
                .from(ORDER)
                .join(nested, nested.column(USER.id).eq(ORDER.userId))
                .orderBy(ORDER.id));
    }

    @Test
    void refusesColumnsThatTwoRowsOfAQueryMayShare() {
        var adults = select(into(Pair::new, USER.id, USER.age)).where(USER.age.gt(17));
        refused(byColumn(adults.as("adults"), USER.age), "columns of \"adults\" that are a key there");
        refused(byColumn(with("adults", adults), USER.age), "\"adults\"");
        var pairs = select(into(Pair::new, USER.age, USER.email));
        refused(byColumn(pairs.distinct().as("pairs"), USER.age), "\"pairs\"");
        refused(byColumn(pairs.groupBy(USER.age, USER.email).as("pairs"), USER.age), "\"pairs\"");
        refused(byColumn(pairs.groupBy(rollup(USER.age, USER.email)).as("pairs"), USER.age), "\"pairs\"");
        refused(byColumn(select(USER.id).unionAll(select(ORDER.id)).as("ids"), USER.id), "\"ids\"");
        refused(byColumn(select(USER.id).from(USER).join(USER.orders, ORDER).as("buyers"), USER.id), "\"buyers\"");
        var running = sum(ORDER.total).over().as("running");
        refused(byColumn(select(into(Pair::new, running, ORDER.version)).as("sums"), ORDER.version), "\"sums\"");
        refused(
                byColumn(
                        withRecursive(
                                "tree",
                                select(USER.id),
                                tree -> select(USER.id)
                                        .unionAll(select(tree.column(USER.id)).from(tree))),
                        USER.id),
                "\"tree\"");
    }

    private static Select<?> byColumn(SelectedSource source, Expression<?> selected) {
        return select(source.column(selected)).from(source).orderBy(source.column(selected));
    }

    @Test
    void refusesWhatHasNoRowsOfATable() {
        refused(select(USER), "say orderBy(…)");
        refused(select(USER).orderBy(USER.id).limit(3), "limit(…)");
        refused(select(USER).orderBy(USER.id).offset(3), "offset(…)");
        refused(select(USER).distinct().orderBy(USER.id), "PageRequest");
        refused(select(count(USER.id)).groupBy(USER.id).orderBy(USER.id), "PageRequest");
        refused(select(USER.id).orderBy(rowNumber().over(orderBy(USER.id)), USER.id), "PageRequest");
    }

    @Test
    void refusesAPositionOfAnotherOrder() {
        Keyset<?> keyset = Keyset.of(select(USER).orderBy(USER.id));
        assertThatThrownBy(() -> keyset.rows(List.of("1", "2"), false, 1))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("2 values");
    }

    @Test
    void hasTheSameShapeForAnyValues() {
        assertThat(Keyset.of(select(USER.id).where(USER.age.gt(1)).orderBy(USER.id))
                        .shape())
                .isEqualTo(Keyset.of(select(USER.id).where(USER.age.gt(2)).orderBy(USER.id))
                        .shape())
                .isNotEqualTo(Keyset.of(select(USER.id).where(USER.age.gt(1)).orderBy(USER.id.desc()))
                        .shape());
    }
}
