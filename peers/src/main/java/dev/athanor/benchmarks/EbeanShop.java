// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.ebean.Client;
import dev.athanor.benchmarks.ebean.Gadget;
import dev.athanor.benchmarks.ebean.Goods;
import dev.athanor.benchmarks.ebean.Line;
import dev.athanor.benchmarks.ebean.Offer;
import dev.athanor.benchmarks.ebean.Purchase;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import io.ebean.Database;
import io.ebean.DatabaseBuilder;
import io.ebean.DatabaseFactory;
import io.ebean.EbeanVersion;
import io.ebean.FetchConfig;
import io.ebean.InsertOptions;
import io.ebean.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The work of the duels by Ebean. */
final class EbeanShop implements Shop {
    static final Peer PEER = new Peer(
            "Ebean " + EbeanVersion.getVersion(),
            "woven by its plugin, batches of 1,000, the graph by query joins"
                    + " (three queries), upsert by `InsertOptions`, delete by a list of keys.",
            EbeanShop::new);

    private static final FetchConfig AT_ONCE = FetchConfig.ofQuery(1_000);
    private static final InsertOptions UPSERT = InsertOptions.builder()
            .onConflictUpdate()
            .uniqueColumns("id")
            .updateSet("name = excluded.name, price = excluded.price")
            .build();

    private final Database db;

    private EbeanShop(DataSource pool) {
        DatabaseBuilder builder = Database.builder()
                .name("shop" + System.identityHashCode(pool))
                .defaultDatabase(false)
                .register(false)
                .dataSource(pool)
                .readOnlyDataSource(pool)
                .persistBatchSize(1_000)
                .disableL2Cache(true)
                .ddlGenerate(false);
        List.of(
                        dev.athanor.benchmarks.ebean.Product.class,
                        dev.athanor.benchmarks.ebean.Parcel.class,
                        dev.athanor.benchmarks.ebean.Ticket.class,
                        Gadget.class,
                        Client.class,
                        Purchase.class,
                        Line.class)
                .forEach(builder::addClass);
        db = DatabaseFactory.create(builder);
    }

    @Override
    public boolean tracks() {
        return true;
    }

    @Override
    public Object find(UUID product) {
        return db.find(dev.athanor.benchmarks.ebean.Product.class, product);
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit) {
        return db.find(dev.athanor.benchmarks.ebean.Product.class)
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
    public List<?> gadgets(String theme) {
        return db.find(Gadget.class)
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

    /** With batches for all that is written. */
    private <T> T inTransaction(Supplier<T> work) {
        try (Transaction transaction = db.beginTransaction()) {
            transaction.setBatchMode(true);
            T result = work.get();
            transaction.commit();
            return result;
        }
    }

    @Override
    public List<?> insert(List<Ticket> tickets) {
        List<dev.athanor.benchmarks.ebean.Ticket> beans = tickets.stream()
                .map(each -> filled(
                        new dev.athanor.benchmarks.ebean.Ticket(),
                        each.name(),
                        each.price(),
                        each.active(),
                        each.stock()))
                .toList();
        return inTransaction(() -> {
            db.insertAll(beans);
            return beans;
        });
    }

    private static <G extends Goods> G filled(G goods, String name, BigDecimal price, boolean active, int stock) {
        goods.setName(name);
        goods.setPrice(price);
        goods.setActive(active);
        goods.setStock(stock);
        return goods;
    }

    @Override
    public List<?> raise(int count) {
        return inTransaction(() -> {
            List<dev.athanor.benchmarks.ebean.Parcel> parcels = db.find(dev.athanor.benchmarks.ebean.Parcel.class)
                    .where()
                    .lt("stock", count)
                    .orderBy("stock")
                    .findList();
            parcels.forEach(parcel -> parcel.setPrice(parcel.getPrice().add(BigDecimal.ONE)));
            db.updateAll(parcels);
            return parcels;
        });
    }

    @Override
    public Object upsert(List<Parcel> parcels) {
        List<dev.athanor.benchmarks.ebean.Parcel> beans =
                parcels.stream().map(EbeanShop::bean).toList();
        return inTransaction(() -> {
            db.insertAll(beans, UPSERT);
            return beans.size();
        });
    }

    private static dev.athanor.benchmarks.ebean.Parcel bean(Parcel each) {
        dev.athanor.benchmarks.ebean.Parcel parcel = new dev.athanor.benchmarks.ebean.Parcel();
        parcel.setId(each.id());
        return filled(parcel, each.name(), each.price(), each.active(), each.stock());
    }

    @Override
    public Object delete(List<Parcel> parcels) {
        return db.deleteAll(
                dev.athanor.benchmarks.ebean.Parcel.class,
                parcels.stream().map(Parcel::id).toList());
    }

    @Override
    public Object mixed() {
        return inTransaction(() -> {
            dev.athanor.benchmarks.ebean.Parcel parcel =
                    db.find(dev.athanor.benchmarks.ebean.Parcel.class, DistanceDuels.PARCEL_ID);
            parcel.setStock(parcel.getStock() + 1);
            db.update(parcel);
            db.insert(client());
            Gadget gadget = new Gadget();
            gadget.setId(TimeOrderedUuids.next());
            gadget.setName("mixed");
            gadget.setAttrs(new Gadget.Attrs("dark", 1));
            db.insert(gadget);
            return true;
        });
    }

    private static Client client() {
        Client client = new Client();
        client.setEmail(DistanceDuels.email());
        client.setName("mixed");
        Purchase order = new Purchase();
        order.setTotal(new BigDecimal("60.00"));
        order.setStatus("NEW");
        for (int i = 0; i < 3; i++) {
            Line line = new Line();
            line.setArticle("article " + i);
            line.setQuantity(1 + i);
            line.setPrice(new BigDecimal("10.00"));
            order.getItems().add(line);
        }
        client.getOrders().add(order);
        return client;
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

    @Override
    public void close() {
        db.shutdown(false, false);
    }
}
