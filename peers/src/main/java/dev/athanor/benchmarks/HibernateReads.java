// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.HibernateModel.Client;
import dev.athanor.benchmarks.HibernateModel.Gadget;
import dev.athanor.benchmarks.HibernateModel.Purchase;
import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.JdbcReads.Offer;
import dev.athanor.benchmarks.shop.Product;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.query.QueryProducer;
import org.hibernate.query.SelectionQuery;

/** What Hibernate reads. */
record HibernateReads(SessionFactory factory) implements Reads {
    @Override
    public Object find(UUID product) {
        return factory.fromSession(session -> session.find(HibernateModel.Product.class, product));
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit, boolean tracked) {
        return list(
                tracked,
                session -> session.createSelectionQuery(
                                "from Product where price > :price order by price, id", HibernateModel.Product.class)
                        .setParameter("price", price)
                        .setMaxResults(limit));
    }

    private <R> List<R> list(boolean tracked, Function<QueryProducer, SelectionQuery<R>> query) {
        return tracked
                ? factory.fromSession(session -> query.apply(session).getResultList())
                : factory.fromStatelessSession(session -> query.apply(session).getResultList());
    }

    @Override
    public List<?> offers(BigDecimal price, int limit) {
        return list(
                true,
                session -> session.createSelectionQuery(
                                "select name, price from Product where price > :price order by price, id", Offer.class)
                        .setParameter("price", price)
                        .setMaxResults(limit));
    }

    @Override
    public List<?> after(BigDecimal price, UUID id, int limit) {
        return list(
                true,
                session -> session.createSelectionQuery(
                                "from Product where (price, id) > (:price, :id) order by price, id",
                                HibernateModel.Product.class)
                        .setParameter("price", price)
                        .setParameter("id", id)
                        .setMaxResults(limit));
    }

    @Override
    public List<?> gadgets(String theme, boolean tracked) {
        return list(
                tracked,
                session -> session.createSelectionQuery(
                                "from Gadget where attrs.theme = :theme order by id", Gadget.class)
                        .setParameter("theme", theme)
                        .setMaxResults(100));
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
        return list(true, session -> session.createSelectionQuery(query).setMaxResults(20));
    }

    /** The server keeps a cursor only within a transaction. */
    @Override
    public long readings() {
        return factory.fromStatelessTransaction(session -> {
            try (Stream<HibernateModel.Reading> readings = session.createSelectionQuery(
                            "from Reading", HibernateModel.Reading.class)
                    .setFetchSize(MillionRows.PORTION)
                    .getResultStream()) {
                return readings.mapToLong(each -> MillionRows.digest(each.name, each.price, each.stock))
                        .sum();
            }
        });
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
}
