// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import static dev.athanor.examples.shop.ConfigTable.CONFIG;
import static dev.athanor.examples.shop.CouponTable.COUPON;
import static dev.athanor.examples.shop.ItemTable.ITEM;
import static dev.athanor.examples.shop.OrderTable.ORDER;
import static dev.athanor.examples.shop.ProductTable.PRODUCT;
import static dev.athanor.examples.shop.UserTable.USER;

import dev.athanor.ddl.Schema;
import dev.athanor.examples.shop.Product.Category;
import dev.athanor.examples.shop.User.Layout;
import dev.athanor.examples.shop.User.Settings;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The tour of the library: tables are made, rows written, read and changed; each step shows its SQL, its rows and its flights. */
public final class ShopTour {
    /** The tables of the shop. */
    public static final Schema SCHEMA = Schema.of(USER, ORDER, ITEM, COUPON, PRODUCT, CONFIG);

    private final Database db;
    private final Journal journal;

    /** A tour through an empty database. */
    public ShopTour(Database db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** Goes through all steps, in order. */
    public void run() {
        Database.Registration listening = db.listen(journal);
        try {
            journal.step("Create the tables of six records", this::createSchema);
            journal.step("Add and commit: the first keys of all cost one flight of their own", this::addFirst);
            journal.step("Add and commit: BEGIN, all inserts and COMMIT are one flight", this::addMany);
            new Reading(db, journal).run();
            new Writing(db, journal).run();
            new Sharing(db, journal).run();
        } finally {
            listening.close();
        }
    }

    private void createSchema(Journal.Rows rows) {
        db.create(SCHEMA);
        SCHEMA.tables().forEach(rows::show);
    }

    private void addFirst(Journal.Rows rows) {
        try (Session session = db.openSession()) {
            User ada = session.add(UserTable.builder()
                    .email("ada@x.org")
                    .age(36)
                    .settings(new Settings("dark", new Layout(2)))
                    .build());
            session.add(new Order(null, ToOne.of(ada), new BigDecimal("9.99"), Status.NEW, 0));
            rows.show("before anything is written, ada has her key: " + (ada.id() != null));
            session.commit();
        }
    }

    private void addMany(Journal.Rows rows) {
        try (Session session = db.openSession()) {
            UUID lamp = addProduct(session, "lamp", "40.00", Category.LIGHT);
            UUID desk = addProduct(session, "desk", "180.00", Category.FURNITURE);
            Coupon spring = session.add(new Coupon("SPRING", new BigDecimal("10"), Audit.by("tour")));
            User bob = session.add(user("bob@x.org", 52, "dark", ToMany.empty()));
            session.add(new Order(
                    null,
                    ToOne.of(bob),
                    new BigDecimal("198.00"),
                    Status.PAID,
                    0,
                    ToOne.of(spring),
                    ToMany.of(new Item(ToOne.parent(), 1, lamp, 1), new Item(ToOne.parent(), 2, desk, 1))));
            session.add(user(
                    "cyd@y.org", 29, "light", ToMany.of(order("80.00", new Item(ToOne.parent(), 1, lamp, 2)))));
            session.add(user("dan@y.org", 15, "dark", ToMany.of(order("40.00", new Item(ToOne.parent(), 1, lamp, 1)))));
            session.add(new Config("mail", Map.of("theme", "light", "lines", 20)));
            session.add(new Config("shop", Map.of("theme", "dark")));
            session.plan().steps().forEach(step -> rows.show("planned: " + step.summary()));
            session.commit();
        }
    }

    private static UUID addProduct(Session session, String name, String price, Category category) {
        Product product =
                session.add(new Product(null, name, new BigDecimal(price), category, 100, null, Audit.by("tour")));
        return Objects.requireNonNull(product.id());
    }

    private static User user(String email, int age, String theme, ToMany<Order> orders) {
        return UserTable.builder()
                .email(email)
                .age(age)
                .settings(new Settings(theme, new Layout(1)))
                .orders(orders)
                .build();
    }

    private static Order order(String total, Item... items) {
        return OrderTable.builder()
                .user(ToOne.parent())
                .total(new BigDecimal(total))
                .status(Status.NEW)
                .items(ToMany.of(List.of(items)))
                .build();
    }
}
