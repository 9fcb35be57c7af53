// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.jimmer.Client;
import dev.athanor.benchmarks.jimmer.ClientDraft;
import dev.athanor.benchmarks.jimmer.Gadget;
import dev.athanor.benchmarks.jimmer.GadgetDraft;
import dev.athanor.benchmarks.jimmer.GoodsDraft;
import dev.athanor.benchmarks.jimmer.ParcelDraft;
import dev.athanor.benchmarks.jimmer.ParcelProps;
import dev.athanor.benchmarks.jimmer.ParcelTable;
import dev.athanor.benchmarks.jimmer.TicketDraft;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.mutation.AssociatedSaveMode;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;

/** What Jimmer writes. */
record JimmerWrites(JSqlClient db) implements Writes {
    private static final ParcelTable PARCEL = ParcelTable.$;

    @Override
    public Object insert(Parcel parcel) {
        return db.saveCommand(entity(TimeOrderedUuids.next(), parcel))
                .setMode(SaveMode.INSERT_ONLY)
                .execute();
    }

    @Override
    public Object insertParcels(List<Parcel> parcels) {
        return inserted(parcels.stream()
                .map(each -> entity(TimeOrderedUuids.next(), each))
                .toList());
    }

    private static dev.athanor.benchmarks.jimmer.Parcel entity(UUID id, Parcel each) {
        return ParcelDraft.$.produce(parcel -> {
            parcel.setId(id);
            fill(parcel, each.name(), each.price(), each.active(), each.stock());
        });
    }

    private static void fill(GoodsDraft goods, String name, BigDecimal price, boolean active, int stock) {
        goods.setName(name).setPrice(price).setActive(active).setStock(stock);
    }

    private <E> List<?> inserted(List<E> entities) {
        return db.transaction(() -> db.saveEntitiesCommand(entities)
                .setMode(SaveMode.INSERT_ONLY)
                .execute()
                .getItems());
    }

    @Override
    public List<?> insertTickets(List<Ticket> tickets) {
        return inserted(tickets.stream()
                .map(each -> TicketDraft.$.produce(
                        ticket -> fill(ticket, each.name(), each.price(), each.active(), each.stock())))
                .toList());
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
        List<dev.athanor.benchmarks.jimmer.Parcel> entities =
                parcels.stream().map(each -> entity(each.id(), each)).toList();
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
}
