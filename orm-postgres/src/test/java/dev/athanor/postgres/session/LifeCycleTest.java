// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.RowLock;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.LockTimeoutException;
import dev.athanor.error.RetriesExhaustedException;
import dev.athanor.error.SerializationException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.session.Database;
import dev.athanor.session.EntityState;
import dev.athanor.session.RetryPolicy;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Savepoints, locks, records from outside, streams, and transactions that are run again. */
class LifeCycleTest {
    private static final RowLock AT_ONCE = new RowLock(RowLock.Strength.UPDATE, RowLock.Wait.NOWAIT);

    @RegisterExtension
    static final Workshop SHOP = Workshop.shop().connections(2);

    private static Product stored(String name) {
        return SHOP.db().transaction(session -> session.add(Samples.product(name, "1.00")));
    }

    private static List<String> names() {
        return SHOP.rows("select name from products order by name");
    }

    @Test
    void whatANestedPartThrowsUndoesThatPartAlone() {
        try (Session session = SHOP.db().openSession()) {
            Product kept = session.add(Samples.product("kept", "1.00"));
            assertThatThrownBy(() -> session.inNested(inner -> {
                        inner.update(kept, PRODUCT.name.set("renamed"));
                        inner.add(Samples.product("lost", "2.00"));
                        inner.flush();
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(session.current(kept).name()).isEqualTo("kept");
            assertThat(session.plan().isEmpty()).isTrue();
            session.inNested(inner -> inner.add(Samples.product("second", "3.00")));
            session.commit();
        }
        assertThat(names()).containsExactly("kept", "second");
    }

    @Test
    void nestedPartsNestAndAFailedStatementSpoilsTheInnermostOnly() {
        Product taken = stored("taken");
        try (Session session = SHOP.db().openSession()) {
            String result = session.nested(outer -> {
                outer.add(Samples.product("outer", "1.00"));
                assertThatThrownBy(() -> outer.inNested(inner -> {
                            inner.add(taken);
                            inner.flush();
                        }))
                        .isInstanceOf(UniqueViolationException.class);
                return "went on";
            });
            assertThat(result).isEqualTo("went on");
            session.commit();
        }
        assertThat(names()).containsExactly("outer", "taken");
    }

    @Test
    void aNestedPartNeitherCommitsNorRollsBack() {
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() -> session.inNested(Session::commit))
                    .isInstanceOf(IllegalSessionStateException.class);
            assertThatThrownBy(() -> session.inNested(Session::rollback))
                    .isInstanceOf(IllegalSessionStateException.class);
        }
    }

    @Test
    void aLockReadsTheRowAgainAndHoldsItToTheEnd() {
        Product widget = stored("widget");
        try (Session session = SHOP.db().openSession();
                Session other = SHOP.db().openSession()) {
            session.find(PRODUCT, Samples.id(widget)).orElseThrow();
            SHOP.execute("update products set name = 'renamed'");
            assertThat(session.lock(widget, AT_ONCE).name()).isEqualTo("renamed");
            assertThatThrownBy(() -> other.lock(widget, AT_ONCE)).isInstanceOf(LockTimeoutException.class);
            session.rollback();
            other.rollback();
            assertThat(other.lock(widget, AT_ONCE).name()).isEqualTo("renamed");
        }
    }

    @Test
    void mergeChangesTheRowThatIsThereAndAddsTheOneThatIsNot() {
        Product widget = stored("widget");
        Product gadget = Samples.product("gadget", "2.00");
        try (Session session = SHOP.db().openSession()) {
            session.merge(widget.withName("better widget"));
            Product added = session.merge(gadget);
            assertThat(session.stateOf(added)).isEqualTo(EntityState.ADDED);
            session.commit();
        }
        assertThat(names()).containsExactly("better widget", "gadget");
    }

    @Test
    void untrackedReadsAreNotRemembered() {
        Product widget = stored("widget");
        try (Session session = SHOP.db().openSession()) {
            Product read = session.untracked().one(select(PRODUCT));
            assertThat(session.contains(widget)).isFalse();
            assertThat(session.one(select(PRODUCT))).isEqualTo(read).isNotSameAs(read);
            assertThat(session.contains(widget)).isTrue();
        }
    }

    @Test
    void aStreamHandsOutRowByRowAndEndsWhenItIsClosed() {
        SHOP.db()
                .inTransaction(session -> session.addAll(IntStream.range(0, 2_500)
                        .mapToObj(i -> Samples.product("product " + i, "1.00"))
                        .toList()));
        try (Session session = SHOP.db().openSession()) {
            try (Stream<Product> products =
                    session.untracked().stream(select(PRODUCT).orderBy(PRODUCT.id))) {
                assertThat(products.filter(each -> each.name().endsWith("7")).count())
                        .isEqualTo(250);
            }
            try (Stream<Product> products = session.stream(select(PRODUCT))) {
                assertThat(products.limit(10)).hasSize(10);
            }
            assertThat(session.count(select(PRODUCT))).isEqualTo(2_500);
        }
    }

    @Test
    void aTransactionIsRunAgainWhenTheDatabaseAsksForIt() {
        Product widget = stored("widget");
        AtomicInteger runs = new AtomicInteger();
        Database repeatable = SHOP.another(Postgres.options().poolSize(1).sessions(repeatable()));
        repeatable.inTransaction(RetryPolicy.retry(3), session -> {
            session.find(PRODUCT, Samples.id(widget)).orElseThrow();
            if (runs.incrementAndGet() == 1) {
                SHOP.execute("update products set name = 'first'");
            }
            session.update(widget, PRODUCT.name.set("second"));
        });
        assertThat(runs).hasValue(2);
        assertThat(names()).containsExactly("second");
    }

    @Test
    void aTransactionThatNeverSucceedsSaysSoWithAllItsAttempts() {
        Product widget = stored("widget");
        AtomicInteger runs = new AtomicInteger();
        Database repeatable = SHOP.another(Postgres.options().poolSize(1).sessions(repeatable()));
        RetryPolicy twice = new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));
        assertThatThrownBy(() -> repeatable.inTransaction(twice, session -> {
                    session.find(PRODUCT, Samples.id(widget)).orElseThrow();
                    SHOP.execute("update products set name = 'run " + runs.incrementAndGet() + "'");
                    session.update(widget, PRODUCT.name.set("mine"));
                }))
                .isInstanceOfSatisfying(
                        RetriesExhaustedException.class,
                        exhausted -> assertThat(exhausted.attempts()).isEqualTo(2))
                .hasStackTraceContaining(SerializationException.class.getName());
        assertThat(names()).containsExactly("run 2");
    }

    private static SessionOptions repeatable() {
        return SessionOptions.DEFAULT.transaction(TransactionOptions.DEFAULT.isolation(Isolation.REPEATABLE_READ));
    }
}
