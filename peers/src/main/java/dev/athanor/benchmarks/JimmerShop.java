// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.JdbcReads.Offer;
import dev.athanor.benchmarks.jimmer.Client;
import dev.athanor.benchmarks.jimmer.ClientDraft;
import dev.athanor.benchmarks.jimmer.ClientFetcher;
import dev.athanor.benchmarks.jimmer.ClientTable;
import dev.athanor.benchmarks.jimmer.Gadget;
import dev.athanor.benchmarks.jimmer.GadgetDraft;
import dev.athanor.benchmarks.jimmer.GadgetTable;
import dev.athanor.benchmarks.jimmer.Line;
import dev.athanor.benchmarks.jimmer.LineFetcher;
import dev.athanor.benchmarks.jimmer.ParcelDraft;
import dev.athanor.benchmarks.jimmer.ParcelProps;
import dev.athanor.benchmarks.jimmer.ParcelTable;
import dev.athanor.benchmarks.jimmer.ProductTable;
import dev.athanor.benchmarks.jimmer.Purchase;
import dev.athanor.benchmarks.jimmer.PurchaseFetcher;
import dev.athanor.benchmarks.jimmer.PurchaseTable;
import dev.athanor.benchmarks.jimmer.TicketDraft;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.babyfish.jimmer.JimmerVersionsKt;
import org.babyfish.jimmer.runtime.ImmutableSpi;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.Predicate;
import org.babyfish.jimmer.sql.ast.mutation.AssociatedSaveMode;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.fetcher.Fetcher;
import org.babyfish.jimmer.sql.runtime.ConnectionManager;
import org.babyfish.jimmer.sql.runtime.DefaultDatabaseNamingStrategy;

/** The work of the duels by Jimmer. */
final class JimmerShop implements Shop {
    static final Peer PEER = new Peer(
            "Jimmer " + JimmerVersionsKt.currentVersion(),
            "graphs by fetchers that load a level at once, save commands with a mode that asks nothing first (each"
                    + " sets a savepoint, as is its default), the new user saved with orders and items as one graph. It"
                    + " tracks nothing; where both read rows, Athanor does not either.",
            JimmerShop::new);

    private static final ProductTable PRODUCT = ProductTable.$;
    private static final ParcelTable PARCEL = ParcelTable.$;
    private static final GadgetTable GADGET = GadgetTable.$;
    private static final ClientTable CLIENT = ClientTable.$;
    private static final PurchaseTable PURCHASE = PurchaseTable.$;
    private static final int LEVEL = 1_000;
    private static final Fetcher<Client> GRAPH = ClientFetcher.$
            .allScalarFields()
            .orders(
                    PurchaseFetcher.$
                            .allScalarFields()
                            .userId()
                            .items(LineFetcher.$.allScalarFields(), items -> items.batch(LEVEL)),
                    orders -> orders.batch(LEVEL));

    private final JSqlClient db;

    private JimmerShop(DataSource pool) {
        db = JSqlClient.newBuilder()
                .setConnectionManager(ConnectionManager.simpleConnectionManager(pool))
                .setDialect(new PostgresDialect())
                .setDatabaseNamingStrategy(DefaultDatabaseNamingStrategy.LOWER_CASE)
                .build();
    }

    @Override
    public boolean tracks() {
        return false;
    }

    @Override
    public Object find(UUID product) {
        return db.findOneById(dev.athanor.benchmarks.jimmer.Product.class, product);
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit) {
        return db.createQuery(PRODUCT)
                .where(PRODUCT.price().gt(price))
                .orderBy(PRODUCT.price(), PRODUCT.id())
                .select(PRODUCT)
                .limit(limit)
                .execute();
    }

    @Override
    public List<?> offers(BigDecimal price, int limit) {
        return db.createQuery(PRODUCT)
                .where(PRODUCT.price().gt(price))
                .orderBy(PRODUCT.price(), PRODUCT.id())
                .select(PRODUCT.name(), PRODUCT.price())
                .limit(limit)
                .map(row -> new Offer(row.get_1(), row.get_2()));
    }

    @Override
    public List<?> gadgets(String theme) {
        return db.createQuery(GADGET)
                .where(Predicate.sql(
                        "%e ->> 'theme' = %v",
                        sql -> sql.expression(GADGET.attrs()).value(theme)))
                .orderBy(GADGET.id())
                .select(GADGET)
                .limit(100)
                .execute();
    }

    @Override
    public List<?> users(long first, long last) {
        return db.createQuery(CLIENT)
                .where(CLIENT.id().between(first, last))
                .orderBy(CLIENT.id())
                .select(CLIENT.fetch(GRAPH))
                .execute();
    }

    @Override
    public List<?> orders(Wish wish) {
        return db.createQuery(PURCHASE)
                .where(
                        PURCHASE.status().eqIf(wish.status()),
                        PURCHASE.total().geIf(wish.least()),
                        PURCHASE.total().leIf(wish.most()),
                        PURCHASE.user().email().eqIf(wish.email()),
                        PURCHASE.user().name().eqIf(wish.name()))
                .orderBy(PURCHASE.id())
                .select(PURCHASE)
                .limit(20)
                .execute();
    }

