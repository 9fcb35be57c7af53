// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import static dev.athanor.examples.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.query.Update;
import dev.athanor.session.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The step of the tour in which many threads share one database and one statement. */
final class Sharing {
    private static final int THREADS = 20;
    private static final Update<Product> SELL_A_LAMP =
            update(PRODUCT).set(PRODUCT.stock.set(PRODUCT.stock.minus(1))).where(PRODUCT.name.eq("lamp"));

    private final Database db;
    private final Journal journal;

    Sharing(Database db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    void run() {
        journal.step("Many threads: one database, a session for each; nothing is lost", this::sell);
    }

    private void sell(Journal.Rows rows) {
        int before = stock();
        // From Java 21 on this may be Executors.newVirtualThreadPerTaskExecutor(): nothing else changes.
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Long>> sales = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                sales.add(threads.submit(() -> db.transaction(session -> session.execute(SELL_A_LAMP))));
            }
            for (Future<Long> sale : sales) {
                sale.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lamp could not be sold", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lamps were sold", e);
        } finally {
            threads.shutdown();
        }
        rows.show("lamps sold by " + THREADS + " threads: " + (before - stock()));
        rows.show("virtual threads may do the same: Executors.newVirtualThreadPerTaskExecutor() instead of a pool");
    }

    private int stock() {
        return db.transaction(session -> session.one(select(PRODUCT.stock).where(PRODUCT.name.eq("lamp"))));
    }
}
