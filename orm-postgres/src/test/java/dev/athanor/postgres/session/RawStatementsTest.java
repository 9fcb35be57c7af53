// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.NamedParameter;
import dev.athanor.query.RawChange;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole statements as texts: bound values, typed rows, entities of the session. */
class RawStatementsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final String ALL = "select id, email, age, created_at, settings from users";

    record Spend(String email, @Nullable BigDecimal total) {}

    record Wrapped(User user, long orders) {}

    @BeforeEach
    void adaHasTwoOrdersEveNone() {
        SHOP.db().inTransaction(session -> {
            session.add(Samples.user("ada", ToMany.of(Samples.order("5.00"), Samples.order("7.00"))));
            session.add(Samples.user("eve"));
        });
        SHOP.sent().clear();
    }

    @Test
    void readsTypedRowsWithBoundValues() {
        var spend = rawQuery(
                "select u.email, sum(o.total) from users u left join orders o on o.user_id = u.id and o.total > ?"
                        + " where u.email <> '?' group by 1 order by 1",
                into(Spend::new, USER.email, sum(ORDER.total)),
                value(new BigDecimal("5.50")));
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.list(spend))
                    .containsExactly(new Spend("ada@x.org", new BigDecimal("7.00")), new Spend("eve@x.org", null));
            assertThat(session.first(spend).orElseThrow().email()).isEqualTo("ada@x.org");
            assertThat(session.one(rawQuery("select count(*) from users", count())))
                    .isEqualTo(2);
            assertThat(session.explain(spend).toString()).contains("Join");
        }
        assertThat(spend.literal(
                        Postgres.platform().dialect(), Postgres.platform().json()))
                .contains("o.total > 5.50 where u.email <> '?'");
    }

    @Test
    void readsTheSessionsOwnRecordsAfterWhatIsPending() {
        try (Session session = SHOP.db().openSession()) {
            User added = session.add(Samples.user("zoe"));
            List<User> users = session.list(rawQuery(ALL + " where email like ? order by id", USER, value("%e@x.org")));
            assertThat(users).extracting(User::email).containsExactly("eve@x.org", "zoe@x.org");
            assertThat(session.find(USER, Samples.id(users.get(1)))).containsSame(users.get(1));
            assertThat(users.get(1).email()).isEqualTo(added.email());
            assertThat(session.list(rawQuery(
                            "select u.id, u.email, u.age, u.created_at, u.settings, count(o.id) from users u"
                                    + " left join orders o on o.user_id = u.id group by u.id order by u.id",
                            into(Wrapped::new, USER, count()))))
                    .extracting(Wrapped::orders)
                    .containsExactly(2L, 0L, 0L);
            session.rollback();
        }
    }

    @Test
    void refusesColumnsThatAreNotThoseOfTheEntity() {
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() ->
                            session.list(rawQuery("select id, settings, email, age, created_at from users", USER)))
                    .isInstanceOf(StatementBuildException.class)
                    .hasMessageContaining("let it select id, email, age, created_at, settings, in this order");
        }
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() -> session.list(rawQuery("select 1, 2", count())))
                    .isInstanceOf(StatementBuildException.class)
                    .hasMessageContaining("a value of type bigint");
        }
    }

    @Test
    void changesRowsAndForgetsWhatItKnew() {
        RawChange<User> birthday =
                rawChange(USER, "update users set age = coalesce(age, ?) + 1 where email = ?", value(40), EMAIL);
        try (Session session = SHOP.db().openSession()) {
            User ada = session.one(select(USER).where(USER.email.eq("ada@x.org")));
            assertThat(session.execute(birthday.bind(EMAIL.is("ada@x.org")))).isEqualTo(1);
            assertThat(session.find(USER, Samples.id(ada)).orElseThrow().age()).isEqualTo(41);
            assertThat(session.execute(birthday.bind(EMAIL.is("nobody")))).isZero();
            session.commit();
        }
        assertThat(SHOP.rows("select age from users order by id")).containsExactly("41", "null");
    }

    private static final NamedParameter<String> EMAIL = param("email", SqlTypes.TEXT);

    @Test
    void readsWhatItsOwnReturningYields() {
        try (Session session = SHOP.db().openSession()) {
            User eve = session.one(select(USER).where(USER.email.eq("eve@x.org")));
            var renamed = rawChange(
                    USER,
                    "update users set email = ? where id = ? returning id, email, age, created_at, settings",
                    value("x@x.org"),
                    value(Samples.id(eve)));
            User now = session.one(renamed.returning(USER));
            assertThat(now.email()).isEqualTo("x@x.org");
            assertThat(session.find(USER, Samples.id(eve))).containsSame(now);
            assertThat(session.list(rawChange(USER, "delete from users where age > ? returning email", value(200))
                            .returning(USER.email)))
                    .isEmpty();
            session.rollback();
        }
    }

    @Test
    void isOneStatementWithAnExpressionForEachMark() {
        refused(() -> rawQuery("select 1; drop table users", count()), "semicolon");
        refused(() -> rawChange(USER, "  "), "one statement");
        refused(() -> rawQuery("select ?", count()), "1 question marks and 0 expressions");
        refused(
                () -> rawQuery(
                        "select 1",
                        into((List<Long> list) -> list, select(ORDER.id).asList("orders"))),
                "asList");
        assertThat(rawQuery("select ';', count(*) from \"a;b\" where x ?? 'y'", count()))
                .hasToString("select ';', count(*) from \"a;b\" where x ?? 'y'");
    }

    private static void refused(Runnable work, String remedy) {
        assertThatThrownBy(work::run)
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining(remedy);
    }
}
