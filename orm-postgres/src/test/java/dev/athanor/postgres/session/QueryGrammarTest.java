// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Tuple;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Query;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands in golden files of the core means on the server what it says. */
class QueryGrammarTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final ColumnName<String> NAME = column("name", SqlTypes.TEXT);
    private static final ColumnName<Long> NUMBER = column("number", SqlTypes.BIGINT);

    private User ada = Samples.user("none");
    private User eve = Samples.user("none");

    record Pair(@Nullable Object first, @Nullable Object second) {
        @Override
        public String toString() {
            return first + "|" + second;
        }
    }

    @BeforeEach
    void adaHasThreeOrdersBobOneEveNone() {
        SHOP.db().inTransaction(session -> {
            ada = session.add(Samples.user(
                    "ada", ToMany.of(Samples.order("5.00"), Samples.order("7.00"), Samples.order("7.00"))));
            session.add(Samples.user("bob", ToMany.of(Samples.order("1.00"))));
            eve = session.add(Samples.user("eve"));
            session.add(Samples.product("lamp", "7.00"));
            session.add(Samples.product("desk", "80.00"));
        });
        SHOP.sent().clear();
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
    void readsCommonTables() {
        CommonTable spend = with(
                "spend", select(into(Pair::new, ORDER.userId, sum(ORDER.total))).groupBy(ORDER.userId));
        CommonTable most =
                with("most", select(max(spend.column(sum(ORDER.total)))).from(spend));
        assertThat(list(select(count()).from(spend.materialized()))).containsExactly(2L);
        assertThat(texts(select(into(Pair::new, USER.email, spend.column(sum(ORDER.total))))
                        .from(USER)
                        .leftJoin(spend, spend.column(ORDER.userId).eq(USER.id))
                        .orderBy(USER.email)))
                .containsExactly("ada@x.org|19.00", "bob@x.org|1.00", "eve@x.org|null");
        assertThat(list(select(spend.column(ORDER.userId))
                        .from(spend)
                        .where(spend.column(sum(ORDER.total))
                                .eq(scalar(select(most.column(max(spend.column(sum(ORDER.total)))))
                                        .from(most))))))
                .containsExactly(Samples.id(ada));
        assertThat(SHOP.story()).doesNotContain("begin");
    }

    @Test
    void readsItself() {
        var one = value(1, SqlTypes.INTEGER).as("n");
        Select<Integer> first = select(one);
        CommonTable numbers = withRecursive(
                "numbers",
                first,
                self -> first.unionAll(select(number(self.column(one)).plus(1))
                        .from(self)
                        .where(number(self.column(one)).lt(4))));
        assertThat(list(select(numbers.column(one)).from(numbers))).containsExactly(1, 2, 3, 4);
    }

    @Test
    void ordersByALabel() {
        var total = sum(ORDER.total).as("total");
        var orders = select(into(Pair::new, ORDER.userId.as("who"), total))
                .groupBy(ORDER.userId)
                .orderBy(total.desc());
        assertThat(texts(orders))
                .extracting(text -> text.replaceAll(".*\\|", ""))
                .containsExactly("19.00", "1.00");
        assertThat(SHOP.story())
                .contains(
                        "select user_id as who, sum(total) as total from orders group by user_id order by total desc");
    }

    @Test
    void changesInCommonTablesAndForgetsWhatItKnew() {
        try (Session session = SHOP.db().openSession()) {
            Order known = session.list(select(ORDER).orderBy(ORDER.id)).get(0);
            CommonTable raised = with(
                    "raised",
                    update(ORDER)
                            .set(ORDER.total.set(ORDER.total.plus(1)))
                            .everyRow()
                            .returning(ORDER.total));
            assertThat(session.one(select(sum(raised.column(ORDER.total))).from(raised)))
                    .isEqualTo(new BigDecimal("24.00"));
            Order now = session.one(select(ORDER).where(ORDER.id.eq(Samples.id(known))));
            assertThat(now.total()).isEqualByComparingTo("6.00");
            assertThatThrownBy(() -> session.untracked().list(select(count()).from(raised)))
                    .isInstanceOf(IllegalSessionStateException.class);
            session.rollback();
        }
        assertThat(SHOP.rows("select sum(total) from orders")).containsExactly("20.00");
    }

    @Test
    void movesRowsInOneStatement() {
        CommonTable gone = with(
                "gone",
                deleteFrom(ORDER).where(ORDER.total.eq(7)).returning(into(Pair::new, ORDER.userId, ORDER.total)));
        SHOP.db()
                .inTransaction(session -> assertThat(session.execute(insertInto(PRODUCT)
                                .columns(PRODUCT.id, PRODUCT.name, PRODUCT.price)
                                .select(select(into(
                                                (a, b, c) -> a,
                                                function("gen_random_uuid", SqlTypes.UUID),
                                                gone.column(ORDER.userId).cast(SqlTypes.TEXT),
                                                gone.column(ORDER.total)))
                                        .from(gone))))
                        .isEqualTo(2));
        assertThat(SHOP.rows("select total from orders order by total")).containsExactly("1.00", "5.00");
        assertThat(SHOP.rows("select count(*) from products where price = 7")).containsExactly("3");
    }

    @Test
    void combinesSetsOfRows() {
        Select<BigDecimal> totals = select(ORDER.total);
        Select<BigDecimal> prices = select(PRODUCT.price);
        assertThat(list(totals.union(prices).orderBy(ORDER.total.desc())))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("80.00", "7.00", "5.00", "1.00");
        assertThat(list(totals.unionAll(prices))).hasSize(6);
        assertThat(list(totals.intersect(prices))).containsExactly(new BigDecimal("7.00"));
        assertThat(list(totals.exceptAll(prices).orderBy(ORDER.total).limit(2).offset(1)))
                .containsExactly(new BigDecimal("5.00"), new BigDecimal("7.00"));
        assertThat(list(totals.orderBy(ORDER.total.desc())
                        .limit(1)
                        .unionAll(prices.orderBy(PRODUCT.price).limit(1))))
                .containsExactly(new BigDecimal("7.00"), new BigDecimal("7.00"));
        assertThat(list(totals.except(prices.intersect(totals)))).hasSize(2);
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.count(totals.union(prices))).isEqualTo(4);
            assertThat(session.exists(totals.intersect(select(PRODUCT.price).where(PRODUCT.price.gt(7)))))
                    .isFalse();
            assertThat(session.list(
                            select(USER).where(USER.email.startsWith("a")).union(select(USER))))
                    .hasSize(3)
                    .contains(session.find(USER, Samples.id(ada)).orElseThrow());
        }
    }

    @Test
    void groupsSeveralWays() {
        assertThat(texts(select(into(Pair::new, grouping(ORDER.userId), sum(ORDER.total)))
                        .groupBy(rollup(ORDER.userId))
                        .orderBy(grouping(ORDER.userId).asc(), sum(ORDER.total).asc())))
                .containsExactly("0|1.00", "0|19.00", "1|20.00");
        assertThat(list(select(count())
                        .from(ORDER)
                        .groupBy(groupingSets(together(ORDER.userId, ORDER.total), together()))))
                .containsExactlyInAnyOrder(1L, 2L, 1L, 4L);
        assertThat(list(select(count()).from(ORDER).groupBy(cube(ORDER.userId, ORDER.total))))
                .hasSize(9);
    }

    @Test
    void keepsTheFirstOfEachAndTheTies() {
        assertThat(list(select(ORDER.total).distinctOn(ORDER.userId).orderBy(ORDER.userId.asc(), ORDER.total.desc())))
                .containsExactly(new BigDecimal("7.00"), new BigDecimal("1.00"));
        assertThat(list(select(ORDER.total).orderBy(ORDER.total.desc()).limit(1).withTies()))
                .hasSize(2);
    }

    @Test
    void locksTablesApart() {
        SHOP.db()
                .inTransaction(session -> assertThat(session.list(select(ORDER.id)
                                .join(ORDER.user, USER)
                                .forUpdate()
                                .of(ORDER)
                                .skipLocked()
                                .forKeyShare()
                                .of(USER)))
                        .hasSize(4));
        assertThat(SHOP.story()).contains("for update of o skip locked for key share of u");
    }

    @Test
    void comparesRows() {
        long id = Samples.id(ada);
        assertThat(list(select(ORDER.total)
                        .where(row(ORDER.userId, ORDER.total).gt(Tuple.of(id, new BigDecimal("5"))))))
                .hasSize(3);
        var fives = List.of(Tuple.of(id, new BigDecimal("5.00")), Tuple.of(-1L, new BigDecimal("1.00")));
        assertThat(list(select(ORDER.total).where(row(ORDER.userId, ORDER.total).in(fives))))
                .containsExactly(new BigDecimal("5.00"));
        assertThat(list(select(ORDER.total).where(row(ORDER.userId, ORDER.total).notIn(fives))))
                .hasSize(3);
        assertThat(list(select(ORDER.total).where(row(ORDER.userId, ORDER.total).in(List.of()))))
                .isEmpty();
        assertThat(list(select(ORDER.total).where(row(ORDER.userId, ORDER.total).notIn(List.of()))))
                .hasSize(4);
        assertThat(list(select(USER.email)
                        .where(row(USER.id, value(new BigDecimal("1.00"))).in(select(row(ORDER.userId, ORDER.total))))))
                .containsExactly("bob@x.org");
        assertThat(list(select(row(USER.email, USER.age)).where(USER.id.eq(id))))
                .containsExactly(new Tuple.Of2<>("ada@x.org", null));
    }

    @Test
    void comparesWithAnyAndAllAsSqlMeansIt() {
        Select<BigDecimal> none = select(PRODUCT.price).where(PRODUCT.price.lt(0));
        assertThat(list(select(ORDER.total)
                        .where(ORDER.total.ge(all(select(PRODUCT.price).where(PRODUCT.name.eq("lamp")))))))
                .hasSize(2);
        assertThat(list(select(ORDER.total).where(ORDER.total.eq(any(select(PRODUCT.price))))))
                .hasSize(2);
        assertThat(list(select(ORDER.total).where(ORDER.total.gt(all(none))))).hasSize(4);
        assertThat(list(select(ORDER.total).where(ORDER.total.gt(any(none))))).isEmpty();
        assertThat(list(select(USER.email).where(USER.age.ne(all(select(USER.age))))))
                .isEmpty();
        assertThat(list(select(USER.email).where(USER.email.in()))).isEmpty();
        assertThat(list(select(USER.email).where(USER.email.notIn()))).hasSize(3);
    }

    @Test
    void readsTablesOfItsOwn() {
        var lines = values(
                "line",
                List.of(new Pair("lamp", 2L), new Pair("chair", 1L)),
                NAME.from(pair -> (String) pair.first()),
                NUMBER.from(pair -> (Long) pair.second()));
        assertThat(texts(select(into(Pair::new, PRODUCT.price, lines.column(NUMBER)))
                        .from(PRODUCT)
                        .join(lines, lines.column(NAME).eq(PRODUCT.name))))
                .containsExactly("7.00|2");
        var day = generateSeries(1, 3).as("day", NUMBER);
        assertThat(texts(select(into(Pair::new, day.column(NUMBER), count(ORDER.id)))
                        .from(day)
                        .leftJoin(ORDER, ORDER.total.eq(day.column(NUMBER).cast(SqlTypes.NUMERIC)))
                        .groupBy(day.column(NUMBER))
                        .orderBy(day.column(NUMBER))))
                .containsExactly("1|1", "2|0", "3|0");
        var word = unnest(List.of("x", "y"), SqlTypes.TEXT).withOrdinality().as("word", NAME, NUMBER);
        assertThat(texts(select(into(Pair::new, word.column(NAME), word.column(NUMBER)))
                        .from(word)))
                .containsExactly("x|1", "y|2");
        var split =
                tableFunction("regexp_split_to_table", USER.email, value("@")).as("part", NAME);
        assertThat(list(select(split.column(NAME)).from(USER, split).where(USER.id.eq(Samples.id(eve)))))
                .containsExactly("eve", "x.org");
        var recorded = jsonbToRecordset(function(
                        "to_jsonb",
                        SqlTypes.TEXT,
                        raw("'[{\"name\": \"a\", \"number\": 3}, {}]'::jsonb", SqlTypes.TEXT)))
                .as("recorded", NAME, NUMBER);
        assertThat(texts(select(into(Pair::new, recorded.column(NAME), recorded.column(NUMBER)))
                        .from(recorded)))
                .containsExactly("a|3", "null|null");
        assertThat(list(select(USER.email).from(bernoulli(USER, 100)).orderBy(USER.email)))
                .hasSize(3);
        assertThat(list(select(count()).from(system(USER, 50).repeatable(1)))).hasSize(1);
    }

    @Test
    void changesBesideOtherTables() {
        SHOP.db().inTransaction(session -> {
            assertThat(session.execute(update(ORDER)
                            .set(ORDER.status.set(Status.PAID))
                            .from(USER)
                            .where(ORDER.userId.eq(USER.id), USER.email.startsWith("ada"))))
                    .isEqualTo(3);
            assertThat(session.list(deleteFrom(ORDER)
                            .using(USER)
                            .where(ORDER.userId.eq(USER.id), USER.email.startsWith("bob"))
                            .returning(into(Pair::new, ORDER.total, USER.email))))
                    .extracting(Pair::toString)
                    .containsExactly("1.00|bob@x.org");
        });
        assertThat(SHOP.rows("select distinct status from orders")).containsExactly("PAID");
    }

    @Test
    void distinguishesByValue() {
        assertThat(list(select(caseOf(ORDER.total)
                                .when(new BigDecimal("7.00"), "seven")
                                .when(new BigDecimal("1.00"), "one")
                                .end())
                        .orderBy(ORDER.total)))
                .containsExactly("one", null, "seven", "seven");
    }

    @Test
    void runsWhatItDoesNotKnowBehindEverythingPending() {
        try (Session session = SHOP.db().openSession()) {
            session.add(Samples.product("stool", "9.00"));
            assertThat(session.one(
                            select(raw("(select count(*) from products where price > ?)", SqlTypes.BIGINT, value(8)))))
                    .isEqualTo(2);
            assertThat(session.list(select(PRODUCT.name)
                            .where(rawCondition("? % 2 = 1", PRODUCT.price))
                            .orderBy(PRODUCT.name.collate("C").desc().nullsFirst())))
                    .containsExactly("stool", "lamp");
            assertThat(session.list(select(operator(PRODUCT.name, "^@", value("st"), SqlTypes.BOOLEAN))
                            .orderBy(PRODUCT.name)))
                    .containsExactly(false, false, true);
            session.rollback();
        }
    }

    @Test
    void joinsEveryWay() {
        CommonTable paid =
                with("dear", select(into(Pair::new, ORDER.id, ORDER.userId)).where(ORDER.total.gt(5)));
        assertThat(list(select(count())
                        .from(USER)
                        .rightJoin(paid, paid.column(ORDER.userId).eq(USER.id))))
                .containsExactly(2L);
        assertThat(list(select(count())
                        .from(USER)
                        .fullJoin(paid, paid.column(ORDER.userId).eq(USER.id))))
                .containsExactly(4L);
        assertThat(list(select(count()).from(USER).crossJoin(paid.as("each")))).containsExactly(6L);
        var later = ORDER.as("later");
        assertThat(list(select(count())
                        .from(ORDER)
                        .join(later, later.userId.eq(ORDER.userId).and(later.id.gt(ORDER.id)))))
                .containsExactly(3L);
        assertThat(list(select(count()).from(ITEM))).containsExactly(0L);
    }
}
