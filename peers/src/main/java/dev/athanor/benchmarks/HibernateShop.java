// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The work of the duels by Hibernate, set up as its manual advises for batches. */
final class HibernateShop implements AutoCloseable {
    private final SessionFactory factory;

    HibernateShop(DataSource pool) {
        Configuration configuration = new Configuration();
        for (Class<?> entity : List.of(
                HibernateModel.Product.class,
                HibernateModel.Parcel.class,
                HibernateModel.Gadget.class,
                HibernateModel.Client.class,
                HibernateModel.Purchase.class,
                HibernateModel.Line.class)) {
            configuration.addAnnotatedClass(entity);
        }
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        configuration.setProperty("hibernate.jdbc.batch_size", "1000");
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        factory = configuration.buildSessionFactory();
    }

    /** The sequences from which Hibernate takes its keys, in blocks. */
    static void prepare(Scratch scratch) throws java.sql.SQLException {
        for (String sequence : List.of("client_keys", "purchase_keys", "line_keys")) {
            scratch.execute("create sequence " + sequence + " start 100000000 increment " + HibernateModel.BLOCK);
        }
    }

    HibernateModel.Product find(UUID id) {
        return factory.fromTransaction(session -> session.find(HibernateModel.Product.class, id));
    }

    List<HibernateModel.Product> dearerThan(BigDecimal price, int limit) {
        return factory.fromTransaction(session -> session.createSelectionQuery(
                        "from Product where price > :price order by price, id", HibernateModel.Product.class)
                .setParameter("price", price)
                .setMaxResults(limit)
                .getResultList());
    }

    List<HibernateModel.Client> graph(long first, long last) {
        return factory.fromTransaction(session -> {
            List<HibernateModel.Client> clients = session.createSelectionQuery(
                            "from Client where id between :first and :last order by id", HibernateModel.Client.class)
                    .setParameter("first", first)
                    .setParameter("last", last)
                    .getResultList();
            for (HibernateModel.Client client : clients) {
                Hibernate.initialize(client.orders);
                client.orders.forEach(order -> Hibernate.initialize(order.items));
            }
            return clients;
        });
    }

    List<UUID> insert(List<dev.athanor.benchmarks.shop.Parcel> parcels) {
        return factory.fromTransaction(session -> {
            List<UUID> keys = new ArrayList<>(parcels.size());
            for (dev.athanor.benchmarks.shop.Parcel each : parcels) {
                HibernateModel.Parcel parcel = new HibernateModel.Parcel();
                parcel.id = TimeOrderedUuids.next();
                parcel.name = each.name();
                parcel.price = each.price();
                parcel.active = each.active();
                parcel.stock = each.stock();
                session.persist(parcel);
                keys.add(parcel.id);
            }
            return keys;
        });
    }

    Object mixed() {
        factory.inTransaction(session -> {
            session.find(HibernateModel.Parcel.class, DistanceDuels.PARCEL_ID).stock++;
            HibernateModel.Client client = new HibernateModel.Client();
            client.email = DistanceDuels.email();
            client.name = "mixed";
            session.persist(client);
            order(session, client);
            HibernateModel.Gadget gadget = new HibernateModel.Gadget();
            gadget.id = TimeOrderedUuids.next();
            gadget.name = "mixed";
            gadget.attrs = "{\"theme\":\"dark\",\"size\":1}";
            session.persist(gadget);
        });
        return true;
    }

    private static void order(Session session, HibernateModel.Client client) {
        HibernateModel.Purchase order = new HibernateModel.Purchase();
        order.user = client;
        order.total = new BigDecimal("60.00");
        order.status = "NEW";
        session.persist(order);
        for (int i = 0; i < 3; i++) {
            HibernateModel.Line line = new HibernateModel.Line();
            line.order = order;
            line.article = "article " + i;
            line.quantity = 1 + i;
            line.price = new BigDecimal("10.00");
            session.persist(line);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
