// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.ebean.Client;
import dev.athanor.benchmarks.ebean.Gadget;
import dev.athanor.benchmarks.ebean.Offer;
import dev.athanor.benchmarks.ebean.Purchase;
import dev.athanor.benchmarks.ebean.Reading;
import dev.athanor.benchmarks.shop.Product;
import io.ebean.Database;
import io.ebean.FetchConfig;
import io.ebean.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What Ebean reads. */
record EbeanReads(Database db) implements Reads {
    private static final FetchConfig AT_ONCE = FetchConfig.ofQuery(1_000);

    @Override
    public Object find(UUID product) {
        return db.find(dev.athanor.benchmarks.ebean.Product.class, product);
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit, boolean tracked) {
        return db.find(dev.athanor.benchmarks.ebean.Product.class)
                .setUnmodifiable(!tracked)
                .where()
                .gt("price", price)
                .orderBy("price, id")
                .setMaxRows(limit)
                .findList();
    }

    @Override
    public List<?> offers(BigDecimal price, int limit) {
        return db.find(dev.athanor.benchmarks.ebean.Product.class)
                .select("name, price")
                .where()
                .gt("price", price)
                .orderBy("price, id")
                .setMaxRows(limit)
                .asDto(Offer.class)
                .findList();
    }

    @Override
    public List<?> after(BigDecimal price, UUID id, int limit) {
        return db.find(dev.athanor.benchmarks.ebean.Product.class)
                .where()
                .raw("(price, id) > (?, ?)", price, id)
                .orderBy("price, id")
                .setMaxRows(limit)
                .findList();
    }

    @Override
    public List<?> gadgets(String theme, boolean tracked) {
        return db.find(Gadget.class)
                .setUnmodifiable(!tracked)
                .where()
                .jsonEqualTo("attrs", "theme", theme)
                .orderBy("id")
                .setMaxRows(100)
                .findList();
    }

    @Override
    public List<?> users(long first, long last) {
        return db.find(Client.class)
                .fetch("orders", AT_ONCE)
                .fetch("orders.items", AT_ONCE)
                .where()
                .between("id", first, last)
                .orderBy("id")
                .findList();
    }

    @Override
    public List<?> orders(Wish wish) {
        return db.find(Purchase.class)
                .where()
                .eqIfPresent("status", wish.status())
                .geIfPresent("total", wish.least())
                .leIfPresent("total", wish.most())
                .eqIfPresent("user.email", wish.email())
                .eqIfPresent("user.name", wish.name())
                .orderBy("id")
                .setMaxRows(20)
                .findList();
    }

    /** The server keeps a cursor only within a transaction. */
    @Override
    public long readings() {
        try (Transaction transaction = db.beginTransaction();
                Stream<Reading> readings = db.find(Reading.class)
                        .setUnmodifiable(true)
                        .setBufferFetchSizeHint(MillionRows.PORTION)
                        .findStream()) {
            long sum = readings.mapToLong(each -> MillionRows.digest(each.getName(), each.getPrice(), each.getStock()))
                    .sum();
            transaction.commit();
            return sum;
        }
    }

    @Override
    public Object plain(Object read) {
        if (read instanceof dev.athanor.benchmarks.ebean.Product each) {
            return new Product(each.getId(), each.getName(), each.getPrice(), each.isActive(), each.getStock());
        }
        if (read instanceof Gadget each) {
            return new dev.athanor.benchmarks.shop.Gadget(
                    each.getId(),
                    each.getName(),
                    new dev.athanor.benchmarks.shop.Gadget.Attrs(
                            each.getAttrs().theme(), each.getAttrs().size()));
        }
        if (read instanceof Client each) {
            return new Customer(
                    each.getId(),
                    each.getEmail(),
                    each.getName(),
                    each.getOrders().stream()
                            .map(order -> order(order, items(order)))
                            .toList());
        }
        if (read instanceof Offer each) {
            return new JdbcReads.Offer(each.name(), each.price());
        }
        return read instanceof Purchase each ? order(each, List.of()) : read;
    }

    private static JdbcGraph.Purchase order(Purchase order, List<JdbcGraph.Line> items) {
        return new JdbcGraph.Purchase(
                order.getId(), order.getUser().getId(), order.getTotal(), order.getStatus(), items);
    }

    private static List<JdbcGraph.Line> items(Purchase order) {
        return order.getItems().stream()
                .map(item -> new JdbcGraph.Line(
                        item.getId(), order.getId(), item.getArticle(), item.getQuantity(), item.getPrice()))
                .toList();
    }
}
