// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ItemTable.ITEM;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Window;
import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Window functions, aggregates in an order and lateral queries, as they stand in {@code src/test/resources/golden}. */
class GoldenWindowsTest {
    record Pair(@Nullable Object first, @Nullable Object second) {}

    @Test
    void windows() throws IOException {
        Window byUser = partitionBy(ORDER.userId).orderBy(ORDER.total.desc());
        Window perUser = partitionBy(ORDER.userId).as("w");
        new GoldenSql("windows")
                .add(
                        "the number of a row",
                        select(into(Pair::new, ORDER.id, rowNumber().over(byUser))))
                .add(
                        "ranks",
                        select(into(Pair::new, rank().over(byUser), denseRank().over(byUser))))
                .add(
                        "relative ranks",
                        select(into(
                                Pair::new,
                                percentRank().over(orderBy(ORDER.total)),
                                cumeDist().over(orderBy(ORDER.total)))))
                .add("buckets", select(ntile(4).over(orderBy(ORDER.total))))
                .add("the row before", select(lag(ORDER.total).over(orderBy(ORDER.id))))
                .add(
                        "two rows behind, or another value",
                        select(lead(ORDER.total, 2, ORDER.total).over(orderBy(ORDER.id))))
                .add(
                        "first, last and nth value",
                        select(into(
                                Pair::new,
                                firstValue(ORDER.status).over(byUser),
                                lastValue(ORDER.total).over(byUser))))
                .add("the second value", select(nthValue(ORDER.total, 2).over(byUser)))
                .add(
                        "an aggregate over all rows",
                        select(into(Pair::new, ORDER.id, sum(ORDER.total).over())))
                .add(
                        "a running total",
                        select(sum(ORDER.total).over(orderBy(ORDER.id).rows(unboundedPreceding()))))
                .add(
                        "a moving average",
                        select(avg(ORDER.total).over(orderBy(ORDER.id).rows(preceding(3), following(1)))))
                .add(
                        "a range of values",
                        select(count().over(orderBy(ORDER.total).range(preceding(value(10)), currentRow()))))
                .add(
                        "groups of equal rows",
                        select(count().over(orderBy(ORDER.total)
                                .groups(currentRow(), unboundedFollowing())
                                .excludeTies())))
                .add(
                        "without the row itself",
                        select(max(ORDER.total)
                                .over(perUser.rows(unboundedPreceding(), unboundedFollowing())
                                        .excludeCurrentRow())))
                .add(
                        "without the row and its equals",
                        select(max(ORDER.total)
                                .over(partitionBy(ORDER.userId)
                                        .rows(unboundedPreceding(), unboundedFollowing())
                                        .excludeGroup())))
                .add(
                        "a named window, used twice and built upon",
                        select(into(Pair::new, sum(ORDER.total).over(perUser), count().over(perUser)))
                                .orderBy(rank().over(perUser.orderBy(ORDER.total))))
                .add(
                        "a named window based on another",
                        select(rank().over(perUser.orderBy(ORDER.total).as("ranked")))
                                .where(ORDER.total.gt(0)))
                .add(
                        "a filtered aggregate",
                        select(count().filter(ORDER.total.gt(5)).over(perUser)))
                .add("over groups", select(sum(sum(ORDER.total)).over()).groupBy(ORDER.userId))
                .add(
                        "calculated with",
                        select(ORDER.total.dividedBy(sum(ORDER.total).over(perUser))))
                .verify();
    }

    @Test
    void aggregatesInAnOrder() throws IOException {
        new GoldenSql("ordered-aggregates")
                .add("an array", select(arrayAgg(PRODUCT.name).orderBy(PRODUCT.price.desc())))
                .add("joined texts", select(stringAgg(PRODUCT.name, ", ").orderBy(PRODUCT.name, PRODUCT.price)))
                .add(
                        "filtered",
                        select(arrayAgg(PRODUCT.id).orderBy(PRODUCT.name).filter(PRODUCT.active)))
                .add("the median", select(percentileCont(0.5).withinGroup(PRODUCT.price)))
                .add("a value at a percentile", select(percentileDisc(0.9).withinGroup(PRODUCT.price)))
                .add(
                        "the most frequent value",
                        select(mode().withinGroup(ORDER.status)).groupBy(ORDER.userId))
                .add("the rank a value would have", select(rank(value(5)).withinGroup(ORDER.id)))
                .add("from the top", select(denseRank(value(BigDecimal.TEN)).withinGroup(ORDER.total.desc())))
                .add(
                        "as a fraction, of some rows",
                        select(into(
                                Pair::new,
                                percentRank(value(5)).withinGroup(ORDER.id),
                                cumeDist(value(5)).withinGroup(ORDER.id).filter(ORDER.total.gt(9)))))
                .add("truth", select(into(Pair::new, boolAnd(PRODUCT.active), boolOr(PRODUCT.price.gt(9)))))
                .add("any aggregate", select(aggregate("bit_or", SqlTypes.INTEGER, ITEM.quantity)))
                .verify();
    }