    @Override
    public List<?> insert(List<Ticket> tickets) {
        List<dev.athanor.benchmarks.jimmer.Ticket> entities = tickets.stream()
                .map(each -> TicketDraft.$.produce(ticket -> ticket.setName(each.name())
                        .setPrice(each.price())
                        .setActive(each.active())
                        .setStock(each.stock())))
                .toList();
        return db.transaction(() -> db.saveEntitiesCommand(entities)
                .setMode(SaveMode.INSERT_ONLY)
                .execute()
                .getItems());
    }

    @Override
    public List<?> raise(int count) {
        return db.transaction(() -> {
            List<dev.athanor.benchmarks.jimmer.Parcel> raised = db
                    .createQuery(PARCEL)
                    .where(PARCEL.stock().lt(count))
                    .orderBy(PARCEL.stock())
                    .select(PARCEL)
                    .execute()
                    .stream()
                    .map(each -> ParcelDraft.$.produce(parcel ->
                            parcel.setId(each.id()).setPrice(each.price().add(BigDecimal.ONE))))
                    .toList();
            db.saveEntitiesCommand(raised).setMode(SaveMode.UPDATE_ONLY).execute();
            return raised;
        });
    }

    @Override
    public Object upsert(List<Parcel> parcels) {
        List<dev.athanor.benchmarks.jimmer.Parcel> entities = parcels.stream()
                .map(each -> ParcelDraft.$.produce(parcel -> parcel.setId(each.id())
                        .setName(each.name())
                        .setPrice(each.price())
                        .setActive(each.active())
                        .setStock(each.stock())))
                .toList();
        return db.transaction(() -> db.saveEntitiesCommand(entities)
                .setMode(SaveMode.UPSERT)
                .setUpsertMask(ParcelProps.NAME, ParcelProps.PRICE)
                .execute());
    }

    @Override
    public Object delete(List<Parcel> parcels) {
        return db.transaction(() -> db.deleteByIds(
                dev.athanor.benchmarks.jimmer.Parcel.class,
                parcels.stream().map(Parcel::id).toList()));
    }

    @Override
    public Object mixed() {
        return db.transaction(() -> {
            dev.athanor.benchmarks.jimmer.Parcel parcel =
                    db.findOneById(dev.athanor.benchmarks.jimmer.Parcel.class, DistanceDuels.PARCEL_ID);
            db.saveCommand(ParcelDraft.$.produce(
                            changed -> changed.setId(parcel.id()).setStock(parcel.stock() + 1)))
                    .setMode(SaveMode.UPDATE_ONLY)
                    .execute();
            db.saveCommand(client())
                    .setMode(SaveMode.INSERT_ONLY)
                    .setAssociatedModeAll(AssociatedSaveMode.APPEND)
                    .execute();
            db.saveCommand(GadgetDraft.$.produce(gadget -> gadget.setId(TimeOrderedUuids.next())
                            .setName("mixed")
                            .setAttrs(new Gadget.Attrs("dark", 1))))
                    .setMode(SaveMode.INSERT_ONLY)
                    .execute();
            return true;
        });
    }

    private static Client client() {
        return ClientDraft.$.produce(client -> client.setEmail(DistanceDuels.email())
                .setName("mixed")
                .addIntoOrders(order -> {
                    order.setTotal(new BigDecimal("60.00")).setStatus("NEW");
                    for (int i = 0; i < 3; i++) {
                        String article = "article " + i;
                        int quantity = 1 + i;
                        order.addIntoItems(item ->
                                item.setArticle(article).setQuantity(quantity).setPrice(new BigDecimal("10.00")));
                    }
                }));
    }

    @Override
    public Object plain(Object read) {
        if (read instanceof dev.athanor.benchmarks.jimmer.Product each) {
            return new Product(each.id(), each.name(), each.price(), each.active(), each.stock());
        }
        if (read instanceof Gadget each) {
            return new dev.athanor.benchmarks.shop.Gadget(
                    each.id(),
                    each.name(),
                    new dev.athanor.benchmarks.shop.Gadget.Attrs(
                            each.attrs().theme(), each.attrs().size()));
        }
        if (read instanceof Client each) {
            return new Customer(
                    each.id(),
                    each.email(),
                    each.name(),
                    each.orders().stream().map(JimmerShop::order).toList());
        }
        return read instanceof Purchase each ? order(each) : read;
    }

    /** Items that were not fetched are not there to be asked for. */
    private static JdbcGraph.Purchase order(Purchase order) {
        List<Line> items = ((ImmutableSpi) order).__isLoaded("items") ? order.items() : List.of();
        return new JdbcGraph.Purchase(
                order.id(),
                order.userId(),
                order.total(),
                order.status(),
                items.stream()
                        .map(item -> new JdbcGraph.Line(
                                item.id(), order.id(), item.article(), item.quantity(), item.price()))
                        .toList());
    }

    /** The pool is not its own. */
    @Override
    public void close() {}
}
