// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.query.Executable;
import dev.athanor.query.Update;
import dev.athanor.session.QueryPlan;
import dev.athanor.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A statement can be seen before it runs: its text on several lines, and the plan of the server. */
class ExplainTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final Update<?> UPDATE =
            update(USER).set(USER.email.set("x")).where(USER.email.eq("ada@x.org"));

    @Test
    void tellsHowAStatementWouldRun() {
        try (Session session = SHOP.db().openSession()) {
            QueryPlan byKey = session.explain(select(USER).where(USER.id.eq(1L)));
            assertThat(byKey.usedIndexes()).containsExactly("users_pkey");
            assertThat(byKey.scannedTables()).isEmpty();
            assertThat(byKey.rows()).isEqualTo(1);
            assertThat(byKey.cost()).isPositive();
            assertThat(byKey.executionTime()).isEmpty();
            QueryPlan all = session.explain(select(USER));
            assertThat(all.scannedTables()).containsExactly("users");
            assertThat(all.text()).startsWith("Seq Scan on users").isEqualTo(all.toString());
        }
    }

    @Test
    void runsNothingThatItOnlyExplains() {
        try (Session session = SHOP.db().openSession()) {
            session.add(Samples.user("ada"));
            assertThat(session.explain(UPDATE).text()).startsWith("Update on users");
            assertThat(session.explain(UPDATE.returning(USER.id)).text()).startsWith("Update on users");
            assertThat(session.count(select(USER).where(USER.email.eq("ada@x.org"))))
                    .isEqualTo(1);
        }
    }

    @Test
    void measuresAQueryAndSeesWhatIsPending() {
        try (Session session = SHOP.db().openSession()) {
            session.add(Samples.user("ada"));
            QueryPlan plan = session.explainAnalyze(select(USER).orderBy(USER.email));
            assertThat(plan.executionTime())
                    .hasValueSatisfying(time -> assertThat(time).isPositive());
            assertThat(plan.text()).containsPattern("Seq Scan on users .*actual .*rows=1");
        }
    }

    @Test
    void measuresNoQueryThatChangesRows() {
        var gone =
                with("gone", deleteFrom(USER).where(USER.email.eq("ada@x.org")).returning(USER.id));
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() -> session.explainAnalyze(select(count()).from(gone)))
                    .isInstanceOf(IllegalSessionStateException.class)
                    .hasMessageContaining("explain how it would run");
            assertThat(session.explain(select(count()).from(gone)).text()).contains("Delete on users");
        }
    }

    @Test
    void formatsTextThatTheServerTakesForTheSame() throws SQLException {
        var spend = with(
                "spend",
                select(into(QueryGrammarTest.Pair::new, ORDER.userId, sum(ORDER.total)))
                        .groupBy(ORDER.userId)
                        .having(count().gt(1)));
        List<Executable> statements = List.of(
                UPDATE.returning(USER.id),
                select(USER)
                        .where(
                                USER.id.in(select(ORDER.userId)
                                        .where(ORDER.total.between(
                                                new java.math.BigDecimal(1), new java.math.BigDecimal(2)))),
                                USER.email.ne("a").or(USER.email.isNull())),
                select(USER.email)
                        .from(USER)
                        .leftJoin(spend, spend.column(ORDER.userId).eq(USER.id))
                        .orderBy(USER.email)
                        .limit(3)
                        .offset(1)
                        .forUpdate()
                        .of(USER),
                select(USER.id).union(select(ORDER.id).where(exists(select(USER).where(USER.id.eq(ORDER.userId))))));
        try (Connection connection = SHOP.server().open()) {
            for (Executable statement : statements) {
                String formatted = statement.formatted(PostgresDialect.INSTANCE);
                assertThat(formatted)
                        .hasLineCount((int) formatted.lines().count())
                        .contains("\n");
                try (PreparedStatement prepared = connection.prepareStatement(formatted)) {
                    assertThat(prepared.getParameterMetaData().getParameterCount())
                            .isEqualTo(statement
                                    .compiled(PostgresDialect.INSTANCE)
                                    .parameters()
                                    .size());
                }
            }
        }
    }
}
