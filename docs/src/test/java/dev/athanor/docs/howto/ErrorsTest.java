// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static dev.athanor.session.RetryPolicy.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.ProductTable;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.docs.shop.UserTable;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.error.ConversionException;
import dev.athanor.error.Outcome;
import dev.athanor.error.StaleEntityException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.SessionOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    private final Stage stage = Shelf.orders();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    // region register
    static boolean register(Database db, String email) {
        try {
            db.inTransaction(
                    session -> session.add(UserTable.builder().email(email).build()));
            return true;
        } catch (UniqueViolationException e) {
            return false; // e.property() is "email", e.constraint() is "users_email_key"
        }
    }
    // endregion

    @Test
    void nameWhatIsConcerned() {
        assertThat(register(db, "zoe@x.org")).isTrue();
        assertThat(register(db, "zoe@x.org")).isFalse();
        assertThatThrownBy(() -> db.inTransaction(session ->
                        session.add(UserTable.builder().email("ada@x.org").build())))
                .isInstanceOfSatisfying(UniqueViolationException.class, e -> {
                    assertThat(e.entity()).isEqualTo("User");
                    assertThat(e.property()).isEqualTo("email");
                    assertThat(e.constraint()).isEqualTo("users_email_key");
                    assertThat(e.outcome()).isEqualTo(Outcome.ROLLED_BACK);
                    assertThat(e).hasMessageNotContaining("ada@x.org");
                });
    }

    @Test
    void comeBeforeAnythingIsSent() {
        stage.forget();
        assertThatThrownBy(() -> db.inTransaction(session -> session.add(ProductTable.builder()
                        .name("x".repeat(101))
                        .price(BigDecimal.ONE)
                        .build())))
                .isInstanceOfSatisfying(ConversionException.class, e -> {
                    assertThat(e.entity()).isEqualTo("Product");
                    assertThat(e.property()).isEqualTo("name");
                })
                .hasMessageContaining("is longer than 100 characters");
        assertThatThrownBy(() -> db.inTransaction(session -> session.execute(update(PRODUCT)
                        .set(PRODUCT.price.set(new BigDecimal("0.001")))
                        .everyRow())))
                .isInstanceOf(ConversionException.class);
        assertThat(stage.flights()).isZero();
    }

    // region retry
    static void sell(Database db, UUID productId) {
        db.inTransaction(retry(5), session -> {
            Product product = session.find(PRODUCT, productId).orElseThrow();
            session.update(product, PRODUCT.price.set(product.price().subtract(BigDecimal.ONE)));
        });
    }
    // endregion

    @Test
    void areOvercomeByRunningTheWholeTransactionAgain() throws Exception {
        SessionOptions serializable =
                SessionOptions.DEFAULT.transaction(TransactionOptions.DEFAULT.isolation(Isolation.REPEATABLE_READ));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Database strict = Postgres.options()
                .sessions(serializable)
                .connect(
                        stage.server().url(),
                        stage.server().user(),
                        stage.server().password())) {
            List<Future<?>> sales = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sales.add(threads.submit(() -> sell(strict, Shelf.CHAIR)));
            }
            for (Future<?> sale : sales) {
                sale.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(db.<BigDecimal>transaction(
                        session -> session.one(select(PRODUCT.price).where(PRODUCT.id.eq(Shelf.CHAIR)))))
                .isEqualTo(new BigDecimal("71.00"));
    }

    // region stale
    static void pay(Database db, long orderId) {
        for (int attempt = 1; ; attempt++) {
            try {
                db.inTransaction(session -> {
                    Order order = session.find(ORDER, orderId).orElseThrow();
                    session.update(order, ORDER.status.set(Status.PAID));
                });
                return;
            } catch (StaleEntityException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }
    // endregion

    @Test
    void areForTheProgramToJudgeWhenAVersionIsStale() {
        long orderId = db.transaction(session -> session.one(select(ORDER.id).where(ORDER.status.eq(Status.NEW))));
        pay(db, orderId);
        Order paid = db.transaction(session -> session.find(ORDER, orderId).orElseThrow());
        assertThat(paid.version()).isEqualTo(1);
    }
}
