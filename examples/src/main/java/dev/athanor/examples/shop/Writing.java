// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import static dev.athanor.examples.shop.CouponTable.COUPON;
import static dev.athanor.examples.shop.OrderTable.ORDER;
import static dev.athanor.examples.shop.ProductTable.PRODUCT;
import static dev.athanor.examples.shop.UserTable.USER;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.examples.shop.Product.Category;
import dev.athanor.query.Upserted;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;

/** The steps of the tour that change rows. */
final class Writing {
    private final Database db;
    private final Journal journal;

    Writing(Database db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    void run() {
        step("Upsert: excluded is the row that was to be inserted; one outcome for each input", this::upsert);
        step("Change a record by assignments: they apply to the present of its key", this::assign);
        step("Change a record by a function", this::applyFunction);
        step("Replace: what differs between two records is written", this::replace);
        step("Delete: no flight of its own, it goes with the commit", this::delete);
        step("A query sees what is pending: that is written first", this::flushFirst);
        step("In bulk, by criteria, one key of a JSON document", this::bulk);
    }

    private void step(String title, BiConsumer<Session, Journal.Rows> work) {
        journal.step(title, rows -> {
            try (Session session = db.openSession()) {
                work.accept(session, rows);
                session.commit();
            }
        });
    }

    private void upsert(Session session, Journal.Rows rows) {
        List<Product> known = session.list(select(PRODUCT).orderBy(PRODUCT.name));
        Product dearer = known.get(0).withPrice(new BigDecimal("199.00"));
        Product same = known.get(1);
        Product chair =
                new Product(null, "chair", new BigDecimal("75.00"), Category.FURNITURE, 100, null, Audit.by("tour"));
        var excluded = PRODUCT.excluded();
        List<Upserted<Product>> outcomes = session.list(insertInto(PRODUCT)
                .values(dearer, same, chair)
                .onConflict(PRODUCT.id)
                .doUpdate(PRODUCT.name.set(excluded.name), PRODUCT.price.set(excluded.price))
                .where(PRODUCT.price.ne(excluded.price))
                .returningOutcomes(PRODUCT));
        outcomes.forEach(outcome -> rows.show(described(outcome)));
    }

    private static String described(Upserted<Product> upserted) {
        Product row = upserted.row();
        return upserted.outcome() + (row == null ? "" : ": " + row.name() + ", " + row.price());
    }

    private void assign(Session session, Journal.Rows rows) {
        Order order = cheapest(session);
        Order paid = session.update(order, ORDER.status.set(Status.PAID), ORDER.total.set(new BigDecimal("9.49")));
        rows.show("was " + described(order));
        rows.show("is  " + described(paid));
    }

    private void applyFunction(Session session, Journal.Rows rows) {
        Order done = session.update(cheapest(session), order -> order.withTotal(BigDecimal.TEN));
        rows.show("is  " + described(done));
    }

    private void replace(Session session, Journal.Rows rows) {
        Order order = cheapest(session);
        Order edited = order.withTotal(new BigDecimal("12.00"));
        rows.show("is  " + described(session.replace(order, edited)));
    }

    private void delete(Session session, Journal.Rows rows) {
        Order order = cheapest(session);
        session.delete(order);
        rows.show("was " + described(order) + ", and is now " + session.stateOf(order));
    }

    private void flushFirst(Session session, Journal.Rows rows) {
        session.add(new Coupon("AUTUMN", new BigDecimal("5"), Audit.by("tour")));
        rows.show("coupons: " + session.count(select(COUPON)));
    }

    private void bulk(Session session, Journal.Rows rows) {
        long changed = session.execute(
                update(USER).set(USER.settings.theme.set("light")).where(USER.age.lt(18)));
        rows.show("rows changed: " + changed);
        rows.show(session.one(select(USER.settings).where(USER.age.lt(18))));
    }

    private static Order cheapest(Session session) {
        return session.first(select(ORDER).orderBy(ORDER.total)).orElseThrow();
    }

    private static String described(Order order) {
        return order.total() + ", " + order.status() + ", version " + order.version();
    }
}
