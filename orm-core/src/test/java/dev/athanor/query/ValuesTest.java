// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.Dialect;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Filling;
import dev.athanor.schema.ValueAssignment;
import dev.athanor.shop.Order;
import dev.athanor.shop.Product;
import dev.athanor.shop.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What values become before they are sent, and which are refused. */
class ValuesTest {
    private static final Instant NANOS = Instant.parse("2024-12-31T23:59:59.999999999Z");
    private static final Instant MICROS = Instant.parse("2024-12-31T23:59:59.999999Z");

    private static Stream<Object> values(Executable statement) {
        return statement.compiled(Dialect.GENERIC).parameters().stream().map(Parameter::value);
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable work) {
        return assertThatThrownBy(work).isInstanceOf(ConversionException.class);
    }

    @Test
    void namesEntityAndComponentOfAValueThatDoesNotFit() {
        refused(() -> insertInto(USER).values(User.named("secret".repeat(20))))
                .hasMessageStartingWith("User.email: the value is longer than 100 characters")
                .hasMessageNotContaining("secret");
        refused(() -> insertInto(PRODUCT).values(Product.of(null, "a", "1.234")))
                .hasMessageContaining("Product.price")
                .hasMessageNotContaining("1.234");
        refused(() -> update(USER).set(USER.email.set("a\0")).everyRow().statement())
                .hasMessageContaining("User.email");
    }

    @Test
    void refusesNullInAColumnThatCannotHoldIt() {
        refused(() -> insertInto(USER).values(User.named(null))).hasMessageContaining("User.email: the value is null");
        refused(() -> update(USER).set(USER.email.setNull()).everyRow().statement())
                .hasMessageContaining("User.email");
        refused(() -> update(USER).set(USER.createdAt.setNull()).everyRow().statement())
                .hasMessageContaining("User.createdAt");
    }

    @Test
    void namesTheRelationThatRefersToNothing() {
        User unsaved = User.named("a");
        refused(() -> insertInto(ORDER)
                        .values(new Order(
                                null, ToOne.of(unsaved), null, BigDecimal.ONE, Order.Status.NEW, 0, ToMany.empty())))
                .hasMessageContaining("Order.user: refers to no row with a key");
    }

    @Test
    void writesTheKeyOfAHandle() {
        Order order = new Order(null, ToOne.to(USER, 42L), null, BigDecimal.ONE, Order.Status.NEW, 3, ToMany.empty());
        assertThat(insertInto(ORDER).values(order))
                .hasToString(
                        "insert into orders (user_id, approver_id, total, status, version) values (?, ?, ?, ?, ?)");
        assertThat(values(insertInto(ORDER).values(order)))
                .containsExactly(42L, null, new BigDecimal("1.00"), Order.Status.NEW, 3);
    }

    @Test
    void writesWhatTheServerWillHold() {
        assertThat(values(update(USER).set(USER.createdAt.set(NANOS)).everyRow()))
                .containsExactly(MICROS);
        assertThat(values(select(USER).where(USER.createdAt.eq(NANOS)))).containsExactly(MICROS);
        assertThat(values(update(ORDER).set(ORDER.total.set(BigDecimal.TEN)).everyRow()))
                .containsExactly(new BigDecimal("10.00"));
    }

    @Test
    void comparesWithWhatNoRowCouldHold() {
        String tooLong = "x".repeat(200);
        assertThat(values(select(USER).where(USER.email.eq(tooLong)))).containsExactly(tooLong);
        BigDecimal tooFine = new BigDecimal("0.001");
        assertThat(values(select(ORDER).where(ORDER.total.gt(tooFine)))).containsExactly(tooFine);
        assertThat(values(select(ORDER).where(ORDER.total.in(tooFine)))).containsExactly(List.of(tooFine));
    }

