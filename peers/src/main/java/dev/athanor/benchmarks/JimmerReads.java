// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.JdbcReads.Offer;
import dev.athanor.benchmarks.jimmer.Client;
import dev.athanor.benchmarks.jimmer.ClientFetcher;
import dev.athanor.benchmarks.jimmer.ClientTable;
import dev.athanor.benchmarks.jimmer.Gadget;
import dev.athanor.benchmarks.jimmer.GadgetTable;
import dev.athanor.benchmarks.jimmer.Line;
import dev.athanor.benchmarks.jimmer.LineFetcher;
import dev.athanor.benchmarks.jimmer.ProductTable;
import dev.athanor.benchmarks.jimmer.Purchase;
import dev.athanor.benchmarks.jimmer.PurchaseFetcher;
import dev.athanor.benchmarks.jimmer.PurchaseTable;
import dev.athanor.benchmarks.jimmer.ReadingTable;
import dev.athanor.benchmarks.shop.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.babyfish.jimmer.runtime.ImmutableSpi;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.Predicate;
import org.babyfish.jimmer.sql.fetcher.Fetcher;

/** What Jimmer reads. */
record JimmerReads(JSqlClient db) implements Reads {
    private static final ProductTable PRODUCT = ProductTable.$;
    private static final GadgetTable GADGET = GadgetTable.$;
    private static final ClientTable CLIENT = ClientTable.$;
    private static final PurchaseTable PURCHASE = PurchaseTable.$;
    private static final ReadingTable READING = ReadingTable.$;
    private static final int LEVEL = 1_000;
    private static final Fetcher<Client> GRAPH = ClientFetcher.$
            .allScalarFields()
            .orders(
                    PurchaseFetcher.$
                            .allScalarFields()
                            .userId()
                            .items(LineFetcher.$.allScalarFields(), items -> items.batch(LEVEL)),
                    orders -> orders.batch(LEVEL));

    @Override
    public Object find(UUID product) {
        return db.findOneById(dev.athanor.benchmarks.jimmer.Product.class, product);
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit, boolean tracked) {
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
    public List<?> after(BigDecimal price, UUID id, int limit) {
        return db.createQuery(PRODUCT)
                .where(Predicate.sql(
                        "(%e, %e) > (%v, %v)",
                        sql -> sql.expression(PRODUCT.price())
                                .expression(PRODUCT.id())
                                .value(price)
                                .value(id)))
                .orderBy(PRODUCT.price(), PRODUCT.id())
                .select(PRODUCT)
                .limit(limit)
                .execute();
    }

    @Override
    public List<?> gadgets(String theme, boolean tracked) {
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

    /** The server keeps a cursor only within a transaction. */
    @Override
    public long readings() {
        LongAdder sum = new LongAdder();
        db.transaction(() -> {
            db.createQuery(READING)
                    .select(READING)
                    .forEach(
                            MillionRows.PORTION,
                            each -> sum.add(MillionRows.digest(each.name(), each.price(), each.stock())));
            return true;
        });
        return sum.sum();
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
                    each.orders().stream().map(JimmerReads::order).toList());
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
}
