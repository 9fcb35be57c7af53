// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import static dev.athanor.postgres.oracle.AntTable.ANT;
import static dev.athanor.postgres.oracle.BeeTable.BEE;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Tuple;
import dev.athanor.query.RowQuery;
import dev.athanor.type.SqlTypes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the random statements found in the builder, each as the smallest statement that showed it. */
class FoundTest {
    private static final Expression<Long> NEXT = ANT.x.plus(1);

    private static @Nullable Server server;

    @BeforeAll
    static void storeThreeAnts() throws SQLException {
        server = new Server();
        List<@Nullable Object[]> ants =
                List.<@Nullable Object[]>of(ant(1L, "b", 1), ant(1L, "a", 2), ant(null, "a", 3));
        server.store(new Data(ants, List.<@Nullable Object[]>of(ant(5L, "a", 1))));
    }

    @AfterAll
    static void drop() throws SQLException {
        server().close();
    }

    private static Server server() {
        return Objects.requireNonNull(server);
    }

    private static @Nullable Object[] ant(@Nullable Long x, String s, long id) {
        return new @Nullable Object[] {x, null, s, null, id};
    }

    private static void assertYields(RowQuery<List<@Nullable Object>> query, String sql, List<?>... rows) {
        assertThat(server().sql(query)).isEqualTo(sql);
        assertThat(server().rows(query)).isEqualTo(List.of(rows));
    }

