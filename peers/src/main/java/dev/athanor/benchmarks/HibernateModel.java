// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The tables of the benchmarks as entities of Hibernate: keys from pooled sequences, and collections by subselect, its quickest way. */
final class HibernateModel {
    static final int BLOCK = 50;
    static final int BULK = 1_000;

    private HibernateModel() {}

    /** What products, parcels, tickets and readings have in common. */
    @MappedSuperclass
    abstract static class Goods {
        String name;
        BigDecimal price;
        boolean active;
        int stock;
    }

    @Entity(name = "Product")
    @Table(name = "products")
    static class Product extends Goods {
        @Id
        UUID id;
    }

    @Entity(name = "Parcel")
    @Table(name = "parcels")
    static class Parcel extends Goods {
        @Id
        UUID id;
    }

    @Entity(name = "Ticket")
    @Table(name = "tickets")
    static class Ticket extends Goods {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_keys")
        @SequenceGenerator(name = "ticket_keys", sequenceName = "ticket_keys", allocationSize = BULK)
        Long id;
    }

    @Entity(name = "Reading")
    @Table(name = "readings")
    static class Reading extends Goods {
        @Id
        Long id;
    }

    @Entity(name = "Gadget")
    @Table(name = "gadgets")
    static class Gadget {
        @Id
        UUID id;

        String name;

        @JdbcTypeCode(SqlTypes.JSON)
        Attrs attrs;
    }

    @Embeddable
    record Attrs(String theme, int size) {}

    @Entity(name = "Client")
    @Table(name = "users")
    static class Client {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "client_keys")
        @SequenceGenerator(name = "client_keys", sequenceName = "client_keys", allocationSize = BLOCK)
        Long id;

        String email;
        String name;

        @OneToMany(mappedBy = "user")
        @Fetch(FetchMode.SUBSELECT)
        @OrderBy("id")
        List<Purchase> orders = new ArrayList<>();
    }

    @Entity(name = "Purchase")
    @Table(name = "orders")
    static class Purchase {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_keys")
        @SequenceGenerator(name = "purchase_keys", sequenceName = "purchase_keys", allocationSize = BLOCK)
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "user_id")
        Client user;

        BigDecimal total;
        String status;

        @OneToMany(mappedBy = "order")
        @Fetch(FetchMode.SUBSELECT)
        @OrderBy("id")
        List<Line> items = new ArrayList<>();
    }

    @Entity(name = "Line")
    @Table(name = "items")
    static class Line {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "line_keys")
        @SequenceGenerator(name = "line_keys", sequenceName = "line_keys", allocationSize = BLOCK)
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "order_id")
        Purchase order;

        String article;
        int quantity;
        BigDecimal price;
    }
}
