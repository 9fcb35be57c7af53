// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.engine.CommitMode;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class TransactionsTest {
    private final Stage stage = Shelf.orders();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void beginWithTheFirstWrite() {
        // region life
        try (Session session = db.openSession()) {
            Product lamp = session.one(select(PRODUCT).where(PRODUCT.name.eq("lamp"))); // no transaction yet
            session.update(lamp, PRODUCT.price.set(new BigDecimal("21.00"))); // nothing is sent yet
            session.execute(update(PRODUCT).set(PRODUCT.active.set(true)).where(PRODUCT.price.gt(100))); // BEGIN
            session.commit();
        } // without commit(), close() rolls back
        // endregion
        stage.assertSent("howto/life.sql");
    }

    @Test
    void flushBeforeAQueryThatReadsWhatIsPending() {
        try (Session session = db.openSession()) {
            // region autoflush
            session.add(new Product(null, "sofa", new BigDecimal("890.00"), true));
            long products = session.count(select(PRODUCT)); // flushes first: 4
            long orders = session.count(select(ORDER)); // reads another table: nothing to flush
            // endregion
            assertThat(products).isEqualTo(4);
            assertThat(orders).isEqualTo(3);
            stage.assertSent("howto/autoflush.sql");
        }
    }

    @Test
    void isolate() {
        // region isolation
        SessionOptions serializable =
                db.options().transaction(TransactionOptions.DEFAULT.isolation(Isolation.SERIALIZABLE));
        SessionOptions report = db.options().transaction(TransactionOptions.SNAPSHOT); // repeatable read, read only
        try (Session session = db.openSession(report)) {
            long orders = session.count(select(ORDER));
            BigDecimal total = session.one(select(sum(ORDER.total))); // of the same state of the database
            session.commit();
            // endregion
            assertThat(orders).isEqualTo(3);
            assertThat(total).isEqualTo(new BigDecimal("109.89"));
            // region isolation
        }
        // endregion
        assertThat(serializable.channel().transaction().isolation()).isEqualTo(Isolation.SERIALIZABLE);
        stage.assertSent("howto/isolation.sql");
    }

    @Test
    void lock() {
        // region lock
        db.inTransaction(session -> {
            Product lamp =
                    session.one(select(PRODUCT).where(PRODUCT.name.eq("lamp")).forUpdate());
            session.update(lamp, PRODUCT.price.set(lamp.price().add(BigDecimal.ONE)));
        });
        // endregion
        stage.assertSent("howto/lock.sql");
    }

    @Test
    void nest() {
        // region nested
        db.inTransaction(session -> {
            session.execute(update(PRODUCT).set(PRODUCT.active.set(true)).everyRow());
            try {
                session.inNested(inner -> {
                    inner.execute(deleteFrom(PRODUCT).where(PRODUCT.name.eq("table")));
                    throw new IllegalStateException("no, keep it");
                });
            } catch (IllegalStateException e) {
                session.execute(
                        update(PRODUCT).set(PRODUCT.price.set(BigDecimal.TEN)).where(PRODUCT.name.eq("table")));
            }
        });
        // endregion
        stage.assertSent("howto/nested.sql");
        assertThat(db.<Long>transaction(session -> session.count(select(PRODUCT))))
                .isEqualTo(3);
    }

    @Test
    void stream() {
        // region stream
        BigDecimal sum = BigDecimal.ZERO;
        try (Session session = db.openSession();
                Stream<Order> orders = session.untracked().stream(select(ORDER).orderBy(ORDER.id))) {
            for (Order order : (Iterable<Order>) orders::iterator) {
                sum = sum.add(order.total());
            }
        }
        // endregion
        assertThat(sum).isEqualTo(new BigDecimal("109.89"));
        stage.assertSent("howto/stream.sql");
    }

    @Test
    void takeARecordFromOutside() {
        Order order = db.transaction(session -> session.one(select(ORDER).where(ORDER.status.eq(Status.NEW))));
        Order edited = order.withTotal(BigDecimal.TEN);
        stage.forget();
        // region detached
        db.inTransaction(session -> session.update(edited)); // reads nothing
        // endregion
        assertThat(stage.flights()).isOne();
        stage.assertSent("howto/detached.sql");
        Order present = db.transaction(session -> session.refresh(order));
        assertThat(present.version()).isEqualTo(1);
        stage.forget();
        // region merge
        db.inTransaction(session -> session.merge(present.withStatus(Status.PAID))); // reads first
        // endregion
        stage.assertSent("howto/merge.sql");
        assertThat(db.<Order>transaction(session -> session.refresh(order)).version())
                .isEqualTo(2);
    }

    @Test
    void noticeWhatOthersChanged() {
        Order order = db.transaction(session -> session.one(select(ORDER).where(ORDER.status.eq(Status.NEW))));
        try (Session session = db.openSession()) {
            session.update(order, ORDER.total.set(BigDecimal.TEN));
            db.inTransaction(other -> other.update(order, ORDER.status.set(Status.CANCELLED)));
            stage.forget();
            // region stale
            try {
                session.commit();
            } catch (StaleEntityException e) {
                session.rollback(); // the session is as new; nothing of the unit was written
                Order present = session.refresh(order);
                // endregion
                assertThat(present.status()).isEqualTo(Status.CANCELLED);
                assertThat(present.version()).isEqualTo(1);
                assertThat(stage.flights())
                        .as("COMMIT refused, undone, read again")
                        .isEqualTo(3);
                // region stale
            }
            // endregion
        }
    }

    @Test
    void stayFailedUntilRolledBack() {
        try (Session session = db.openSession()) {
            List<Product> two = session.list(select(PRODUCT).where(PRODUCT.active));
            session.execute(
                    update(PRODUCT).set(PRODUCT.price.set(BigDecimal.ONE)).everyRow());
            assertThatThrownBy(() -> session.execute(update(ORDER)
                            .set(ORDER.total.set(ORDER.total.dividedBy(0)))
                            .everyRow()))
                    .isNotNull();
            assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
            session.rollback();
            assertThat(session.stateOf(two.get(0))).isEqualTo(EntityState.DETACHED);
            assertThat(session.list(select(PRODUCT).where(PRODUCT.active))).isEqualTo(two);
        }
    }

    @Test
    void commitApart() {
        // region apart
        SessionOptions apart = db.options().commitMode(CommitMode.APART);
        try (Session session = db.openSession(apart)) {
            session.add(new Product(null, "sofa", new BigDecimal("890.00"), true));
            session.commit(); // two flights: the statements, then COMMIT
        }
        // endregion
        stage.assertSent("howto/apart.sql");
    }

    @Test
    void joinTheTransactionOfSomeoneElse() throws Exception {
        PGSimpleDataSource pool = new PGSimpleDataSource();
        pool.setUrl(stage.server().url());
        pool.setUser(stage.server().user());
        pool.setPassword(stage.server().password());
        assertThat(sessions(pool).platform().name()).isEqualTo("PostgreSQL");
        assertThat(joining(pool).options().channel().boundary()).isEqualTo(TransactionBoundary.JOINED);
        try (Session session = joining(pool).openSession()) {
            assertThatThrownBy(() -> session.execute(deleteFrom(ORDER).everyRow()))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("begin one there");
        }
    }

    private static Database sessions(DataSource dataSource) {
        // region datasource
        Database db = Database.of(dataSource, Postgres.platform());
        // endregion
        return db;
    }

    private static Database joining(DataSource dataSource) {
        // region joined
        Database db = Database.of(
                dataSource, Postgres.platform(), SessionOptions.DEFAULT.boundary(TransactionBoundary.JOINED));
        // endregion
        return db;
    }
}