    private static List<@Nullable Object> listed(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void whatHoldsBoundValuesIsGroupedAndOrderedByPosition() {
        assertYields(
                select(into(FoundTest::listed, NEXT, count())).groupBy(NEXT).orderBy(NEXT),
                "select x + ?, count(*) from ants group by 1 order by 1",
                listed(2L, 2L),
                listed(null, 1L));
    }

    @Test
    void whatIsDistinctIsOrderedByPosition() {
        assertYields(
                select(into(FoundTest::listed, ANT.s, NEXT)).distinct().orderBy(NEXT.desc(), ANT.s.asc()),
                "select distinct s, x + ? from ants order by 2 desc, s",
                listed("a", null),
                listed("a", 2L),
                listed("b", 2L));
    }

    @Test
    void theFirstOfEachIsFoundByPosition() {
        assertYields(
                select(into(FoundTest::listed, NEXT, ANT.s)).distinctOn(NEXT).orderBy(NEXT, ANT.s),
                "select distinct on (1) x + ?, s from ants order by 1, s",
                listed(2L, "a"),
                listed(null, "a"));
    }

    @Test
    void severalGroupingsNamePositions() {
        assertYields(
                select(into(FoundTest::listed, NEXT, count()))
                        .groupBy(rollup(NEXT))
                        .orderBy(count().desc(), NEXT.asc().nullsFirst()),
                "select x + ?, count(*) from ants group by rollup (1) order by count(*) desc, 1 nulls first",
                listed(null, 3L),
                listed(2L, 2L),
                listed(null, 1L));
    }

    @Test
    void rowsAmongRowsAreBoundValuesToo() {
        var among = cast(row(ANT.x, ANT.id).in(Tuple.of(1L, 2L)), SqlTypes.BOOLEAN);
        assertYields(
                select(into(in -> listed(in), among)).distinct().orderBy(among),
                "select distinct cast((x, id) in (select * from unnest(?, ?)) as boolean) from ants order by 1",
                listed(false),
                listed(true));
    }

    @Test
    void queriesAmongWhatIsSelectedMayBindValues() {
        var bees = scalar(select(count()).from(BEE).where(BEE.x.gt(1)));
        assertYields(
                select(into(most -> listed(most), bees)).from(ANT).distinct().orderBy(bees),
                "select distinct (select count(*) from bees b where b.x > ?) from ants a order by 1",
                listed(1L));
    }

    @Test
    void existenceHasNoTies() {
        assertYields(
                select(into(x -> listed(x), BEE.x))
                        .where(exists(select(ANT).orderBy(ANT.x).limit(1).withTies())),
                "select b.x from bees b where exists (select 1 from ants a limit ?)",
                listed(5L));
    }

    @Test
    void columnsOfOneNameAreOrderedByTheirNumbers() {
        var pairs = select(into(FoundTest::listed, ANT.x, BEE.x)).from(ANT).join(BEE, BEE.s.eq(ANT.s));
        assertYields(
                pairs.union(pairs).orderBy(BEE.x, ANT.x),
                "select a.x, b.x from ants a join bees b on b.s = a.s union"
                        + " select a.x, b.x from ants a join bees b on b.s = a.s order by 2, 1",
                listed(1L, 5L),
                listed(null, 5L));
    }

    @Test
    void columnsBesideNamesOfTheServerAreOrderedByTheirNumbers() {
        var texts = select(into(FoundTest::listed, ANT.id, ANT.id.cast(SqlTypes.TEXT)))
                .where(ANT.id.lt(3));
        assertYields(
                texts.union(texts).orderBy(ANT.id.desc()),
                "select id, cast(id as text) from ants where id < ? union"
                        + " select id, cast(id as text) from ants where id < ? order by 1 desc",
                listed(2L, "2"),
                listed(1L, "1"));
    }

    @Test
    void aCaseIsCalledAsItsLastColumnAndHidesIt() {
        assertYields(
                select(into(FoundTest::listed, caseWhen(ANT.id.gt(2), ANT.id).otherwise(ANT.x), ANT.x))
                        .orderBy(ANT.x, ANT.id),
                "select case when id > ? then id else x end, x from ants order by ants.x, id",
                listed(1L, 1L),
                listed(1L, 1L),
                listed(3L, null));
    }

    @Test
    void aProductIsNotRegroupedForItsQuotientsAreCut() {
        assertYields(
                select(into(
                                FoundTest::listed,
                                ANT.id,
                                ANT.id.times(ANT.id.dividedBy(2).times(ANT.id))))
                        .orderBy(ANT.id),
                "select id, id * (id / ? * id) from ants order by id",
                listed(1L, 0L),
                listed(2L, 4L),
                listed(3L, 9L));
    }

    @Test
    void aLongSumIsCalculatedWithAsOne() {
        assertYields(
                select(into(FoundTest::listed, sumLong(ANT.id).dividedBy(4), count())),
                "select cast(sum(id) as bigint) / ?, count(*) from ants",
                listed(1L, 3L));
        assertYields(
                select(into(FoundTest::listed, ANT.id, sumLong(ANT.id).over().dividedBy(4)))
                        .where(ANT.id.lt(3)),
                "select id, cast(sum(id) over () as bigint) / ? from ants where id < ?",
                listed(1L, 0L),
                listed(2L, 0L));
    }

    @Test
    void sumsOfWholeNumbersAreDividedWithFractions() {
        var whole = number(ANT.id.cast(SqlTypes.INTEGER));
        assertYields(
                select(into(
                        FoundTest::listed,
                        sum(whole).dividedBy(sum(whole.times(4))).cast(SqlTypes.TEXT),
                        sumLong(whole).dividedBy(4))),
                "select cast(cast(sum(cast(id as integer)) as numeric) / sum(cast(id as integer) * ?) as text),"
                        + " sum(cast(id as integer)) / ? from ants",
                listed("0.25000000000000000000", 1L));
    }

    @Test
    void sumsOfWholeNumbersAreDividedWithFractionsWhereverTheyWereMade() {
        var sum = sum(number(ANT.id.cast(SqlTypes.INTEGER)));
        var more = sum(number(ANT.id.cast(SqlTypes.INTEGER)).times(4));
        var sums =
                select(into(FoundTest::listed, sum.as("one"), more.as("two"))).as("sums");
        assertYields(
                select(into(
                                quotient -> listed(quotient),
                                sums.column(sum).dividedBy(sums.column(more)).cast(SqlTypes.TEXT)))
                        .from(sums),
                "select cast(cast(sums.one as numeric) / sums.two as text) from (select sum(cast(a.id as integer)) as"
                        + " one, sum(cast(a.id as integer) * ?) as two from ants a) sums",
                listed("0.25000000000000000000"));
        var common = with("sums", select(into(FoundTest::listed, sum.as("one"), more.as("two"))));
        assertYields(
                select(into(
                                quotient -> listed(quotient),
                                max(common.column(sum))
                                        .dividedBy(max(common.column(more)))
                                        .cast(SqlTypes.TEXT)))
                        .from(common),
                "with sums as (select sum(cast(id as integer)) as one, sum(cast(id as integer) * ?) as two from ants)"
                        + " select cast(cast(max(one) as numeric) / max(two) as text) from sums",
                listed("0.25000000000000000000"));
        assertYields(
                select(into(
                        quotient -> listed(quotient),
                        number(scalar(select(sum)))
                                .dividedBy(number(scalar(select(more))))
                                .cast(SqlTypes.TEXT))),
                "select cast(cast((select sum(cast(a.id as integer)) from ants a) as numeric) / (select"
                        + " sum(cast(a.id as integer) * ?) from ants a) as text)",
                listed("0.25000000000000000000"));
        assertYields(
                select(into(
                        quotient -> listed(quotient),
                        number(caseWhen(count().gt(1), sum).otherwise(more))
                                .dividedBy(more)
                                .cast(SqlTypes.TEXT))),
                "select cast(cast(case when count(*) > ? then sum(cast(id as integer)) else sum(cast(id as integer) *"
                        + " ?) end as numeric) / sum(cast(id as integer) * ?) as text) from ants",
                listed("0.25000000000000000000"));
    }

    @Test
    void whatIsNumericOnTheServerIsDividedWithoutACast() {
        var sum = sum(ANT.id);
        var sums = select(into(one -> listed(one), sum.as("one"))).as("sums");
        assertYields(
                select(into(half -> listed(half), sums.column(sum).dividedBy(4).cast(SqlTypes.TEXT)))
                        .from(sums),
                "select cast(sums.one / ? as text) from (select sum(a.id) as one from ants a) sums",
                listed("1.5000000000000000"));
    }

    @Test
    void aTupleThatWasReadHoldsNulls() {
        Tuple none = new Tuple.Of2<@Nullable Object, @Nullable Object>(null, null);
        assertThat(none.values()).containsExactly(null, null);
    }
}
