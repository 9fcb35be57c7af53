// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.HibernateModel.Client;
import dev.athanor.benchmarks.HibernateModel.Gadget;
import dev.athanor.benchmarks.HibernateModel.Line;
import dev.athanor.benchmarks.HibernateModel.Purchase;
import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.JdbcReads.Offer;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;

/** The work of the duels by Hibernate. */
final class HibernateShop implements Shop {
    static final Peer PEER = new Peer(
            "Hibernate " + org.hibernate.Version.getVersionString(),
            "ordered batches of 1,000, keys from pooled sequences in blocks of 50 (1,000 for the bulk insert),"
                    + " collections by `FetchMode.SUBSELECT`, upsert by the batch of its stateless session (`merge`,"
                    + " all columns), delete by a list of keys.",
            HibernateShop::new);

    private final SessionFactory factory;

    private HibernateShop(DataSource pool) {
        Configuration configuration = new Configuration();
        List.of(
                        HibernateModel.Product.class,
                        HibernateModel.Parcel.class,
                        HibernateModel.Ticket.class,
                        HibernateModel.Attrs.class,
                        Gadget.class,
                        Client.class,
                        Purchase.class,
                        Line.class)
                .forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        configuration.setProperty(BatchSettings.STATEMENT_BATCH_SIZE, "1000");
        configuration.setProperty(BatchSettings.ORDER_INSERTS, "true");
        configuration.setProperty(BatchSettings.ORDER_UPDATES, "true");
        factory = configuration.buildSessionFactory();
    }

    /** The sequences from which Hibernate takes its keys, in blocks. */
    static void prepare(Scratch scratch) throws SQLException {
        Map<String, Integer> blocks = Map.of(
                "client_keys", HibernateModel.BLOCK,
                "purchase_keys", HibernateModel.BLOCK,
                "line_keys", HibernateModel.BLOCK,
                "ticket_keys", HibernateModel.BULK);
        for (Map.Entry<String, Integer> block : blocks.entrySet()) {
            scratch.execute("create sequence " + block.getKey() + " start 100000000 increment " + block.getValue());
        }
    }

    @Override
    public boolean tracks() {
        return true;
    }

    @Override
    public Object find(UUID product) {
        return factory.fromSession(session -> session.find(HibernateModel.Product.class, product));
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit) {
        return factory.fromSession(session -> session.createSelectionQuery(
                        "from Product where price > :price order by price, id", HibernateModel.Product.class)
                .setParameter("price", price)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public List<?> offers(BigDecimal price, int limit) {
        return factory.fromSession(session -> session.createSelectionQuery(
                        "select name, price from Product where price > :price order by price, id", Offer.class)
                .setParameter("price", price)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public List<?> gadgets(String theme) {
        return factory.fromSession(session -> session.createSelectionQuery(
                        "from Gadget where attrs.theme = :theme order by id", Gadget.class)
                .setParameter("theme", theme)
                .setMaxResults(100)
                .getResultList());
    }

    @Override
    public List<?> users(long first, long last) {
        return factory.fromSession(session -> {
            List<Client> clients = session.createSelectionQuery(
                            "from Client where id between :first and :last order by id", Client.class)
                    .setParameter("first", first)
                    .setParameter("last", last)
                    .getResultList();
            for (Client client : clients) {
                Hibernate.initialize(client.orders);
                client.orders.forEach(order -> Hibernate.initialize(order.items));
            }
            return clients;
        });
    }

    @Override
    public List<?> orders(Wish wish) {
        CriteriaBuilder criteria = factory.getCriteriaBuilder();
        CriteriaQuery<Purchase> query = criteria.createQuery(Purchase.class);
        Root<Purchase> order = query.from(Purchase.class);
        Join<Purchase, Client> user = order.join("user");
        List<Predicate> conditions = new ArrayList<>();
        if (wish.status() != null) {
            conditions.add(criteria.equal(order.get("status"), wish.status()));
        }
        if (wish.least() != null) {
            conditions.add(criteria.greaterThanOrEqualTo(order.get("total"), wish.least()));
        }
        if (wish.most() != null) {
            conditions.add(criteria.lessThanOrEqualTo(order.get("total"), wish.most()));
        }
        if (wish.email() != null) {
            conditions.add(criteria.equal(user.get("email"), wish.email()));
        }
        if (wish.name() != null) {
            conditions.add(criteria.equal(user.get("name"), wish.name()));
        }
        query.where(conditions).orderBy(criteria.asc(order.get("id")));
        return factory.fromSession(
                session -> session.createSelectionQuery(query).setMaxResults(20).getResultList());
    }

    @Override
    public List<?> insert(List<Ticket> tickets) {
        return factory.fromTransaction(session -> {
            List<HibernateModel.Ticket> written = new ArrayList<>(tickets.size());
            for (Ticket each : tickets) {
                HibernateModel.Ticket ticket = new HibernateModel.Ticket();
                ticket.name = each.name();
                ticket.price = each.price();
                ticket.active = each.active();
                ticket.stock = each.stock();
                session.persist(ticket);
                written.add(ticket);
            }
            return written;
        });
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
                parcels.stream().map(HibernateShop::entity).toList()));
        return parcels.size();
    }

    @Override
    public Object delete(List<Parcel> parcels) {
        List<UUID> keys = parcels.stream().map(Parcel::id).toList();
        return factory.fromTransaction(session -> session.createMutationQuery("delete Parcel where id in :keys")
                .setParameterList("keys", keys)
                .executeUpdate());
    }

    private static HibernateModel.Parcel entity(Parcel each) {
        HibernateModel.Parcel parcel = new HibernateModel.Parcel();
        parcel.id = each.id();
        parcel.name = each.name();
        parcel.price = each.price();
        parcel.active = each.active();
        parcel.stock = each.stock();
        return parcel;
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

    @Override
    public Object plain(Object read) {
        if (read instanceof HibernateModel.Product each) {
            return new Product(each.id, each.name, each.price, each.active, each.stock);
        }
        if (read instanceof Gadget each) {
            return new dev.athanor.benchmarks.shop.Gadget(
                    each.id,
                    each.name,
                    new dev.athanor.benchmarks.shop.Gadget.Attrs(each.attrs.theme(), each.attrs.size()));
        }
        if (read instanceof Client each) {
            return new Customer(
                    each.id,
                    each.email,
                    each.name,
                    each.orders.stream().map(this::order).toList());
        }
        return read instanceof Purchase each ? order(each) : read;
    }

    /** Items that were not read stay unread. */
    private JdbcGraph.Purchase order(Purchase order) {
        Long user = (Long) factory.getPersistenceUnitUtil().getIdentifier(order.user);
        List<JdbcGraph.Line> items = !Hibernate.isInitialized(order.items)
                ? List.of()
                : order.items.stream()
                        .map(item -> new JdbcGraph.Line(item.id, order.id, item.article, item.quantity, item.price))
                        .toList();
        return new JdbcGraph.Purchase(order.id, user, order.total, order.status, items);
    }

    @Override
    public void close() {
        factory.close();
    }
}
