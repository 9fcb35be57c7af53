// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.tenants.AccountTable.ACCOUNT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.TextExpression;
import dev.athanor.criteria.Criteria;
import dev.athanor.error.StatementBuildException;
import dev.athanor.error.StatementTooComplexException;
import dev.athanor.postgres.Postgres;
import dev.athanor.query.Select;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.PostgresServer;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements as long and as deeply nested as programs make them, from a thread with a small stack to the server. */
class DeepStatementsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(PRODUCT, ACCOUNT);

    private static final int DEEP = 500;
    private static final int LONG = 4_000;

    @BeforeEach
    void aLamp() {
        SHOP.db().inTransaction(first -> first.add(Samples.product("lamp", "12.50")));
    }

    private static void onASmallStack(Consumer<Session> work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Database db = SHOP.db().with(options -> options.tenant(new UUID(0, 1)));
        Thread thread = new Thread(null, () -> db.inTransaction(work), "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    private static NumberExpression<BigDecimal> sum(int links) {
        NumberExpression<BigDecimal> sum = PRODUCT.price;
        for (int i = 0; i < links; i++) {
            sum = i % 2 == 0 ? sum.plus(BigDecimal.valueOf(i)) : sum.minus(BigDecimal.valueOf(i));
        }
        return sum;
    }

    @Test
    void theServerTakesLongChains() throws InterruptedException {
        onASmallStack(session -> {
            TextExpression text = PRODUCT.name;
            Condition any = PRODUCT.price.lt(0);
            for (int i = 0; i < LONG; i++) {
                text = text.concat("x");
                any = any.or(PRODUCT.name.eq("lamp" + i));
            }
            assertThat(session.one(select(sum(LONG)))).isEqualByComparingTo(BigDecimal.valueOf(12.5 - LONG / 2));
            assertThat(session.one(select(text))).hasSize("lamp".length() + LONG);
            assertThat(session.list(select(PRODUCT).where(any))).isEmpty();
        });
    }

    /** A value that is bound twice is two parameters, so the server is told the column by its position. */
    @Test
    void longChainsAreGroupedOrderedAndDistinct() throws InterruptedException {
        onASmallStack(session -> {
            BigDecimal sum = session.one(select(sum(LONG)));
            assertThat(session.list(select(sum(LONG)).groupBy(sum(LONG)).orderBy(sum(LONG))))
                    .containsExactly(sum);
            assertThat(session.list(select(sum(LONG))
                            .distinctOn(sum(LONG))
                            .orderBy(sum(LONG).desc())))
                    .containsExactly(sum);
        });
    }

    @Test
    void whatIsTooLongForTheServerSaysSo() {
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() -> session.list(select(sum(10_000))))
                    .isInstanceOf(StatementTooComplexException.class)
                    .hasMessageContaining("stack depth limit exceeded");
        }
    }

    @Test
    void theServerTakesWhatIsNestedAsDeeplyAsTheLimitAllows() throws InterruptedException {
        onASmallStack(session -> {
            Expression<BigDecimal> call = PRODUCT.price;
            Expression<BigDecimal> choice = PRODUCT.price;
            Expression<BigDecimal> cast = PRODUCT.price;
            NumberExpression<BigDecimal> difference = PRODUCT.price;
            Condition negation = PRODUCT.active;
            Condition alternation = PRODUCT.active;
            for (int i = 1; i < DEEP; i++) {
                call = call.orElse(BigDecimal.ONE);
                choice = caseWhen(PRODUCT.active, choice).otherwise(BigDecimal.ONE);
                cast = cast.cast(PRODUCT.price.type());
                difference = PRODUCT.price.minus(difference);
                negation = negation.not();
                alternation = i % 2 == 0
                        ? alternation.or(PRODUCT.name.isNull())
                        : PRODUCT.name.isNotNull().and(alternation);
            }
            for (Expression<BigDecimal> each : List.of(call, choice, cast)) {
                assertThat(session.one(select(each))).isEqualByComparingTo("12.50");
            }
            assertThat(session.one(select(difference))).isEqualByComparingTo("0");
            assertThat(session.list(select(PRODUCT).where(negation))).isEmpty();
            assertThat(session.list(select(PRODUCT).where(alternation))).hasSize(1);
        });
    }

    /** Only written: of 120 queries in each other, which it turns into joins, the server thinks for half a minute. */
    @Test
    void queriesInQueriesAreFilteredAtEveryDepth() throws InterruptedException {
        onASmallStack(session -> {
            Select<Long> query = select(ACCOUNT.id);
            for (int i = 1; i < DEEP / 2; i++) {
                query = select(ACCOUNT.id).where(ACCOUNT.id.in(query));
            }
            String sql = query.compiled(Postgres.platform().dialect(), Criteria.DEFAULT.tenant(new UUID(0, 1)))
                    .sql();
            assertThat(sql).contains("a2.deleted_at is null", "a250.deleted_at is null");
        });
    }

    @Test
    void theLimitIsAnOption() {
        PostgresServer server = PostgresServer.shared();
        try (Database db = Postgres.options()
                        .poolSize(1)
                        .nestingLimit(3)
                        .connect(server.url(), server.user(), server.password());
                Session session = db.openSession()) {
            Expression<String> text = value("a").lower().orElse("b").orElse("c");
            assertThat(session.one(select(text))).isEqualTo("a");
            assertThatThrownBy(() -> session.one(select(text.orElse("d"))))
                    .isInstanceOf(StatementBuildException.class)
                    .hasMessageStartingWith("the statement is nested 4 levels deep and the limit is 3: ")
                    .hasMessageContaining("nestingLimit(");
        }
        assertThatThrownBy(() -> Postgres.options().nestingLimit(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
