// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Window;
import dev.athanor.query.Query;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Window functions, ordered aggregates and lateral queries on the server. */
class WindowQueriesTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    record Pair(@Nullable Object first, @Nullable Object second) {
        @Override
        public String toString() {
            return first + "|" + second;
        }
    }

    @BeforeEach
    void adaHasThreeOrdersBobOneEveNone() {
        SHOP.db().inTransaction(session -> {
            session.add(Samples.user(
                    "ada", ToMany.of(Samples.order("5.00"), Samples.order("7.00"), Samples.order("7.00"))));
            session.add(Samples.user("bob", ToMany.of(Samples.order("1.00"))));
            session.add(Samples.user("eve"));
        });
    }

    private static <R> List<R> list(Query<R> query) {
        try (Session session = SHOP.db().openSession()) {
            return session.list(query);
        }
    }

    private static List<String> texts(Query<Pair> query) {
        return list(query).stream().map(Pair::toString).toList();
    }

    @Test
    void numbersAndRanksRows() {
        Window byTotal = partitionBy(ORDER.userId).orderBy(ORDER.total.desc());
        assertThat(texts(
                        select(into(Pair::new, rank().over(byTotal), denseRank().over(byTotal)))
                                .orderBy(ORDER.userId, ORDER.total)))
                .containsExactly("3|2", "1|1", "1|1", "1|1");
        assertThat(list(select(rowNumber().over(orderBy(ORDER.total, ORDER.id))).orderBy(ORDER.id)))
                .containsExactly(2L, 3L, 4L, 1L);
    }

    @Test
    void looksAtOtherRows() {
        Window byId = orderBy(ORDER.id);
        assertThat(texts(select(into(
                                Pair::new,
                                lag(ORDER.total).over(byId),
                                lead(ORDER.total, 2, ORDER.total.times(0)).over(byId)))
                        .orderBy(ORDER.id)))
                .containsExactly("null|7.00", "5.00|1.00", "7.00|0.00", "7.00|0.00");
        assertThat(texts(select(into(
                                Pair::new,
                                firstValue(ORDER.total).over(byId),
                                nthValue(ORDER.total, 2).over(byId)))
                        .orderBy(ORDER.id)))
                .containsExactly("5.00|null", "5.00|7.00", "5.00|7.00", "5.00|7.00");
    }

    @Test
    void sumsOverFrames() {
        Window byId = orderBy(ORDER.id);
        assertThat(list(select(sum(ORDER.total).over(byId.rows(preceding(1)))).orderBy(ORDER.id)))
                .containsExactly(decimals("5.00", "12.00", "14.00", "8.00"));
        assertThat(list(select(count().over(orderBy(ORDER.total).range(preceding(value(2)), currentRow())))
                        .orderBy(ORDER.id)))
                .containsExactly(1L, 3L, 3L, 1L);
        assertThat(list(select(sum(ORDER.total)
                                .over(orderBy(ORDER.total)
                                        .groups(unboundedPreceding(), currentRow())
                                        .excludeTies()))
                        .orderBy(ORDER.id)))
                .containsExactly(decimals("6.00", "13.00", "13.00", "1.00"));
    }

    @Test
    void sharesNamedWindows() {
        Window perUser = partitionBy(ORDER.userId).as("per user");
        assertThat(texts(select(into(Pair::new, count().over(perUser), rank().over(perUser.orderBy(ORDER.total))))
                        .orderBy(ORDER.id)))
                .containsExactly("3|1", "3|2", "3|2", "1|1");
    }

    @Test
    void ordersWhatAnAggregateSees() {
        assertThat(list(select(arrayAgg(USER.email).orderBy(USER.email.desc()))))
                .containsExactly(List.of("eve@x.org", "bob@x.org", "ada@x.org"));
        assertThat(list(select(stringAgg(USER.email, ", ")
                        .orderBy(USER.email)
                        .filter(USER.email.startsWith("eve").not()))))
                .containsExactly("ada@x.org, bob@x.org");
        assertThat(list(select(percentileCont(0.5).withinGroup(ORDER.total)))).containsExactly(6.0);
        assertThat(list(select(percentileDisc(0.5).withinGroup(ORDER.total)))).containsExactly(new BigDecimal("5.00"));
        assertThat(list(select(mode().withinGroup(ORDER.total)))).containsExactly(new BigDecimal("7.00"));
    }

    @Test
    void joinsAQueryThatIsRunForEachRow() {
        DerivedTable dearest = select(ORDER.total)
                .where(ORDER.userId.eq(USER.id))
                .orderBy(ORDER.total.desc())
                .limit(2)
                .asLateral("dearest");
        var each = select(into(Pair::new, USER.email, dearest.column(ORDER.total)))
                .from(USER)
                .orderBy(USER.email);
        assertThat(texts(each.joinLateral(dearest)))
                .containsExactly("ada@x.org|7.00", "ada@x.org|7.00", "bob@x.org|1.00");
        assertThat(texts(each.leftJoinLateral(dearest))).hasSize(4).contains("eve@x.org|null");
    }

    @Test
    void needsNoTransaction() {
        SHOP.sent().clear();
        SHOP.flights(1, () -> list(select(rank().over(orderBy(ORDER.total)))));
        assertThat(SHOP.story()).doesNotContain("begin");
    }

    private static BigDecimal[] decimals(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
