// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class RequestsTest {
    // region request
    static Product product(Database db, UUID id) {
        try (Session session = db.openSession()) {
            return session.find(PRODUCT, id).orElseThrow();
        }
    }
    // endregion

    // region change
    static Product rename(Database db, UUID id, String name) {
        return db.transaction(session -> {
            Product product = session.find(PRODUCT, id).orElseThrow();
            return session.update(product, PRODUCT.name.set(name));
        });
    }
    // endregion

    @Test
    void readWithoutATransaction() {
        try (Stage stage = Shelf.products()) {
            assertThat(product(stage.db(), Shelf.LAMP).name()).isEqualTo("lamp");
            assertThat(stage.flights()).isOne();
            stage.assertSent("tutorial/request.sql");
        }
    }

    @Test
    void changeInOne() {
        try (Stage stage = Shelf.products()) {
            assertThat(rename(stage.db(), Shelf.LAMP, "desk lamp").name()).isEqualTo("desk lamp");
            assertThat(stage.flights()).isEqualTo(2);
            stage.assertSent("tutorial/change.sql");
            assertThat(product(stage.db(), Shelf.LAMP).name()).isEqualTo("desk lamp");
        }
    }

    @Test
    void keepNothingOfWhatFailed() {
        try (Stage stage = Shelf.products()) {
            assertThatThrownBy(() -> rename(stage.db(), new UUID(9, 9), "ghost"))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> stage.db().inTransaction(session -> {
                        session.execute(deleteFrom(PRODUCT).everyRow());
                        throw new IllegalArgumentException("no");
                    }))
                    .hasMessage("no");
            assertThat(stage.db().<Long>transaction(session -> session.count(select(PRODUCT))))
                    .isEqualTo(3);
        }
    }

    // region threads
    static void raisePrices(Database db, ExecutorService threads, int times)
            throws InterruptedException, ExecutionException {
        var raise =
                update(PRODUCT).set(PRODUCT.price.set(PRODUCT.price.plus(1))).where(PRODUCT.active);
        List<Future<Long>> raises = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            raises.add(threads.submit(() -> db.transaction(session -> session.execute(raise))));
        }
        for (Future<Long> each : raises) {
            each.get();
        }
    }
    // endregion

    @Test
    void shareADatabaseAndAStatementBetweenThreads() throws Exception {
        raisesHundredTimes(Executors.newFixedThreadPool(20));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void serveVirtualThreads() throws Exception {
        raisesHundredTimes((ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    }

    private static void raisesHundredTimes(ExecutorService threads) throws Exception {
        try (Stage stage = Shelf.products()) {
            raisePrices(stage.db(), threads, 100);
            assertThat(product(stage.db(), Shelf.LAMP).price()).isEqualTo(new BigDecimal("119.90"));
        } finally {
            threads.shutdown();
        }
    }
}
