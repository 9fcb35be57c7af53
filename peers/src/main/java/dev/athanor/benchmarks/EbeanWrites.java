// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.ebean.Client;
import dev.athanor.benchmarks.ebean.Gadget;
import dev.athanor.benchmarks.ebean.Goods;
import dev.athanor.benchmarks.ebean.Line;
import dev.athanor.benchmarks.ebean.Purchase;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import io.ebean.Database;
import io.ebean.InsertOptions;
import io.ebean.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What Ebean writes. */
record EbeanWrites(Database db) implements Writes {
    private static final InsertOptions UPSERT = InsertOptions.builder()
            .onConflictUpdate()
            .uniqueColumns("id")
            .updateSet("name = excluded.name, price = excluded.price")
            .build();

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
    public Object insert(Parcel parcel) {
        dev.athanor.benchmarks.ebean.Parcel bean = bean(TimeOrderedUuids.next(), parcel);
        db.insert(bean);
        return bean;
    }

    @Override
    public Object insertParcels(List<Parcel> parcels) {
        return inserted(parcels.stream()
                .map(each -> bean(TimeOrderedUuids.next(), each))
                .toList());
    }

    @Override
    public List<?> insertTickets(List<Ticket> tickets) {
        return inserted(tickets.stream()
                .map(each -> filled(
                        new dev.athanor.benchmarks.ebean.Ticket(),
                        each.name(),
                        each.price(),
                        each.active(),
                        each.stock()))
                .toList());
    }

    private <B> List<B> inserted(List<B> beans) {
        return inTransaction(() -> {
            db.insertAll(beans);
            return beans;
        });
    }

    private static dev.athanor.benchmarks.ebean.Parcel bean(UUID id, Parcel each) {
        dev.athanor.benchmarks.ebean.Parcel parcel = new dev.athanor.benchmarks.ebean.Parcel();
        parcel.setId(id);
        return filled(parcel, each.name(), each.price(), each.active(), each.stock());
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
                parcels.stream().map(each -> bean(each.id(), each)).toList();
        return inTransaction(() -> {
            db.insertAll(beans, UPSERT);
            return beans.size();
        });
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
}
