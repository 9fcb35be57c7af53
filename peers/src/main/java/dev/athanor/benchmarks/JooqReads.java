// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.JooqModel.PRODUCTS;
import static dev.athanor.benchmarks.JooqModel.READINGS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;

import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Line;
import dev.athanor.benchmarks.JdbcGraph.Purchase;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.JdbcReads.Offer;
import dev.athanor.benchmarks.JooqModel.Gadgets;
import dev.athanor.benchmarks.JooqModel.Items;
import dev.athanor.benchmarks.JooqModel.Orders;
import dev.athanor.benchmarks.JooqModel.Users;
import dev.athanor.benchmarks.shop.Gadget;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.benchmarks.shop.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What jOOQ reads. */
record JooqReads(DSLContext db) implements Reads {
    private static final GadgetAttrs ATTRS = new GadgetAttrs();

    @Override
    public Object find(UUID product) {
        return PRODUCTS.from(db).where(PRODUCTS.id.eq(product)).fetchSingle(mapping(Product::new));
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit, boolean tracked) {
        return PRODUCTS.from(db)
                .where(PRODUCTS.price.gt(price))
                .orderBy(PRODUCTS.price, PRODUCTS.id)
                .limit(limit)
                .fetch(mapping(Product::new));
    }

    @Override
    public List<?> offers(BigDecimal price, int limit) {
        return db.select(PRODUCTS.name, PRODUCTS.price)
                .from(PRODUCTS.table)
                .where(PRODUCTS.price.gt(price))
                .orderBy(PRODUCTS.price, PRODUCTS.id)
                .limit(limit)
                .fetch(mapping(Offer::new));
    }

    @Override
    public List<?> after(BigDecimal price, UUID id, int limit) {
        return PRODUCTS.from(db)
                .orderBy(PRODUCTS.price, PRODUCTS.id)
                .seek(price, id)
                .limit(limit)
                .fetch(mapping(Product::new));
    }

    @Override
    public List<?> gadgets(String theme, boolean tracked) {
        return db.select(Gadgets.ID, Gadgets.NAME, Gadgets.ATTRS)
                .from(Gadgets.TABLE)
                .where(jsonbGetAttributeAsText(Gadgets.ATTRS, inline("theme")).eq(theme))
                .orderBy(Gadgets.ID)
                .limit(100)
                .fetch(mapping((id, name, document) -> new Gadget(id, name, ATTRS.read(document.data()))));
    }

    @Override
    public List<?> users(long first, long last) {
        List<Customer> users = db.select(Users.ID, Users.EMAIL, Users.NAME)
                .from(Users.TABLE)
                .where(Users.ID.between(first, last))
                .orderBy(Users.ID)
                .fetch(mapping((id, email, name) -> new Customer(id, email, name, new ArrayList<>())));
        Long[] keys = users.stream().map(Customer::id).toArray(Long[]::new);
        Map<Long, List<Purchase>> orders = db.select(Orders.ID, Orders.USER_ID, Orders.TOTAL, Orders.STATUS)
                .from(Orders.TABLE)
                .where(Orders.USER_ID.eq(any(keys)))
                .orderBy(Orders.ID)
                .fetchGroups(
                        Orders.USER_ID,
                        mapping((id, user, total, status) -> new Purchase(id, user, total, status, new ArrayList<>())));
        Map<Long, List<Line>> items = items(
                orders.values().stream().flatMap(List::stream).map(Purchase::id).toArray(Long[]::new));
        for (Customer user : users) {
            user.orders().addAll(orders.getOrDefault(user.id(), List.of()));
            user.orders().forEach(order -> order.items().addAll(items.getOrDefault(order.id(), List.of())));
        }
        return users;
    }

    private Map<Long, List<Line>> items(Long[] orders) {
        return db.select(Items.ID, Items.ORDER_ID, Items.ARTICLE, Items.QUANTITY, Items.PRICE)
                .from(Items.TABLE)
                .where(Items.ORDER_ID.eq(any(orders)))
                .orderBy(Items.ID)
                .fetchGroups(Items.ORDER_ID, mapping(Line::new));
    }

    @Override
    public List<?> orders(Wish wish) {
        Condition wished = noCondition();
        if (wish.status() != null) {
            wished = wished.and(Orders.STATUS.eq(wish.status()));
        }
        if (wish.least() != null) {
            wished = wished.and(Orders.TOTAL.ge(wish.least()));
        }
        if (wish.most() != null) {
            wished = wished.and(Orders.TOTAL.le(wish.most()));
        }
        if (wish.email() != null) {
            wished = wished.and(Users.EMAIL.eq(wish.email()));
        }
        if (wish.name() != null) {
            wished = wished.and(Users.NAME.eq(wish.name()));
        }
        return db.select(Orders.ID, Orders.USER_ID, Orders.TOTAL, Orders.STATUS)
                .from(Orders.TABLE)
                .join(Users.TABLE)
                .on(Users.ID.eq(Orders.USER_ID))
                .where(wished)
                .orderBy(Orders.ID)
                .limit(20)
                .fetch(mapping((id, user, total, status) -> new Purchase(id, user, total, status, List.of())));
    }

    /** The server keeps a cursor only within a transaction. */
    @Override
    public long readings() {
        return db.transactionResult(configuration -> {
            try (Stream<Reading> readings = READINGS.from(configuration.dsl())
                    .fetchSize(MillionRows.PORTION)
                    .fetchStream()
                    .map(mapping(Reading::new))) {
                return readings.mapToLong(each -> MillionRows.digest(each.name(), each.price(), each.stock()))
                        .sum();
            }
        });
    }

    @Override
    public Object plain(Object read) {
        return read;
    }
}
