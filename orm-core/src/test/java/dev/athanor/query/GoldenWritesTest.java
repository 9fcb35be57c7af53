// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ItemTable.ITEM;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;

import dev.athanor.ast.TextExpression;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Filling;
import dev.athanor.shop.Order;
import dev.athanor.shop.Product;
import dev.athanor.shop.User;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The SQL of statements that change rows, one golden file for each kind. */
class GoldenWritesTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    record Pair(Object first, @Nullable Object second) {}

    @Test
    void insert() throws IOException {
        new GoldenSql("insert")
                .add("a record", insertInto(PRODUCT).values(Product.of(ONE, "lamp", "9.5")))
                .add("records", insertInto(PRODUCT).values(Product.of(ONE, "lamp", "1"), Product.of(TWO, "desk", "2")))
                .add("what the server makes", insertInto(USER).values(User.named("ada@x.org")))
                .add(
                        "made here",
                        insertInto(PRODUCT)
                                .values(Product.of(null, "a", "1"))
                                .filledBy(new Filling(() -> TWO, OffsetDateTime::now)))
                .add(
                        "made by the server in some rows",
                        insertInto(PRODUCT).values(Product.of(ONE, "a", "1"), Product.of(null, "b", "2")))
                .add(
                        "assignments",
                        insertInto(ORDER)
                                .set(
                                        ORDER.userId.set(1L),
                                        ORDER.total.set(new BigDecimal("9.9")),
                                        ORDER.status.set(Order.Status.NEW),
                                        Assignment.of(ORDER.version, Sql.scalar(Sql.select(max(ORDER.version))))))
                .add(
                        "a query",
                        insertInto(ORDER)
                                .columns(ORDER.userId, ORDER.total)
                                .select(Sql.select(into(Pair::new, USER.id, value(BigDecimal.TEN)))
                                        .where(USER.age.gt(17))))
                .add(
                        "returning the entity",
                        insertInto(USER).values(User.named("a")).returning(USER))
                .add(
                        "returning a value",
                        insertInto(USER).values(User.named("a")).returning(USER.id))
                .verify();
    }

    @Test
    void pathsInChanges() throws IOException {
        new GoldenSql("paths-in-changes")
                .add(
                        "a required relation",
                        update(ORDER)
                                .set(ORDER.total.set(BigDecimal.ZERO))
                                .where(ORDER.user().email.eq("x"), ORDER.total.gt(1)))
                .add(
                        "an optional relation",
                        deleteFrom(ORDER).where(ORDER.approver().email.endsWith("@x.org")))
                .add(
                        "what is not there is NULL",
                        deleteFrom(ORDER).where(ORDER.approver().email.isNull()))
                .add(
                        "alternatives",
                        deleteFrom(ORDER)
                                .where(ORDER.user()
                                        .age
                                        .lt(18)
                                        .or(ORDER.approver().age.lt(18))))
                .add(
                        "a path of two steps",
                        deleteFrom(ITEM).where(ITEM.order().user().age.gt(17), ITEM.quantity.eq(0)))
                .add(
                        "as a value",
                        update(ITEM)
                                .set(Assignment.of(ITEM.quantity, ITEM.order().user().age))
                                .everyRow())
                .add(
                        "returned, as it is afterwards",
                        update(ORDER)
                                .set(ORDER.userId.set(2L))
                                .where(ORDER.id.eq(1))
                                .returning(ORDER.user().email))
                .add(
                        "from inside a subquery",
                        deleteFrom(ORDER)
                                .where(exists(Sql.select(ITEM)
                                        .where(ITEM.orderId.eq(ORDER.id), ITEM.quantity.gt(ORDER.user().age)))))
                .add(
                        "of a table beside",
                        update(PRODUCT)
                                .set(PRODUCT.name.set(ITEM.order().user().email))
                                .from(ITEM)
                                .where(ITEM.productId.eq(PRODUCT.id)))
                .add(
                        "of an inserted row",
                        insertInto(ORDER)
                                .set(ORDER.userId.set(1L), ORDER.total.set(BigDecimal.ONE))
                                .returning(ORDER.user().email))
                .add(
                        "before and after a change",
                        update(ORDER)
                                .set(ORDER.userId.set(2L))
                                .where(ORDER.id.eq(1))
                                .returning(into(
                                        Pair::new,
                                        ORDER.as("old").user().email,
                                        ORDER.as("new").user().email)))
                .add(
                        "in a merge",
                        mergeInto(ORDER)
                                .using(PRODUCT, PRODUCT.name.eq(ORDER.user().email))
                                .whenMatched(ORDER.user().age.gt(17))
                                .update(ORDER.total.set(PRODUCT.price))
                                .returning(ORDER.user().age))
                .verify();
    }

    @Test
    void upsert() throws IOException {
        var excluded = PRODUCT.excluded();
        var lamp = insertInto(PRODUCT).values(Product.of(ONE, "lamp", "9.50"));
        var named = lamp.onConflict(PRODUCT.id)
                .doUpdate(PRODUCT.name.set(excluded.name), PRODUCT.price.set(excluded.price));
        new GoldenSql("upsert")
                .add("do update", named)
                .add(
                        "where it differs",
                        named.where(PRODUCT.price.ne(excluded.price)).returning(PRODUCT))
                .add("outcomes", named.returningOutcomes(PRODUCT))
                .add(
                        "an expression",
                        lamp.onConflict(PRODUCT.name)
                                .doUpdate(PRODUCT.price.set(PRODUCT.price.plus(excluded.price)))
                                .returning(PRODUCT.price))
                .add("do nothing", lamp.onConflict(PRODUCT.name).doNothing())
                .add("whatever conflicts", lamp.onConflict().doNothing())
                .add(
                        "a partial index",
                        lamp.onConflict(PRODUCT.name).where(PRODUCT.active).doNothing())
                .add(
                        "a constraint",
                        lamp.onConflictOnConstraint("products_name_key").doUpdate(PRODUCT.active.set(true)))
                .add(
                        "a subquery",
                        lamp.onConflict(PRODUCT.id)
                                .doUpdate(PRODUCT.active.set(false))
                                .where(exists(Sql.select(ITEM).where(ITEM.productId.eq(PRODUCT.id)))))
                .verify();
    }

    @Test
    void updateAndDelete() throws IOException {
        new GoldenSql("update-and-delete")
                .add(
                        "update",
                        update(USER).set(USER.age.set(5), USER.email.set("x")).where(USER.id.eq(1)))
                .add("to null", update(USER).set(USER.age.setNull()).where(USER.id.eq(1)))
                .add(
                        "an expression",
                        update(USER).set(USER.age.set(USER.age.plus(1))).where(USER.age.isNotNull()))
                .add("every row", update(PRODUCT).set(PRODUCT.active.set(false)).everyRow())
                .add(
                        "update returning",
                        update(USER).set(USER.age.set(5)).where(USER.id.eq(1)).returning(USER))
                .add(
                        "update of a document",
                        update(PRODUCT)
                                .set(PRODUCT.attributes.set(Map.of("a", 1)), PRODUCT.tags.set(List.of("x")))
                                .where(PRODUCT.id.eq(ONE)))
                .add("delete", deleteFrom(USER).where(USER.email.endsWith("@x.org")))
                .add("delete every row", deleteFrom(USER).everyRow())
                .add("delete returning", deleteFrom(USER).where(USER.id.eq(1)).returning(TextExpression.of(USER.email)))
                .verify();
    }
}
