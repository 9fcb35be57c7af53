// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.error.AccessDeniedException;
import dev.athanor.error.CheckViolationException;
import dev.athanor.error.ConversionException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.error.MappingException;
import dev.athanor.error.OrmException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.ServerUnavailableException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.error.StringTooLongException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Query;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of bad input has an exception of its own, which names entity, component and remedy, shows no value, and leaves nothing half-written. */
class BadInputTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final String SECRET = Canary.VALUE;

    private User ada;
    private String before = "";

    @BeforeEach
    void ada() {
        ada = SHOP.db().transaction(session -> session.add(Samples.user("ada")));
        before = state();
    }

    @AfterEach
    void nothingIsHalfWritten() {
        assertThat(state()).isEqualTo(before);
    }

    private static String state() {
        return SHOP.rows("select (select count(*) from users), (select string_agg(code, ' ') from coupons where percent"
                        + " <> -1), (select count(*) from orders)")
                .get(0);
    }

    private static <X extends OrmException> X refused(Class<X> kind, ThrowingCallable action) {
        X refusal = catchThrowableOfType(kind, action);
        assertThat(refusal).as("%s", kind.getSimpleName()).isExactlyInstanceOf(kind);
        Canary.assertUnseen(refusal);
        return refusal;
    }

    /** A unit whose first part is good: it must not be kept. */
    private static <X extends OrmException> X refusedAtCommit(Class<X> kind, Consumer<Session> bad) {
        return refused(
                kind,
                () -> SHOP.db().inTransaction(session -> {
                    session.add(new Coupon("GOOD", 1));
                    bad.accept(session);
                }));
    }

    private static void altered(String change, String back, Runnable test) {
        SHOP.execute(change);
        try {
            test.run();
        } finally {
            SHOP.execute(back);
        }
    }

    @Test
    void anUnreachableServer() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "postgresql://localhost:" + port + "/shop";
        assertThat(refused(
                        ServerUnavailableException.class,
                        () -> Postgres.options()
                                .connectTimeout(Duration.ofSeconds(1))
                                .connect(url, "app", SECRET)))
                .hasMessageContaining("port");
        refused(
                ServerUnavailableException.class,
                () -> Postgres.connect("postgresql://app:" + SECRET + "@localhost:" + port + "/shop"));
    }

    @Test
    void aUserWhoIsRefused() {
        try (Workshop.Role role = SHOP.role()) {
            SHOP.execute("alter role " + role.name() + " nologin");
            assertThat(refused(
                            AccessDeniedException.class,
                            () -> Postgres.connect(SHOP.server().url(), role.name(), role.password())))
                    .hasMessageContaining(role.name());
        }
    }

    @Test
    void aMissingTable() {
        altered("alter table reviews rename to elsewhere", "alter table elsewhere rename to reviews", () -> {
            ProgrammingException read = refused(
                    ProgrammingException.class,
                    () -> SHOP.db()
                            .inTransaction(
                                    session -> session.list(select(REVIEW).where(REVIEW.text.eq(SECRET)))));
            assertThat(read).hasMessageContaining("reviews");
            ProgrammingException written = refusedAtCommit(
                    ProgrammingException.class,
                    session -> session.add(Samples.review(SECRET).withAuthor(ada)));
            assertThat(written).hasMessageContaining("reviews");
        });
    }

    @Test
    void aMissingColumn() {
        altered("alter table users rename age to years", "alter table users rename years to age", () -> {
            ProgrammingException missing = refused(
                    ProgrammingException.class,
                    () -> SHOP.db()
                            .inTransaction(session -> session.list(select(USER).where(USER.email.eq(SECRET)))));
            assertThat(missing).hasMessageContaining("age").hasMessageContaining("users");
        });
    }

    @Test
    void aColumnOfAnotherType() {
        altered(
                "alter table coupons alter percent type text; insert into coupons values ('X', 'c4n4ry')",
                "delete from coupons; alter table coupons alter percent type integer using percent::integer",
                () -> {
                    OrmException read = refused(
                            ConversionException.class,
                            () -> SHOP.db().inTransaction(session -> session.list(select(COUPON))));
                    assertThat(read).hasMessageContaining("Coupon.percent");
                    ProgrammingException asked = refused(
                            ProgrammingException.class,
                            () -> SHOP.db()
                                    .inTransaction(session ->
                                            session.list(select(COUPON).where(COUPON.percent.gt(4)))));
                    assertThat(asked).hasMessageContaining("select coupons");
                });
    }

    @Test
    void aDuplicateKey() {
        SHOP.execute("update users set email = '" + SECRET + "'");
        UniqueViolationException twice = refusedAtCommit(
                UniqueViolationException.class,
                session -> session.add(Samples.user("x").withEmail(SECRET)));
        assertThat(twice.entity()).isEqualTo("User");
        assertThat(twice.property()).isEqualTo("email");
        assertThat(twice.constraint()).isEqualTo("users_email_key");
        assertThat(twice).hasMessageContaining("User.email").hasMessageContaining("on conflict");
    }

    @Test
    void aReferenceToARowThatIsNotThere() {
        ForeignKeyViolationException lost = refusedAtCommit(
                ForeignKeyViolationException.class,
                session -> session.add(Samples.order(ada, "1").withUser(ToOne.to(USER, 4711L))));
        assertThat(lost.entity()).isEqualTo("Order");
        assertThat(lost.property()).isEqualTo("user");
        assertThat(lost).hasMessageContaining("Order.user").hasMessageNotContaining("4711");
    }

    @Test
    void aRowThatOthersReferTo() {
        SHOP.db().inTransaction(session -> session.add(Samples.order(ada, "1")));
        before = state();
        ForeignKeyViolationException needed =
                refusedAtCommit(ForeignKeyViolationException.class, session -> session.delete(ada));
        assertThat(needed.property()).isEqualTo("user");
        assertThat(needed).hasMessageContaining("Order");
    }

    @Test
    @SuppressWarnings("NullAway") // the compiler would notice; what happens where it was not asked?
    void aNullWhereNoneIsAllowed() {
        ConversionException none = refusedAtCommit(
                ConversionException.class,
                session -> session.add(Samples.user("x").withEmail(null)));
        assertThat(none.entity()).isEqualTo("User");
        assertThat(none.property()).isEqualTo("email");
        assertThat(none).hasMessageContaining("User.email");
        assertThat(refusedAtCommit(
                        ConversionException.class,
                        session -> session.add(Samples.order(ada, "1").withUser((ToOne<User>) null))))
                .hasMessageContaining("Order.user");
    }

    @Test
    void aNullThatTheDatabaseHoldsWhereTheModelSaysThereIsNone() {
        altered(
                "alter table coupons alter percent drop not null; insert into coupons values ('" + SECRET + "', null)",
                "delete from coupons; alter table coupons alter percent set not null",
                () -> assertThat(refused(
                                ConversionException.class,
                                () -> SHOP.db().inTransaction(session -> session.list(select(COUPON)))))
                        .hasMessageContaining("Coupon.percent"));
    }

    @Test
    void aNullThatTheDatabaseHoldsInATextOrAReferenceThatIsNeverNull() {
        SHOP.db().inTransaction(session -> session.add(Samples.order(ada, "1")));
        before = state();
        altered(
                "alter table users alter email drop not null; update users set email = null",
                "update users set email = 'ada@x.org'; alter table users alter email set not null",
                () -> assertThat(refused(
                                ConversionException.class,
                                () -> SHOP.db().inTransaction(session -> session.list(select(USER)))))
                        .hasMessageContaining("User.email"));
        altered(
                "alter table orders alter user_id drop not null; update orders set user_id = null",
                "update orders set user_id = (select id from users); alter table orders alter user_id set not null",
                () -> assertThat(refused(
                                ConversionException.class,
                                () -> SHOP.db().inTransaction(session -> session.list(select(ORDER)))))
                        .hasMessageContaining("Order.user"));
    }

    @Test
    @SuppressWarnings("NullAway") // the compiler would notice; what happens where it was not asked?
    void aNullInADocumentWhereItsTypeTakesNone() {
        ConversionException none = refusedAtCommit(
                ConversionException.class,
                session -> session.add(Samples.user("x").withSettings(new User.Settings(null, new User.Layout(1)))));
        assertThat(none).hasMessageContaining("User.settings").hasMessageContaining("\"theme\"");
    }

    @Test
    void aTextThatIsTooLong() {
        ConversionException added = refusedAtCommit(
                ConversionException.class,
                session -> session.add(Samples.user("x").withEmail(SECRET.repeat(17))));
        assertThat(added).hasMessageContaining("User.email").hasMessageContaining("100");
        ConversionException set = refused(
                ConversionException.class,
                () -> update(USER)
                        .set(USER.email.set(SECRET.repeat(17)))
                        .everyRow()
                        .statement());
        assertThat(set).hasMessageContaining("User.email");
        StringTooLongException computed = refusedAtCommit(
                StringTooLongException.class,
                session -> session.execute(update(USER)
                        .set(USER.email.set(USER.email.concat(SECRET.repeat(17))))
                        .everyRow()));
        assertThat(computed).hasMessageContaining("update users");
    }

    @Test
    void aTextThatTheServerCannotHold() {
        for (String text : List.of(SECRET + "\u0000", SECRET + "\ud800")) {
            ConversionException refusal = refusedAtCommit(
                    ConversionException.class,
                    session -> session.add(Samples.user("x").withEmail(text)));
            assertThat(refusal).hasMessageContaining("User.email");
        }
    }

    @Test
    void aDocumentThatDoesNotFitItsType() {
        for (String document : List.of(
                "\"c4n4ry\"",
                "[1]",
                "{\"theme\": null, \"layout\": {\"columns\": 1}}",
                "{\"theme\": \"x\"}",
                "{\"theme\": {\"c4n4ry\": 1}, \"layout\": {\"columns\": 1}}",
                "{\"theme\": \"x\", \"layout\": {\"columns\": \"c4n4ry\"}}",
                "{\"theme\": \"x\", \"layout\": {\"columns\": 12345678901}}")) {
            SHOP.execute("update users set settings = '" + document + "'");
            ConversionException unfit = refused(
                    ConversionException.class, () -> SHOP.db().inTransaction(session -> session.list(select(USER))));
            assertThat(unfit.entity()).as(document).isEqualTo("User");
            assertThat(unfit).as(document).hasMessageContaining("User.settings");
        }
    }

    @Test
    void aLabelThatNoConstantHas() {
        SHOP.db().inTransaction(session -> session.add(Samples.order(ada, "1")));
        before = state();
        altered(
                "alter table orders drop constraint orders_status_check; update orders set status = '" + SECRET + "'",
                "update orders set status = 'NEW'; alter table orders add constraint orders_status_check"
                        + " check (status in ('NEW', 'PAID', 'CANCELLED'))",
                () -> {
                    for (Query<?> query : List.of(
                            select(ORDER), select(ORDER.status), select(into(Labelled::new, ORDER.id, ORDER.status)))) {
                        assertThat(refused(
                                        ConversionException.class,
                                        () -> SHOP.db().inTransaction(session -> session.list(query))))
                                .hasMessageContaining("Order.status");
                    }
                });
    }

    private record Labelled(long id, Status status) {}

    @Test
    void anExpressionThatIsOfAnotherType() {
        assertThat(refused(
                        ConversionException.class,
                        () -> SHOP.db()
                                .inTransaction(session ->
                                        session.list(select(function("lower", SqlTypes.BIGINT, value(SECRET)))))))
                .hasMessageContaining("column 1 (\"lower\")")
                .hasMessageContaining("bigint");
    }

    @Test
    void aBrokenCheck() {
        altered(
                "alter table coupons add constraint sane check (percent < 100)",
                "alter table coupons drop constraint sane",
                () -> {
                    CheckViolationException insane = refusedAtCommit(
                            CheckViolationException.class, session -> session.add(new Coupon(SECRET, 777)));
                    assertThat(insane).hasMessageContaining("Coupon").hasMessageContaining("sane");
                });
    }

    @Test
    void tablesThatAreNotJoined() {
        StatementBuildException apart = refused(
                StatementBuildException.class,
                () -> SHOP.db()
                        .inTransaction(session -> session.list(
                                select(USER).from(USER, ORDER).where(USER.email.eq(SECRET), ORDER.total.gt(1)))));
        assertThat(apart).hasMessageContaining("users").hasMessageContaining("orders");
    }

    @Test
    void aBulkStatementWithoutACondition() {
        assertThat(refusedAtCommit(
                        StatementBuildException.class,
                        session -> session.execute(update(USER).set(USER.email.set(SECRET)))))
                .hasMessageContaining("everyRow");
    }

    @Test
    void somethingThatIsNoEntity() {
        assertThat(refusedAtCommit(MappingException.class, session -> session.add(SECRET)))
                .hasMessageContaining("String");
    }

    @Test
    void everyFailureOfTheServerSaysWhichStatementItWas() {
        DatabaseException twice =
                refusedAtCommit(UniqueViolationException.class, session -> session.add(Samples.user("ada")));
        assertThat(twice.statement()).contains("insert into users");
        assertThat(twice.sqlState()).isEqualTo("23505");
        assertThat(twice).hasMessageContaining("23505");
    }
}
