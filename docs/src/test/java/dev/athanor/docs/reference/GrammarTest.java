// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;

import dev.athanor.ast.Expression;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.Tuple;
import dev.athanor.ast.TypedExpression;
import dev.athanor.docs.shop.Status;
import dev.athanor.query.Executable;
import dev.athanor.query.Select;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private final Shown shown = new Shown("reference/GrammarTest.java");

    private void show(Executable statement) {
        shown.add(statement);
    }

    record Line(@Nullable Object first, @Nullable Object second) {}

    record Offer(String name, BigDecimal price) {}

    @Test
    void windows() {
        var byUser = partitionBy(ORDER.userId).orderBy(ORDER.total.desc());
        var named = partitionBy(ORDER.userId).as("w");
        // region windows
        show(select(into(Line::new, ORDER.id, rowNumber().over(byUser))));
        show(select(lag(ORDER.total).over(orderBy(ORDER.id))));
        show(select(sum(ORDER.total).over(orderBy(ORDER.id).rows(unboundedPreceding(), currentRow()))));
        show(select(into(Line::new, count().over(named), rank().over(named.orderBy(ORDER.total)))));
        show(select(stringAgg(PRODUCT.name, ", ").orderBy(PRODUCT.price.desc())));
        show(select(percentileCont(0.5).withinGroup(PRODUCT.price)));
        show(select(rank(value(BigDecimal.TEN)).withinGroup(PRODUCT.price.desc())));
        // endregion
        shown.verify("reference/windows.md");
    }

    @Test
    void lateral() {
        // region lateral-made
        var latest = select(ORDER.total)
                .where(ORDER.userId.eq(USER.id))
                .orderBy(ORDER.id.desc())
                .limit(3)
                .asLateral("latest");
        // endregion
        // region lateral
        show(select(into(Line::new, USER.email, latest.column(ORDER.total)))
                .from(USER)
                .leftJoinLateral(latest));
        // endregion
        shown.verify("reference/lateral.md");
    }

    @Test
    void commons() {
        // region commons-made
        var spend = with(
                "spend", select(into(Line::new, ORDER.userId, sum(ORDER.total))).groupBy(ORDER.userId));
        var gone = with(
                "gone",
                deleteFrom(ORDER).where(ORDER.status.eq(Status.CANCELLED)).returning(ORDER.total));
        var n = value(1, SqlTypes.INTEGER).as("n");
        Select<Integer> first = select(n);
        var tens = withRecursive(
                "tens",
                first,
                self -> first.unionAll(select(number(self.column(n)).plus(1))
                        .from(self)
                        .where(number(self.column(n)).lt(10))));
        // endregion
        // region commons
        show(select(USER.email)
                .from(USER)
                .join(spend, spend.column(ORDER.userId).eq(USER.id)));
        show(select(count()).from(spend.materialized()));
        show(select(tens.column(n)).from(tens));
        show(select(sum(gone.column(ORDER.total))).from(gone));
        // endregion
        shown.verify("reference/commons.md");
    }

    @Test
    void sets() {
        // region sets
        show(select(USER.id).union(select(ORDER.userId)));
        show(select(USER.id).except(select(ORDER.userId)).orderBy(USER.id).limit(10));
        show(select(sum(ORDER.total)).groupBy(rollup(ORDER.userId, ORDER.status)));
        show(select(count()).from(ORDER).groupBy(groupingSets(together(ORDER.userId, ORDER.status), together())));
        show(select(ORDER).distinctOn(ORDER.userId).orderBy(ORDER.userId.asc(), ORDER.total.desc()));
        show(select(ORDER.id).orderBy(ORDER.total).limit(3).withTies());
        show(select(ORDER.id).where(row(ORDER.userId, ORDER.id).gt(Tuple.of(7L, 9L))));
        show(select(ORDER.id).where(row(ORDER.userId, ORDER.id).in(Tuple.of(7L, 9L))));
        show(select(USER.id).where(row(USER.createdAt, now()).overlaps(row(now().minus(Duration.ofDays(7)), now()))));
        show(select(ORDER.id).where(ORDER.total.ge(all(select(PRODUCT.price)))));
        show(select(ORDER.id)
                .join(ORDER.user, USER)
                .forUpdate()
                .of(ORDER)
                .skipLocked()
                .forShare()
                .of(USER));
        show(select(caseOf(ORDER.status).when(Status.PAID, "done").otherwise("open")));
        // endregion
        shown.verify("reference/sets.md");
    }

    @Test
    void tables() {
        // region tables-made
        var name = column("name", SqlTypes.TEXT);
        var price = column("price", SqlTypes.NUMERIC);
        var day = column("day", SqlTypes.BIGINT);
        var offers = List.of(new Offer("lamp", new BigDecimal("9.90")));
        var offer = values("offer", offers, name.from(Offer::name), price.from(Offer::price));
        var days = generateSeries(1, 7).as("days", day);
        var words = unnest(List.of("a", "b"), SqlTypes.TEXT).withOrdinality().as("word", name, day);
        // endregion
        // region tables
        show(select(PRODUCT.id).join(offer, offer.column(name).eq(PRODUCT.name)));
        show(select(days.column(day)).from(days));
        show(select(into(Line::new, words.column(name), words.column(day))).from(words));
        show(select(USER.email).from(bernoulli(USER, 10)));
        // endregion
        shown.verify("reference/tables.md");
    }

    @Test
    void merges() {
        var name = column("name", SqlTypes.TEXT);
        var price = column("price", SqlTypes.NUMERIC);
        var offers = List.of(new Offer("stool", new BigDecimal("9.90")));
        var offer = values("offer", offers, name.from(Offer::name), price.from(Offer::price));
        // region merges
        show(update(PRODUCT)
                .set(PRODUCT.price.set(offer.column(price)))
                .from(offer)
                .where(offer.column(name).eq(PRODUCT.name)));
        show(deleteFrom(ORDER).using(USER).where(ORDER.userId.eq(USER.id), USER.age.gt(90)));
        show(deleteFrom(ORDER).where(ORDER.user().age.gt(90)));
        show(deleteFrom(ORDER).where(ORDER.user().age.isNull()));
        show(update(ORDER)
                .set(ORDER.status.set(Status.PAID))
                .where(ORDER.id.eq(1))
                .returning(ORDER.user().email));
        show(update(PRODUCT).set(PRODUCT.active.setDefault()).everyRow());
        show(insertInto(USER)
                .set(USER.email.set("ada@x.org"))
                .onConflict(USER.email)
                .doNothing()
                .returningExisting(USER));
        show(mergeInto(PRODUCT)
                .using(offer, offer.column(name).eq(PRODUCT.name))
                .whenMatched()
                .update(PRODUCT.price.set(offer.column(price)))
                .whenNotMatched()
                .insert(
                        PRODUCT.id.set(new UUID(0, 9)),
                        PRODUCT.name.set(offer.column(name)),
                        PRODUCT.price.set(offer.column(price)),
                        PRODUCT.active.set(true)));
        // endregion
        shown.verify("reference/merges.md");
    }

    // region element
    record Local(Expression<Instant> moment) implements TypedExpression<LocalDateTime> {
        @Override
        public SqlType<LocalDateTime> type() {
            return SqlTypes.TIMESTAMP;
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return byDialect(moment.cast(SqlTypes.TIMESTAMP))
                    .when("postgresql", function("timezone", SqlTypes.TIMESTAMP, value("UTC"), moment))
                    .accept(visitor);
        }
    }
    // endregion

    @Test
    void elements() {
        // region elements
        show(select(USER.id).orderBy(new Local(USER.createdAt)));
        // endregion
        shown.verify("reference/elements.md");
    }

    @Test
    void hatches() {
        // region hatches
        show(select(function("initcap", SqlTypes.TEXT, USER.email)));
        show(select(USER.id).where(condition(operator(USER.email, "~*", value("^a"), SqlTypes.BOOLEAN))));
        show(select(raw("now() - ? * interval '1 day'", SqlTypes.INSTANT, USER.age)));
        show(select(USER.id).where(rawCondition("? % 2 = 0", USER.age)));
        show(rawQuery("select email, age from users where age > ?", into(Line::new, USER.email, USER.age), value(18)));
        show(rawChange(USER, "update only users set age = age + 1 where age < ?", value(18)));
        // endregion
        shown.verify("reference/hatches.md");
    }
}
