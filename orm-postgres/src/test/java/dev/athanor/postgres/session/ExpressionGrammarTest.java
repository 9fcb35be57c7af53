// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.TypedExpression;
import dev.athanor.error.StatementBuildException;
import dev.athanor.query.Query;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Single expressions of the grammar mean on the server what they say. */
class ExpressionGrammarTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    @BeforeEach
    void adaHasThreeOrdersEveNone() {
        SHOP.db().inTransaction(session -> {
            session.add(Samples.user(
                    "ada", ToMany.of(Samples.order("7.00"), Samples.order("5.00"), Samples.order("9.00"))));
            session.add(Samples.user("eve"));
        });
    }

    private static <R> List<R> list(Query<R> query) {
        try (Session session = SHOP.db().openSession()) {
            return session.list(query);
        }
    }

    private static boolean holds(Condition condition) {
        return list(select(condition)).get(0);
    }

    @Test
    void liesBetweenTwoEndsWhicheverIsLower() {
        assertThat(list(select(ORDER.total)
                        .where(ORDER.total.betweenSymmetric(8, 6))
                        .orderBy(ORDER.total)))
                .containsExactly(new BigDecimal("7.00"));
        assertThat(list(select(ORDER.total).where(ORDER.total.between(8, 6)))).isEmpty();
        assertThat(list(select(ORDER.total)
                        .where(ORDER.total
                                .betweenSymmetric(new BigDecimal("8"), new BigDecimal("6"))
                                .not())
                        .orderBy(ORDER.total)))
                .containsExactly(new BigDecimal("5.00"), new BigDecimal("9.00"));
    }

    @Test
    void overlapsOfPeriodsWhicheverEndIsEarlier() {
        assertThat(overlap(SqlTypes.DATE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1)))
                .isTrue();
        assertThat(overlap(
                        SqlTypes.TIMESTAMP,
                        LocalDateTime.of(2026, 1, 1, 0, 0),
                        LocalDateTime.of(2026, 3, 1, 0, 0),
                        LocalDateTime.of(2026, 5, 1, 0, 0)))
                .isTrue();
        assertThat(overlap(SqlTypes.TIME, LocalTime.of(1, 0), LocalTime.of(3, 0), LocalTime.of(5, 0)))
                .isTrue();
        assertThat(overlap(SqlTypes.INSTANT, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Instant.EPOCH.plusSeconds(2)))
                .isTrue();
    }

    /** {@code [first, third)} and {@code [second, third)} do overlap, {@code [first, second)} and {@code [second, third)} do not. */
    private static <T extends java.time.temporal.Temporal> boolean overlap(
            SqlType<T> type, T first, T second, T third) {
        Expression<T> one = value(first, type);
        Expression<T> two = value(second, type);
        Expression<T> three = value(third, type);
        assertThat(holds(row(one, two).overlaps(row(two, three)))).isFalse();
        assertThat(holds(row(one, two).overlaps(row(two, three)).not())).isTrue();
        assertThat(holds(row(three, one).overlaps(row(three, two)))).isTrue();
        return holds(row(one, three).overlaps(row(two, three)));
    }

    @Test
    void comparesPeriodsOnly() {
        assertThatThrownBy(() -> row(ORDER.id, ORDER.id).overlaps(row(now(), now())))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("row(start, end)");
        assertThatThrownBy(() -> row(now(), now(), now()).overlaps(row(now(), now())))
                .isInstanceOf(StatementBuildException.class);
    }

    @Test
    void readsTheValuesOfAQueryAsAnArray() {
        assertThat(list(select(array(select(ORDER.total)
                                .where(ORDER.userId.eq(USER.id))
                                .orderBy(ORDER.total)))
                        .from(USER)
                        .orderBy(USER.email)))
                .containsExactly(
                        List.of(new BigDecimal("5.00"), new BigDecimal("7.00"), new BigDecimal("9.00")), List.of());
        assertThat(list(select(USER.email)
                        .where(array(select(ORDER.total).where(ORDER.userId.eq(USER.id)))
                                .has(new BigDecimal("7.00")))))
                .containsExactly("ada@x.org");
    }

    @Test
    void ranksAValueThatIsNotThere() {
        Expression<BigDecimal> eight = value(new BigDecimal("8"));
        assertThat(list(select(rank(eight).withinGroup(ORDER.total)))).containsExactly(3L);
        assertThat(list(select(denseRank(eight).withinGroup(ORDER.total.desc()))))
                .containsExactly(2L);
        assertThat(list(select(percentRank(eight).withinGroup(ORDER.total)).from(ORDER)))
                .containsExactly(2.0 / 3);
        assertThat(list(select(cumeDist(eight)
                        .withinGroup(ORDER.total)
                        .filter(ORDER.total.lt(9))
                        .plus(1))))
                .containsExactly(2.0);
    }

    @Test
    void readsAndComparesAValueAsAnotherType() {
        assertThat(list(select(ORDER.status.asType(SqlTypes.TEXT))
                        .where(ORDER.status.asType(SqlTypes.TEXT).eq("NEW"))
                        .distinct()))
                .containsExactly("NEW");
    }

    /** An element of one's own. */
    record Shouted(Expression<String> of) implements TypedExpression<String> {
        @Override
        public SqlType<String> type() {
            return SqlTypes.TEXT;
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return byDialect(text(of).upper())
                    .when("postgresql", text(of).upper().concat("!"))
                    .accept(visitor);
        }
    }

    @Test
    void writesElementsOfOnesOwnAsTheDialectHasThem() {
        Expression<String> shouted = new Shouted(USER.email);
        assertThat(list(select(shouted).orderBy(shouted))).containsExactly("ADA@X.ORG!", "EVE@X.ORG!");
        assertThat(list(select(count())
                        .from(USER)
                        .where(shouted.eq("ADA@X.ORG!")
                                .and(text(shouted).length().eq(10)))))
                .containsExactly(1L);
        assertThat(list(select(into(String::concat, shouted, text(max(USER.email))))
                        .groupBy(shouted)
                        .orderBy(new Shouted(USER.email))))
                .containsExactly("ADA@X.ORG!ada@x.org", "EVE@X.ORG!eve@x.org");
        assertThat(select(shouted)).hasToString("select upper(email) from users");
        assertThatThrownBy(
                        () -> byDialect(USER.age).when("postgresql", USER.age).when("postgresql", USER.age))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("postgresql");
    }
}
