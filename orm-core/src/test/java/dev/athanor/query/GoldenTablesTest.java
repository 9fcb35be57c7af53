// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.DerivedTable;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables that a statement makes itself, changes beside other tables, and the ways out of the grammar, as they stand in {@code src/test/resources/golden}. */
class GoldenTablesTest {
    private static final ColumnName<String> NAME = column("name", SqlTypes.TEXT);
    private static final ColumnName<BigDecimal> PRICE = column("price", SqlTypes.NUMERIC);
    private static final ColumnName<Long> NUMBER = column("number", SqlTypes.BIGINT);

    record Pair(@Nullable Object first, @Nullable Object second) {}

    record Offer(String name, BigDecimal price) {}

    private static final List<Offer> OFFERS =
            List.of(new Offer("lamp", new BigDecimal("9.50")), new Offer("desk", new BigDecimal("80")));

    @Test
    void tables() throws IOException {
        DerivedTable offers = values("offer", OFFERS, NAME.from(Offer::name), PRICE.from(Offer::price));
        var tags = unnest(PRODUCT.tags).withOrdinality().as("tag", NAME, NUMBER);
        var days = generateSeries(1, 7).as("day", NUMBER);
        var lines = jsonbToRecordset(PRODUCT.attributes).as("line", NAME, PRICE);
        new GoldenSql("tables")
                .add(
                        "values",
                        select(into(Pair::new, offers.column(NAME), offers.column(PRICE)))
                                .from(offers))
                .add(
                        "values, joined",
                        select(PRODUCT.id).join(offers, offers.column(NAME).eq(PRODUCT.name)))
                .add("a series", select(days.column(NUMBER)).from(days))
                .add(
                        "a series with gaps filled",
                        select(into(Pair::new, days.column(NUMBER), count(ORDER.id)))
                                .from(days)
                                .leftJoin(ORDER, ORDER.userId.eq(days.column(NUMBER)))
                                .groupBy(days.column(NUMBER)))
                .add(
                        "the elements of an array, numbered",
                        select(into(Pair::new, PRODUCT.name, tags.column(NAME)))
                                .from(PRODUCT)
                                .crossJoin(tags)
                                .orderBy(tags.column(NUMBER)))
                .add(
                        "a list as rows",
                        select(count())
                                .from(unnest(List.of("a", "b"), SqlTypes.TEXT).as("word", NAME)))
                .add(
                        "the objects of a document",
                        select(into(Pair::new, lines.column(NAME), lines.column(PRICE)))
                                .from(PRODUCT, lines))
                .add("any function", select(NUMBER_OF_WORD).from(WORDS))
                .add("a sample", select(USER.email).from(bernoulli(USER, 10)))
                .add(
                        "the same sample again",
                        select(USER.email).from(system(USER, 5).repeatable(42)).join(USER.orders, ORDER))
                .verify();
    }

    private static final dev.athanor.ast.TableFunction WORDS =
            tableFunction("regexp_split_to_table", value("a b"), value(" ")).as("word", NAME);
    private static final dev.athanor.ast.ColumnReference<String> NUMBER_OF_WORD = WORDS.column(NAME);

