// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class VirtualThreadsTest {
    // region requests
    static List<Product> handle(Database db) {
        try (Session session = db.openSession()) {
            return session.list(select(PRODUCT).where(PRODUCT.active));
        }
    }

    static int serve(Database db, ExecutorService threads, int requests)
            throws InterruptedException, ExecutionException {
        List<Future<List<Product>>> answers = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            answers.add(threads.submit(() -> handle(db)));
        }
        int products = 0;
        for (Future<List<Product>> answer : answers) {
            products += answer.get().size();
        }
        return products;
    }
    // endregion

    @Test
    void serveOnAPoolOfThreads() throws Exception {
        serves(Executors.newFixedThreadPool(50), 1_000);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void serveOnVirtualThreads() throws Exception {
        serves(
                (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null),
                10_000);
    }

    private static void serves(ExecutorService threads, int requests) throws Exception {
        try (Stage stage = Shelf.products();
                Database db = connect(
                        stage.server().url(),
                        stage.server().user(),
                        stage.server().password())) {
            assertThat(serve(db, threads, requests)).isEqualTo(2 * requests);
        } finally {
            threads.shutdown();
        }
    }

    private static Database connect(String url, String user, String password) {
        // region connect
        Database db = Postgres.options()
                .poolSize(10)
                .connectionTimeout(Duration.ofMinutes(1)) // how long the last of ten thousand may wait for its turn
                .connect(url, user, password);
        // endregion
        return db;
    }
}
