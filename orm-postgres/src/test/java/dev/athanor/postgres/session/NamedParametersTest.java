// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.TableFunction;
import dev.athanor.criteria.Criteria;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Insert;
import dev.athanor.query.Merge;
import dev.athanor.query.NamedParameter;
import dev.athanor.query.Returning;
import dev.athanor.query.Select;
import dev.athanor.query.Update;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A query is kept with places for its values, and runs with any. */
class NamedParametersTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final NamedParameter<Integer> MINIMUM = param("minimum", SqlTypes.INTEGER);
    private static final NamedParameter<List<String>> EMAILS = param("emails", SqlTypes.list(SqlTypes.TEXT));
    private static final NamedParameter<Integer> YEARS = param("years", SqlTypes.INTEGER);
    private static final NamedParameter<String> EMAIL = param("email", SqlTypes.TEXT);
    private static final Select<User> GROWN = select(USER)
            .where(USER.age.ge(MINIMUM), USER.email.ne("x"), USER.age.plus(1).gt(MINIMUM))
            .orderBy(USER.age);

    @BeforeEach
    void threeUsers() {
        SHOP.db().inTransaction(session -> {
            session.add(Samples.user("ada").withAge(36));
            session.add(Samples.user("bob").withAge(17));
            session.add(Samples.user("eve").withAge(99));
        });
    }

    @Test
    void runsWithAnyValues() {
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.list(GROWN.bind(MINIMUM.is(18))))
                    .extracting(User::age)
                    .containsExactly(36, 99);
            assertThat(session.list(GROWN.bind(MINIMUM.is(40))))
                    .extracting(User::age)
                    .containsExactly(99);
            assertThat(session.one(GROWN.counting().bind(MINIMUM.is(0)))).isEqualTo(3);
            assertThat(session.list(GROWN.bind(MINIMUM.is(null)))).isEmpty();
            User first = session.first(GROWN.limit(1).bind(MINIMUM.is(0))).orElseThrow();
            assertThat(session.find(USER, java.util.Objects.requireNonNull(first.id())))
                    .containsSame(first);
            assertThat(session.list(select(USER.email)
                            .where(USER.email.eq(any(EMAILS)))
                            .bind(EMAILS.is(List.of("ada@x.org", "?")))))
                    .containsExactly("ada@x.org");
        }
    }

    @Test
    void isCompiledOnce() {
        var one = GROWN.bind(MINIMUM.is(18)).compiled(PostgresDialect.INSTANCE, Criteria.DEFAULT);
        var other = GROWN.bind(MINIMUM.is(40)).compiled(PostgresDialect.INSTANCE, Criteria.DEFAULT);
        assertThat(one.sql()).isSameAs(other.sql());
        assertThat(one.parameters())
                .extracting(parameter -> String.valueOf(parameter.value()))
                .containsExactly("18", "x", "1", "18");
        assertThat(GROWN.bind(MINIMUM.is(18)).toString()).doesNotContain("18").isEqualTo(GROWN.toString());
        assertThat(MINIMUM.is(18)).hasToString("minimum is ?");
    }

    @Test
    void changesWithAnyValues() {
        Update<User> raise =
                update(USER).set(USER.age.set(USER.age.plus(YEARS))).where(USER.age.ge(MINIMUM));
        Returning<Integer> gone = deleteFrom(USER).where(USER.age.lt(MINIMUM)).returning(USER.age);
        Insert<User> insert = insertInto(USER)
                .set(
                        USER.email.set(EMAIL),
                        USER.age.set(YEARS),
                        USER.settings.set(new User.Settings("light", new User.Layout(1))));
        try (Session session = SHOP.db().openSession()) {
            User eve = session.one(select(USER).where(USER.email.eq("eve@x.org")));
            assertThat(session.execute(raise.bind(YEARS.is(1), MINIMUM.is(18)))).isEqualTo(2);
            assertThat(session.find(USER, Samples.id(eve)).orElseThrow().age()).isEqualTo(100);
            assertThat(session.execute(raise.bind(YEARS.is(-1), MINIMUM.is(100))))
                    .isEqualTo(1);
            assertThat(session.list(gone.bind(MINIMUM.is(18)))).containsExactly(17);
            assertThat(session.list(gone.bind(MINIMUM.is(18)))).isEmpty();
            for (String email : List.of("one@x.org", "two@x.org")) {
                assertThat(session.execute(insert.bind(EMAIL.is(email), YEARS.is(5))))
                        .isEqualTo(1);
            }
            assertThat(session.list(raise.bind(YEARS.is(0), MINIMUM.is(99)).returning(USER.email)))
                    .containsExactly("eve@x.org");
            assertThat(session.list(select(USER.email).where(USER.age.eq(5)).orderBy(USER.email)))
                    .containsExactly("one@x.org", "two@x.org");
            assertThat(session.list(insert.returning(USER).bind(EMAIL.is("zoe@x.org"), YEARS.is(null))))
                    .extracting(User::age)
                    .containsOnlyNulls();
        }
    }

    @Test
    void mergesWithAnyValues() {
        ColumnName<String> email = column("email", SqlTypes.TEXT);
        TableFunction given = unnest(EMAILS).as("given", email);
        Merge<User> merge = mergeInto(USER)
                .using(given, given.column(email).eq(USER.email))
                .whenMatched()
                .update(USER.age.set(YEARS));
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.execute(merge.bind(EMAILS.is(List.of("ada@x.org", "eve@x.org")), YEARS.is(1))))
                    .isEqualTo(2);
            assertThat(session.execute(merge.bind(EMAILS.is(List.of("bob@x.org")), YEARS.is(2))))
                    .isEqualTo(1);
            assertThat(session.list(select(USER.age).orderBy(USER.email))).containsExactly(1, 2, 1);
        }
    }

    @Test
    void changesAreCompiledOnce() {
        Update<User> raise = update(USER).set(USER.age.set(YEARS)).where(USER.age.ge(MINIMUM));
        var one = raise.bind(YEARS.is(1), MINIMUM.is(18)).compiled(PostgresDialect.INSTANCE, Criteria.DEFAULT);
        var other = raise.bind(YEARS.is(2), MINIMUM.is(3)).compiled(PostgresDialect.INSTANCE, Criteria.DEFAULT);
        assertThat(one.sql()).isSameAs(other.sql()).isEqualTo("update users set age = ? where age >= ?");
        assertThat(other.parameters())
                .extracting(parameter -> String.valueOf(parameter.value()))
                .containsExactly("2", "3");
        Returning<Integer> returning = raise.returning(USER.age);
        assertThat(returning
                        .bind(YEARS.is(1), MINIMUM.is(1))
                        .compiled(PostgresDialect.INSTANCE)
                        .sql())
                .isSameAs(returning
                        .bind(YEARS.is(2), MINIMUM.is(2))
                        .compiled(PostgresDialect.INSTANCE)
                        .sql());
        assertThat(raise.bind(YEARS.is(77), MINIMUM.is(3)).toString()).isEqualTo(raise.toString());
    }

    @Test
    void refusesChangesWithMissingAndStrangeValues() {
        Update<User> raise = update(USER).set(USER.age.set(YEARS)).everyRow();
        try (Session session = SHOP.db().openSession()) {
            refused(() -> session.execute(raise.bind()), "\"years\"");
            refused(() -> session.execute(raise.bind(YEARS.is(1), MINIMUM.is(1))), "no parameter minimum");
            refused(() -> raise.bind(YEARS.is(1), YEARS.is(2)), "two values");
            refused(() -> session.execute(raise), "bind(…)");
            session.rollback();
            refused(() -> session.list(raise.returning(USER.age)), "bind(…)");
        }
    }

    @Test
    void refusesMissingAndStrangeValues() {
        NamedParameter<Long> wide = param("minimum", SqlTypes.BIGINT);
        try (Session session = SHOP.db().openSession()) {
            refused(() -> session.list(GROWN), "run the query with bind(…)");
            refused(() -> session.list(GROWN.bind()), "\"minimum\"");
            refused(() -> session.list(GROWN.bind(wide.is(1L))), "integer");
            refused(() -> session.list(GROWN.bind(MINIMUM.is(1), EMAILS.is(List.of()))), "no parameter emails");
            refused(() -> GROWN.bind(MINIMUM.is(1), MINIMUM.is(2)), "two values");
            refused(
                    () -> select(USER)
                            .with(USER.orders)
                            .where(USER.age.ge(MINIMUM))
                            .bind(MINIMUM.is(1)),
                    "session.load");
            refused(() -> param(" ", SqlTypes.INTEGER), "needs a name");
            NamedParameter<String> text = param("text", SqlTypes.TEXT);
            assertThatThrownBy(() -> session.list(
                            select(USER.id).where(USER.email.eq(text)).bind(text.is("a\0"))))
                    .isInstanceOf(ConversionException.class);
        }
    }

    private static void refused(Runnable work, String remedy) {
        assertThatThrownBy(work::run)
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining(remedy);
    }
}
