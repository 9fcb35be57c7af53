// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import static dev.athanor.examples.shop.OrderTable.ORDER;
import static dev.athanor.examples.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.error.StaleEntityException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.query.Update;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The steps of the tour in which several sessions, and many threads, share one database. */
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
        journal.step("Two sessions change the same row: the second is told, and nothing of it is kept", this::meet);
        journal.step(
                "What the database refuses: the exception names the entity, the column and the remedy", this::refuse);
        journal.step("Many threads: one database, a session for each; nothing is lost", this::sell);
    }

    private void meet(Journal.Rows rows) {
        try (Session one = db.openSession();
                Session other = db.openSession()) {
            change(one, Status.CANCELLED);
            change(other, Status.PAID);
            one.commit();
            other.commit();
        } catch (StaleEntityException e) {
            rows.show(e.getMessage());
        }
    }

    private static void change(Session session, Status status) {
        Order order = session.first(select(ORDER).orderBy(ORDER.total)).orElseThrow();
        session.update(order, ORDER.status.set(status));
    }

    private void refuse(Journal.Rows rows) {
        try (Session session = db.openSession()) {
            session.add(UserTable.builder()
                    .email("bob@x.org")
                    .settings(new User.Settings("dark", new User.Layout(1)))
                    .build());
            session.commit();
        } catch (UniqueViolationException e) {
            rows.show(e.getMessage());
        }
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