    @Test
    void refusesToCompareWithWhatTheDriverWouldChange() {
        refused(() -> select(USER).where(USER.email.eq("\uD800")).sql(Dialect.GENERIC))
                .hasMessageStartingWith("User.email: a value bound in a statement contains half of a surrogate");
        refused(() -> select(USER).where(USER.email.in("a", "b\0")).sql(Dialect.GENERIC))
                .hasMessageStartingWith("User.email: ")
                .hasMessageContaining("NUL");
        refused(() -> select(ORDER)
                        .where(
                                ORDER.total.gt(BigDecimal.ONE),
                                exists(select(USER)
                                        .where(
                                                USER.id.eq(ORDER.userId),
                                                USER.email.lower().like("a\0"))))
                        .sql(Dialect.GENERIC))
                .hasMessageStartingWith("User.email: ");
        refused(() -> select(value("a\0").upper()).from(USER).sql(Dialect.GENERIC))
                .hasMessageStartingWith("a value bound in a statement");
        refused(() -> select(ORDER)
                        .where(ORDER.total.gt(new BigDecimal("1E+200000")))
                        .sql(Dialect.GENERIC))
                .hasMessageContaining("131072");
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake is the point
    void refusesToCompareWithNull() {
        assertThatThrownBy(() -> USER.email.eq((String) null))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageStartingWith("User.email cannot be compared")
                .hasMessageContaining("isNull()");
    }

    @Test
    void startsAVersionAtZero() {
        ValueAssignment<Order> none = ORDER.version.setNull();
        assertThat(insertInto(ORDER).set(ORDER.userId.set(1L), none))
                .hasToString("insert into orders (user_id, version) values (?, ?)");
        assertThat(values(insertInto(ORDER).set(ORDER.userId.set(1L), none))).containsExactly(1L, 0);
    }

    @Test
    void leavesNullToTheServerWhereItFillsTheColumnIn() {
        User early = new User(7L, "a", null, MICROS, User.named("a").settings(), ToMany.empty());
        assertThat(insertInto(USER).values(early, User.named("b")))
                .hasToString("insert into users (id, email, age, created_at, settings)"
                        + " values (?, ?, ?, ?, cast(? as jsonb)), (default, ?, ?, default, cast(? as jsonb))");
        assertThat(insertInto(PRODUCT).set(PRODUCT.name.set("a"), PRODUCT.active.setNull()))
                .hasToString("insert into products (name, active) values (?, default)");
        assertThat(insertInto(PRODUCT).set()).hasToString("insert into products default values");
    }

    @Test
    void makesKeysForTheRowsThatHaveNone() {
        UUID own = new UUID(0, 1);
        List<UUID> made = new ArrayList<>(List.of(new UUID(0, 2)));
        Insert<Product> insert = insertInto(PRODUCT).values(Product.of(own, "a", "1"), Product.of(null, "b", "2"));
        Returning<UUID> returning =
                insert.returning(PRODUCT.id).filledBy(new Filling(() -> made.remove(0), OffsetDateTime::now));
        assertThat(values(returning).filter(UUID.class::isInstance)).containsExactly(own, new UUID(0, 2));
        assertThat(values(insert).filter(UUID.class::isInstance)).containsExactly(own);
    }

    @Test
    void addsRowsToThoseGivenBefore() {
        Insert<Product> one = insertInto(PRODUCT).values(Product.of(new UUID(0, 1), "a", "1"));
        Insert<Product> two = one.values(Product.of(new UUID(0, 2), "b", "2"));
        assertThat(values(one)).hasSize(6);
        assertThat(values(two)).hasSize(12);
    }

    @Test
    void refusesMutationsThatSayTooLittle() {
        assertThatThrownBy(() -> update(USER).set(USER.age.set(1)).toString())
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("everyRow()");
        assertThatThrownBy(() ->
                        deleteFrom(USER).where(when(false, USER.age.gt(1))).toString())
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("everyRow()");
        assertThatThrownBy(() -> update(USER).everyRow().toString()).hasMessageContaining("sets nothing");
        assertThatThrownBy(() -> insertInto(USER).toString()).hasMessageContaining("no rows");
        assertThatThrownBy(() -> insertInto(USER).values(List.of()).toString()).hasMessageContaining("no rows");
        assertThatThrownBy(() -> update(USER)
                        .set(USER.age.set(1), USER.age.set(2))
                        .everyRow()
                        .toString())
                .hasMessageContaining("User.age is set twice");
        assertThatThrownBy(() -> insertInto(USER).columns(USER.age).select(select(into(Pair::new, USER.age, USER.id))))
                .hasMessageContaining("names 1 columns and its query selects 2");
        assertThatThrownBy(() -> insertInto(USER).values(User.named("a")).where(USER.age.gt(1)))
                .hasMessageContaining("do update");
        assertThatThrownBy(() ->
                        insertInto(USER).values(User.named("a")).onConflict().doUpdate(USER.age.set(1)))
                .hasMessageContaining("name the columns");
        assertThatThrownBy(() -> insertInto(USER)
                        .values(User.named("a"))
                        .onConflict(USER.email)
                        .doUpdate())
                .hasMessageContaining("doNothing()");
    }

    record Pair(Object first, Object second) {}
}
