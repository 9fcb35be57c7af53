// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.ProductTable;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.docs.shop.UserTable;
import dev.athanor.error.ConversionException;
import dev.athanor.error.Outcome;
import dev.athanor.error.RetryableTransactionException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
            db.inTransaction(session ->
                    session.add(UserTable.builder().email(email).build()));
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
        assertThatThrownBy(() -> db.inTransaction(session ->
                        session.execute(update(PRODUCT).set(PRODUCT.price.set(new BigDecimal("0.001"))).everyRow())))
                .isInstanceOf(ConversionException.class);
        assertThat(stage.flights()).isZero();
    }

    // region retry
    static void withRetry(Database db, int attempts, Consumer<Session> work) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                db.inTransaction(work);
                return;
            } catch (RetryableTransactionException | StaleEntityException e) {
                if (attempt == attempts) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(10L << attempt));
            }
        }
    }
    // endregion

    @Test
    void areOvercomeByRunningTheWholeTransactionAgain() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        withRetry(db, 5, session -> {
            Order order = session.one(select(ORDER).where(ORDER.status.eq(Status.NEW)));
            if (attempts.incrementAndGet() < 3) {
                db.inTransaction(other -> other.update(order, total -> total.withTotal(order.total().add(BigDecimal.ONE))));
            }
            session.update(order, ORDER.status.set(Status.PAID));
        });
        assertThat(attempts).hasValue(3);
        assertThat(db.<Integer>transaction(session -> session.one(select(ORDER.version).where(ORDER.total.eq(new BigDecimal("11.99"))))))
                .isEqualTo(3);
    }
}
