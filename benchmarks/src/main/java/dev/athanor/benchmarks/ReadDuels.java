// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.GadgetTable.GADGET;
import static dev.athanor.benchmarks.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;

import dev.athanor.ast.Tuple;
import dev.athanor.benchmarks.JdbcReads.Offer;
import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.duel.Work;
import dev.athanor.benchmarks.shop.Gadget;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.query.Query;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reading by key and by condition; each operation is a session, or a connection, of its own. */
final class ReadDuels {
    static final BigDecimal CHEAP = new BigDecimal("-1.00");
    private static final Target TRACKED = Target.cpu(1.15);
    private static final Target UNTRACKED = Target.cpu(1.05);
    private static final int THREADS = 16;
    static final List<Integer> ROWS = List.of(1, 100, 10_000);
    static final String CROWD = "find by id, 16 threads on a pool of 10";

    /** Where the keyset page begins. */
    static final BigDecimal PAGE_PRICE = new BigDecimal("500.00");

    static final UUID PAGE_ID = Scratch.id(0);
    static final int PAGE = 20;

    private final Ground ground;
    private final JdbcReads jdbc;

    ReadDuels(Ground ground) {
        this.ground = ground;
        this.jdbc = new JdbcReads(ground.pool());
    }

    /** One key after the other; each side counts for itself, so that both look for the same. */
    private static final class Keys {
        private int next;

        UUID next() {
            return Scratch.id((int) (next++ * 7919L % Scratch.PRODUCTS));
        }
    }

    List<Duel> duels() {
        List<Duel> duels = new ArrayList<>();
        duels.add(find("JDBC", jdbc::find).targets(TRACKED));
        for (int rows : ROWS) {
            duels.addAll(lists(rows));
        }
        duels.addAll(documents());
        duels.add(page());
        return duels;
    }

    Duel find(String against, Finder twin) {
        Keys ours = new Keys();
        Keys theirs = new Keys();
        return Duel.of("find by id", against, () -> find(ours.next()), () -> twin.find(theirs.next()));
    }

    Product find(UUID id) {
        try (Session session = ground.db().openSession()) {
            return session.find(PRODUCT, id).orElseThrow();
        }
    }

    private <R> Work tracked(Query<R> query) {
        return () -> {
            try (Session session = ground.db().openSession()) {
                return session.list(query);
            }
        };
    }

    private <R> Work untracked(Query<R> query) {
        return () -> {
            try (Session session = ground.db().openSession()) {
                return session.untracked().list(query);
            }
        };
    }

    private List<Duel> lists(int rows) {
        Select<Product> products = select(PRODUCT)
                .where(PRODUCT.price.gt(CHEAP))
                .orderBy(PRODUCT.price, PRODUCT.id)
                .limit(rows);
        Select<Offer> offers = select(into(Offer::new, PRODUCT.name, PRODUCT.price))
                .from(PRODUCT)
                .where(PRODUCT.price.gt(CHEAP))
                .orderBy(PRODUCT.price, PRODUCT.id)
                .limit(rows);
        Work twin = () -> jdbc.dearerThan(CHEAP, rows);
        String name = name(rows);
        boolean aimed = rows > 1;
        return List.of(
                aimed(Duel.of(name + ", tracked", "JDBC", tracked(products), twin), aimed, TRACKED),
                aimed(Duel.of(name + ", untracked", "JDBC", untracked(products), twin), aimed, UNTRACKED),
                aimed(
                        Duel.of(name + ", projection", "JDBC", tracked(offers), () -> jdbc.offers(CHEAP, rows)),
                        aimed,
                        UNTRACKED));
    }

    static String name(int rows) {
        return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
    }

    private static Duel aimed(Duel duel, boolean aimed, Target target) {
        return aimed ? duel.targets(target) : duel;
    }

    private List<Duel> documents() {
        Select<Gadget> dark = select(GADGET)
                .where(GADGET.attrs.theme.eq("dark"))
                .orderBy(GADGET.id)
                .limit(100);
        GadgetAttrs attrs = new GadgetAttrs();
        Work twin = () -> jdbc.gadgets("dark", attrs);
        return List.of(
                Duel.of("100 rows by a JSON key, tracked", "JDBC", tracked(dark), twin)
                        .targets(TRACKED),
                Duel.of("100 rows by a JSON key, untracked", "JDBC", untracked(dark), twin)
                        .targets(UNTRACKED));
    }

    private Duel page() {
        Select<Product> after = select(PRODUCT)
                .where(row(PRODUCT.price, PRODUCT.id).gt(new Tuple.Of2<>(PAGE_PRICE, PAGE_ID)))
                .orderBy(PRODUCT.price, PRODUCT.id)
                .limit(PAGE);
        return Duel.of("keyset page of 20", "JDBC", tracked(after), () -> jdbc.after(PAGE_PRICE, PAGE_ID, PAGE));
    }

    /** Sixteen threads on a pool of ten; what their CPU costs is not the calling thread's. */
    Duel crowd() {
        return crowd("JDBC", jdbc::find);
    }

    Duel crowd(String against, Finder twin) {
        ExecutorService ours = crew();
        ExecutorService theirs = crew();
        return Duel.of(CROWD, against, () -> together(ours, this::find), () -> together(theirs, twin));
    }

    private static ExecutorService crew() {
        return Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "crowd");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Finds a product; each library has a class of its own for it. */
    interface Finder {
        Object find(UUID id) throws Exception;
    }

    private static List<Object> together(ExecutorService crew, Finder finder) throws Exception {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i * 20;
            tasks.add(() -> {
                Object last = finder.find(Scratch.id(first));
                for (int j = 1; j < 20; j++) {
                    last = finder.find(Scratch.id(first + j));
                }
                return last;
            });
        }
        List<Object> found = new ArrayList<>();
        for (Future<Object> answer : crew.invokeAll(tasks)) {
            found.add(answer.get());
        }
        return found;
    }
}
