// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All statements of a session's life, in order and by flight, as a reviewer has read them. */
class SessionStoryTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private final StringBuilder story = new StringBuilder();

    record Spend(String email, BigDecimal total, long orders) {}

    private void chapter(String title) {
        story.append("-- ").append(title).append('\n').append(SHOP.story()).append('\n');
        SHOP.sent().clear();
    }

    @Test
    void isWhatTheGoldenFileSays() {
        try (Session session = SHOP.db().openSession()) {
            Product lamp = session.add(Samples.product("lamp", "12.50"));
            Coupon ten = session.add(new Coupon("TEN", 10));
            User ada = session.add(Samples.user(
                    "ada",
                    ToMany.of(
                            Samples.order("5", Samples.item(lamp, 1)).withCoupon(ToOne.of(ten)),
                            Samples.order("7", Samples.item(lamp, 2), Samples.item(lamp, 3)))));
            chapter("a graph is added: the first keys of two tables are fetched");
            session.commit();
            chapter("and committed");
            session.add(Samples.user("bob", ToMany.of(Samples.order("9"))));
            session.commit();
            chapter("more is added and committed");

            session.find(USER, Samples.id(ada));
            chapter("find");
            User found = session.one(select(USER).where(USER.settings.theme.eq("light"), USER.email.startsWith("ada")));
            chapter("one, by a path of a document");
            List<Order> orders = found.orders().get();
            chapter("a handle is read");
            session.list(select(USER).where(USER.age.isNull()).with(USER.orders.with(ORDER.items, ORDER.coupon)));
            chapter("a graph over a simple root");
            session.list(select(USER).orderBy(USER.email).limit(1).with(USER.orders.with(ORDER.items, ORDER.coupon)));
            chapter("a graph over a limited root");
            session.list(select(into(Spend::new, USER.email, sum(ORDER.total), count()))
                    .from(USER)
                    .join(USER.orders, ORDER)
                    .where(ORDER.status.ne(Status.CANCELLED))
                    .groupBy(USER.email)
                    .having(sum(ORDER.total).gt(5))
                    .orderBy(sum(ORDER.total).desc())
                    .limit(10));
            chapter("a projection");
            session.page(
                    select(ORDER).where(ORDER.user().email.endsWith("@x.org")).orderBy(ORDER.id),
                    PageRequest.of(1, 20));
            chapter("a page over a to-one path");

            session.update(found, USER.age.set(36));
            orders.forEach(order -> session.update(order, ORDER.status.set(Status.PAID)));
            session.delete(session.list(select(ITEM).where(ITEM.quantity.eq(3))).get(0));
            SHOP.sent().clear();
            session.commit();
            chapter("updates of two tables and a delete");

            session.update(orders.get(0), ORDER.total.set(new BigDecimal("6")));
            SHOP.sent().clear();
            session.list(select(ORDER.total));
            chapter("a query of a touched table flushes first");
            session.rollback();
            chapter("rollback");

            var excluded = PRODUCT.excluded();
            session.list(insertInto(PRODUCT)
                    .values(lamp.withPrice(BigDecimal.TEN))
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.name.set(excluded.name), PRODUCT.price.set(excluded.price))
                    .where(PRODUCT.price.ne(excluded.price))
                    .returningOutcomes(PRODUCT));
            session.execute(update(USER).set(USER.settings.theme.set("dark")).where(USER.age.lt(40)));
            session.commit();
            chapter("an upsert and a bulk update");
            session.commit();
        }
        assertThat(SHOP.sent().events()).as("nothing is sent at the end").isEmpty();
        GoldenFiles.in("src/test/resources/golden/session").verify("story.sql", story.toString());
    }
}