    @Test
    void changesBesideTables() throws IOException {
        DerivedTable offers = values("offer", OFFERS, NAME.from(Offer::name), PRICE.from(Offer::price));
        new GoldenSql("changes-beside-tables")
                .add(
                        "update from values",
                        update(PRODUCT)
                                .set(PRODUCT.price.set(offers.column(PRICE)))
                                .from(offers)
                                .where(PRODUCT.name.eq(offers.column(NAME)))
                                .returning(PRODUCT.id))
                .add(
                        "update from a table",
                        update(ORDER)
                                .set(ORDER.total.set(ORDER.total.times(2)))
                                .from(USER)
                                .where(ORDER.userId.eq(USER.id), USER.age.gt(60)))
                .add(
                        "delete using a table",
                        deleteFrom(ORDER).using(USER).where(ORDER.userId.eq(USER.id), USER.age.isNull()))
                .verify();
        assertThatThrownBy(() -> update(ORDER)
                        .set(ORDER.total.set(BigDecimal.ONE))
                        .from(USER)
                        .where(USER.age.gt(60))
                        .sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("orders")
                .hasMessageContaining("users");
    }

    @Test
    void writes() throws IOException {
        var before = PRODUCT.as("old");
        var after = PRODUCT.as("new");
        new GoldenSql("writes")
                .add(
                        "rows of expressions and defaults",
                        insertInto(PRODUCT)
                                .set(PRODUCT.name.set(value("Lamp").lower()), PRODUCT.price.set(new BigDecimal("5")))
                                .set(PRODUCT.name.set("desk"), PRODUCT.active.setDefault()))
                .add(
                        "a default in an update",
                        update(PRODUCT).set(PRODUCT.active.setDefault()).everyRow())
                .add(
                        "on conflict of an expression, of a partial index",
                        insertInto(USER)
                                .set(USER.email.set("Ada@x.org"))
                                .onConflict(USER.email.lower())
                                .where(USER.age.isNull())
                                .doUpdate(USER.email.set(USER.excluded().email)))
                .add(
                        "on conflict do nothing, with the row that is there",
                        insertInto(USER)
                                .set(USER.email.set("ada@x.org"))
                                .onConflict(USER.email)
                                .doNothing()
                                .returningExisting(USER))
                .add(
                        "values before and after",
                        update(PRODUCT)
                                .set(PRODUCT.price.set(PRODUCT.price.times(2)))
                                .everyRow()
                                .returning(into(Pair::new, before.price, after.price)))
                .verify();
    }

    @Test
    void merge() throws IOException {
        DerivedTable offers = values("offer", OFFERS, NAME.from(Offer::name), PRICE.from(Offer::price));
        new GoldenSql("merge")
                .add(
                        "update or insert",
                        mergeInto(PRODUCT)
                                .using(offers, offers.column(NAME).eq(PRODUCT.name))
                                .whenMatched(PRODUCT.price.ne(offers.column(PRICE)))
                                .update(PRODUCT.price.set(offers.column(PRICE)))
                                .whenNotMatched()
                                .insert(PRODUCT.name.set(offers.column(NAME)), PRODUCT.price.set(offers.column(PRICE))))
                .add(
                        "delete, and nothing",
                        mergeInto(ORDER)
                                .using(USER, USER.id.eq(ORDER.userId))
                                .whenMatched(USER.age.isNull())
                                .delete()
                                .whenNotMatched(USER.age.gt(60))
                                .doNothing())
                .add(
                        "what the source does not have",
                        mergeInto(PRODUCT)
                                .using(offers, offers.column(NAME).eq(PRODUCT.name))
                                .whenNotMatchedBySource(PRODUCT.active)
                                .update(PRODUCT.active.set(false))
                                .returning(PRODUCT.id))
                .verify();
        assertThatThrownBy(() ->
                        mergeInto(ORDER).using(USER, USER.id.eq(ORDER.userId)).sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("orders");
        assertThatThrownBy(() -> mergeInto(ORDER)
                        .using(USER, USER.id.eq(ORDER.userId))
                        .whenNotMatched(ORDER.total.gt(1))
                        .doNothing()
                        .sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("total");
    }

    @Test
    void waysOut() throws IOException {
        new GoldenSql("ways-out")
                .add("a function", select(function("initcap", SqlTypes.TEXT, USER.email)))
                .add("an operator", select(operator(USER.age, "#", value(5, SqlTypes.INTEGER), SqlTypes.INTEGER)))
                .add(
                        "a comparison",
                        select(USER.id).where(condition(operator(USER.email, "~*", value("^a"), SqlTypes.BOOLEAN))))
                .add("raw", select(raw("now() - ? * interval '1 day'", SqlTypes.INSTANT, USER.age.plus(1))))
                .add("a raw condition", select(USER.id).where(USER.age.gt(1), rawCondition("? % 2 = 0", USER.age)))
                .add(
                        "a question mark that stays",
                        select(PRODUCT.id).where(rawCondition("? ?? 'a'", PRODUCT.attributes)))
                .add(
                        "a whole query",
                        rawQuery("select email from users where age > ? for update", USER.email, value(18)))
                .add(
                        "a whole change",
                        rawChange(USER, "update only users set age = ?", value(5))
                                .returning(USER.age))
                .add(
                        "written by dialect",
                        select(byDialect(USER.age.plus(1)).when("postgresql", USER.age.minus(1)))
                                .where(number(byDialect(USER.age.plus(1)))
                                        .times(2)
                                        .gt(9)))
                .verify();
    }

    @Test
    void isNoPlainReadWhereSqlIsUnknown() {
        for (Executable statement : List.of(
                select(raw("now()", SqlTypes.INSTANT)),
                select(USER.id).where(rawCondition("true")),
                select(operator(USER.age, "<=>", USER.age, SqlTypes.DOUBLE)),
                select(aggregate("mine", SqlTypes.TEXT, USER.email)),
                select(count()).from(WORDS))) {
            CompiledStatement compiled = statement.compiled(Dialect.GENERIC);
            assertThat(compiled.isPlainRead()).as(compiled.sql()).isFalse();
            assertThat(compiled.touches(ORDER)).as(compiled.sql()).isTrue();
        }
        assertThat(select(count())
                        .from(generateSeries(1, 3).as("n", NUMBER))
                        .compiled(Dialect.GENERIC)
                        .isPlainRead())
                .isTrue();
    }

    @Test
    void refusesWhatIsNoOperatorAndWhatDoesNotFit() {
        assertThatThrownBy(() -> operator(USER.age, "+ 1 --", USER.age, SqlTypes.INTEGER))
                .isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> operator(USER.age, "or", USER.age, SqlTypes.INTEGER))
                .isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> raw("? + ?", SqlTypes.INTEGER, USER.age))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("2 question marks and 1 expressions");
        assertThatThrownBy(() -> values("none", List.<Offer>of(), NAME.from(Offer::name)))
                .isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> WORDS.column(PRICE)).isInstanceOf(StatementBuildException.class);
    }
}