    @Test
    void lateral() throws IOException {
        DerivedTable latest = select(into(Pair::new, ORDER.id, ORDER.total))
                .where(ORDER.userId.eq(USER.id))
                .orderBy(ORDER.id.desc())
                .limit(3)
                .asLateral("latest");
        Select<?> each =
                select(into(Pair::new, USER.email, latest.column(ORDER.total))).from(USER);
        new GoldenSql("lateral")
                .add("the latest three of each", each.joinLateral(latest))
                .add("and those who have none", each.leftJoinLateral(latest))
                .add(
                        "with a condition",
                        each.leftJoin(latest, latest.column(ORDER.total).gt(5)))
                .add("every pair", each.crossJoin(latest))
                .add("beside the table", select(latest.column(ORDER.id)).from(USER, latest))
                .verify();
    }

    @Test
    void refusesALateralJoinWithoutLateral() {
        DerivedTable totals = select(ORDER.total).as("totals");
        assertThatThrownBy(() -> select(USER.id).joinLateral(totals))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("totals")
                .hasMessageContaining("asLateral");
    }

    @Test
    void refusesALateralQueryThatNothingConnects() {
        DerivedTable paid = select(ORDER.id).where(ORDER.total.gt(5)).asLateral("paid");
        Select<?> query = select(USER.id).from(USER).joinLateral(paid);
        assertThatThrownBy(() -> query.sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("\"paid\"");
    }

    @Test
    void refusesAFrameThatEndsBeforeItBegins() {
        Window ordered = orderBy(ORDER.id);
        assertThatThrownBy(() -> ordered.rows(following(1)))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("rows(start, end)");
        assertThatThrownBy(() -> ordered.groups(currentRow(), preceding(1)))
                .isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(ordered::excludeTies).isInstanceOf(StatementBuildException.class);
    }

    @Test
    void refusesToRankAValueAmongOthersOfAnotherType() {
        assertThatThrownBy(() -> rank(value("5")).withinGroup(ORDER.total.desc()))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("text")
                .hasMessageContaining("numeric");
    }

    @Test
    void refusesTwoWindowsOfOneName() {
        Select<?> query = select(into(
                Pair::new,
                count().over(partitionBy(ORDER.userId).as("w")),
                count().over(partitionBy(ORDER.status).as("w"))));
        assertThatThrownBy(() -> query.sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("\"w\"");
    }

    @Test
    void listsInRows() throws IOException {
        var other = ITEM.as("other");
        Select<Long> orders = select(ORDER.id).where(ORDER.userId.eq(USER.id)).orderBy(ORDER.total.desc());
        Select<Integer> smaller = select(other.quantity)
                .from(other)
                .where(other.orderId.eq(ITEM.orderId), other.quantity.lt(ITEM.quantity));
        Select<Pair> items = select(into(Pair::new, ITEM.quantity, smaller.asList("smaller")))
                .where(ITEM.orderId.eq(ORDER.id));
        new GoldenSql("lists-in-rows")
                .add("values", select(into(Pair::new, USER.email, orders.asList("orders"))))
                .add(
                        "records, of the first three",
                        select(into(
                                Pair::new,
                                USER.email,
                                select(into(Pair::new, ORDER.id, ORDER.total))
                                        .where(ORDER.userId.eq(USER.id))
                                        .limit(3)
                                        .asList("orders"))))
                .add(
                        "two lists, and nothing else",
                        select(into(Pair::new, orders.asList("orders"), orders.asList("again")))
                                .from(USER))
                .add("lists in a list", select(into(Pair::new, ORDER.id, items.asList("items"))))
                .verify();
    }
}
