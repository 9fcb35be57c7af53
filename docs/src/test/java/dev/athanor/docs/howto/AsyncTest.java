// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.User;
import dev.athanor.session.AsyncDatabase;
import dev.athanor.session.AsyncSession;
import dev.athanor.session.Database;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncTest {
    private final Stage stage = Shelf.orders();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void transaction() {
        // region transaction
        AsyncDatabase async = db.async();

        CompletionStage<Product> raised = async.transaction(session -> session.find(PRODUCT, Shelf.LAMP)
                .thenCompose(lamp -> session.update(lamp.orElseThrow(), PRODUCT.price.set(new BigDecimal("21.00")))));
        // endregion
        assertThat(raised.toCompletableFuture().join().price()).isEqualTo(new BigDecimal("21.00"));
        assertThat(stage.flights()).isEqualTo(2);
    }

    @Test
    void session() {
        // region session
        AsyncSession session = db.async().openSession();
        CompletionStage<List<Order>> orders = session.list(select(ORDER).orderBy(ORDER.id));
        CompletionStage<User> buyer =
                orders.thenCompose(found -> session.load(found.get(0).user()));
        CompletionStage<?> closed = buyer.thenCompose(user -> session.close());
        // endregion
        closed.toCompletableFuture().join();
        assertThat(buyer.toCompletableFuture().join().email()).isEqualTo("ada@x.org");
        assertThat(stage.flights()).isEqualTo(2);
    }

    @Test
    void cancel() {
        AsyncSession session = db.async().openSession();
        // region cancel
        CompletableFuture<Long> count =
                session.count(select(ORDER)).toCompletableFuture().orTimeout(200, TimeUnit.MILLISECONDS);
        // endregion
        assertThat(count.join()).isEqualTo(3);
        CompletableFuture<Long> other = session.count(select(ORDER)).toCompletableFuture();
        if (other.cancel(true)) {
            assertThat(catchThrowable(other::join)).isNotNull();
        }
        session.close().toCompletableFuture().join();
    }

    @Test
    void stream() {
        AsyncSession session = db.async().openSession();
        List<String> names = new ArrayList<>();
        CompletableFuture<List<String>> done = new CompletableFuture<>();
        // region stream
        session.untracked().stream(select(PRODUCT).orderBy(PRODUCT.name)).subscribe(new Flow.Subscriber<>() {
            private Flow.Subscription rows;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                rows = subscription;
                rows.request(1);
            }

            @Override
            public void onNext(Product product) {
                names.add(product.name());
                rows.request(1);
            }

            @Override
            public void onError(Throwable failure) {
                done.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                done.complete(names);
            }
        });
        // endregion
        assertThat(done.join()).containsExactly("chair", "lamp", "table");
        assertThat(stage.flights()).as("begin, the rows, the end").isEqualTo(3);
        session.close().toCompletableFuture().join();
    }
}
