// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import static dev.athanor.examples.shop.ConfigTable.CONFIG;
import static dev.athanor.examples.shop.OrderTable.ORDER;
import static dev.athanor.examples.shop.UserTable.USER;
import static dev.athanor.query.Sql.avg;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.max;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;

import dev.athanor.query.Select;
import dev.athanor.session.Database;
import dev.athanor.session.Page;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The steps of the tour that read. */
final class Reading {
    /** A statement is a value: built once, kept, shared between threads, extended. */
    static final Select<User> DARK =
            select(USER).where(USER.settings.theme.eq("dark"), USER.age.gt(17)).orderBy(USER.email);

    private final Database db;
    private final Journal journal;
    private long key;

    /** What a user has spent. */
    record Spend(String email, BigDecimal total, long orders) {}

    /** What the orders of one status amount to. */
    record Turnover(Status status, long orders, BigDecimal average, BigDecimal largest) {}

    Reading(Database db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    void run() {
        step("A key of a typed JSON document is a column like any other", this::dark);
        step("One value", this::oneValue);
        step("Find by key: the second time nothing is sent, for the session knows the row", this::find);
        step("Count, and whether there is any", this::number);
        step("A page, and how many rows there are on all pages", this::page);
        step("A key of a document of no fixed shape", this::untypedDocument);
        step("A projection goes straight into a constructor", this::projection);
        step("An aggregate for each group", this::aggregate);
        step("A path over a to-one relation joins by itself", this::path);
        step("A graph: what with(…) names is loaded, in one flight", this::graph);
        step("The other direction: each order with its user", this::otherDirection);
        step("Without with(…): a handle that is read loads for all its siblings, never one by one", this::siblings);
    }

    /** Each step has a session of its own, as each request of a program has. */
    private void step(String title, BiConsumer<Session, Journal.Rows> work) {
        journal.step(title, rows -> {
            try (Session session = db.openSession()) {
                work.accept(session, rows);
            }
        });
    }

    private void dark(Session session, Journal.Rows rows) {
        List<User> users = session.list(DARK);
        users.forEach(user -> rows.show(user.email() + ", " + user.age() + ", " + user.settings()));
    }

    private void oneValue(Session session, Journal.Rows rows) {
        key = session.one(select(USER.id).where(USER.email.eq("ada@x.org")));
        rows.show("the key of ada: " + key);
    }

    private void find(Session session, Journal.Rows rows) {
        Optional<User> first = session.find(USER, key);
        Optional<User> second = session.find(USER, key);
        rows.show(first.map(User::email).orElse("nobody"));
        rows.show("equal, as records are: " + first.equals(second));
    }

    private void number(Session session, Journal.Rows rows) {
        rows.show(session.count(DARK));
        rows.show(session.exists(DARK.where(USER.age.gt(60))));
    }

    private void page(Session session, Journal.Rows rows) {
        Page<User> page = session.page(select(USER).orderBy(USER.email), PageRequest.of(2, 3));
        page.rows().forEach(user -> rows.show(user.email()));
        rows.show("page " + page.request().number() + " of " + page.pages() + ", " + page.total() + " users");
    }

    private void untypedDocument(Session session, Journal.Rows rows) {
        var dark = select(CONFIG).where(CONFIG.settings.path("theme").asText().eq("dark"));
        rows.showAll(session.list(dark));
    }

    private void projection(Session session, Journal.Rows rows) {
        List<Spend> top = session.list(select(into(Spend::new, USER.email, sum(ORDER.total), count()))
                .from(USER)
                .join(USER.orders, ORDER)
                .where(ORDER.status.ne(Status.CANCELLED))
                .groupBy(USER.email)
                .having(sum(ORDER.total).gt(30))
                .orderBy(sum(ORDER.total).desc())
                .limit(10));
        rows.showAll(top);
    }

    private void aggregate(Session session, Journal.Rows rows) {
        rows.showAll(session.list(select(into(Turnover::new, ORDER.status, count(), avg(ORDER.total), max(ORDER.total)))
                .groupBy(ORDER.status)
                .orderBy(ORDER.status)));
    }

    private void path(Session session, Journal.Rows rows) {
        List<Order> orders = session.list(
                select(ORDER).where(ORDER.user().email.endsWith("@x.org")).orderBy(ORDER.total));
        orders.forEach(order -> rows.show(order.total() + ", " + order.status()));
    }

    private void graph(Session session, Journal.Rows rows) {
        session.list(select(USER)
                        .with(USER.orders.with(ORDER.items, ORDER.coupon))
                        .orderBy(USER.email))
                .forEach(user -> rows.show(described(user)));
    }

    private void otherDirection(Session session, Journal.Rows rows) {
        session.list(select(ORDER).with(ORDER.user).orderBy(ORDER.total))
                .forEach(order ->
                        rows.show(order.total() + " by " + order.user().get().email()));
    }

    private void siblings(Session session, Journal.Rows rows) {
        List<User> users = session.list(select(USER).orderBy(USER.email));
        users.forEach(
                user -> rows.show(user.email() + " has orders: " + user.orders().size()));
    }

    private static String described(User user) {
        List<String> orders = user.orders().stream().map(Reading::described).toList();
        return user.email() + ": " + String.join("; ", orders);
    }

    private static String described(Order order) {
        String coupon =
                order.coupon() == null ? "" : ", coupon " + order.coupon().get().code();
        return order.total() + " for " + order.items().size() + " items" + coupon;
    }
}
