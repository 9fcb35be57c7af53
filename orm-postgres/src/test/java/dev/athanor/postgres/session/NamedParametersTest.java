// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.criteria.Criteria;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.NamedParameter;
import dev.athanor.query.Select;
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
