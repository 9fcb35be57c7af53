// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.HibernateModel.Client;
import dev.athanor.benchmarks.HibernateModel.Gadget;
import dev.athanor.benchmarks.HibernateModel.Goods;
import dev.athanor.benchmarks.HibernateModel.Line;
import dev.athanor.benchmarks.HibernateModel.Purchase;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What Hibernate writes. */
record HibernateWrites(SessionFactory factory) implements Writes {
    @Override
    public Object insert(Parcel parcel) {
        HibernateModel.Parcel entity = entity(TimeOrderedUuids.next(), parcel);
        factory.inStatelessTransaction(session -> session.insert(entity));
        return entity;
    }

    @Override
    public Object insertParcels(List<Parcel> parcels) {
        return inserted(parcels.stream()
                .map(each -> entity(TimeOrderedUuids.next(), each))
                .toList());
    }

    @Override
    public List<?> insertTickets(List<Ticket> tickets) {
        return inserted(tickets.stream()
                .map(each ->
                        filled(new HibernateModel.Ticket(), each.name(), each.price(), each.active(), each.stock()))
                .toList());
    }

    private <E> List<E> inserted(List<E> entities) {
        factory.inStatelessTransaction(session -> session.insertMultiple(entities));
        return entities;
    }

    private static HibernateModel.Parcel entity(UUID id, Parcel each) {
        HibernateModel.Parcel parcel = new HibernateModel.Parcel();
        parcel.id = id;
        return filled(parcel, each.name(), each.price(), each.active(), each.stock());
    }

    private static <G extends Goods> G filled(G goods, String name, BigDecimal price, boolean active, int stock) {
        goods.name = name;
        goods.price = price;
        goods.active = active;
        goods.stock = stock;
        return goods;
    }

    @Override
    public List<?> raise(int count) {
        return factory.fromTransaction(session -> {
            List<HibernateModel.Parcel> parcels = session.createSelectionQuery(
                            "from Parcel where stock < :count order by stock", HibernateModel.Parcel.class)
                    .setParameter("count", count)
                    .getResultList();
            parcels.forEach(parcel -> parcel.price = parcel.price.add(BigDecimal.ONE));
            return parcels;
        });
    }

    @Override
    public Object upsert(List<Parcel> parcels) {
        factory.inStatelessTransaction(session -> session.upsertMultiple(
                parcels.stream().map(each -> entity(each.id(), each)).toList()));
        return parcels.size();
    }

    @Override
    public Object delete(List<Parcel> parcels) {
        List<UUID> keys = parcels.stream().map(Parcel::id).toList();
        return factory.fromTransaction(session -> session.createMutationQuery("delete Parcel where id in :keys")
                .setParameterList("keys", keys)
                .executeUpdate());
    }

    @Override
    public Object mixed() {
        factory.inTransaction(session -> {
            session.find(HibernateModel.Parcel.class, DistanceDuels.PARCEL_ID).stock++;
            Client client = new Client();
            client.email = DistanceDuels.email();
            client.name = "mixed";
            session.persist(client);
            order(session, client);
            Gadget gadget = new Gadget();
            gadget.id = TimeOrderedUuids.next();
            gadget.name = "mixed";
            gadget.attrs = new HibernateModel.Attrs("dark", 1);
            session.persist(gadget);
        });
        return true;
    }

    private static void order(Session session, Client client) {
        Purchase order = new Purchase();
        order.user = client;
        order.total = new BigDecimal("60.00");
        order.status = "NEW";
        session.persist(order);
        for (int i = 0; i < 3; i++) {
            Line line = new Line();
            line.order = order;
            line.article = "article " + i;
            line.quantity = 1 + i;
            line.price = new BigDecimal("10.00");
            session.persist(line);
        }
    }
}
