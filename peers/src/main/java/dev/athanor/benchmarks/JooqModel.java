// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.SelectJoinStep;
import org.jooq.Table;

/** The tables of the benchmarks as jOOQ knows them: typed fields, as its generator would write them, by hand. */
final class JooqModel {
    private JooqModel() {}

    /** Products, parcels, tickets and readings have the same columns, save for the type of their keys. */
    static final class Goods<K> {
        final Table<Record> table;
        final Field<K> id;
        final Field<String> name;
        final Field<BigDecimal> price;
        final Field<Boolean> active;
        final Field<Integer> stock;

        Goods(String table, Class<K> key) {
            this.table = table(name(table));
            this.id = field(name(table, "id"), key);
            this.name = field(name(table, "name"), String.class);
            this.price = field(name(table, "price"), BigDecimal.class);
            this.active = field(name(table, "active"), Boolean.class);
            this.stock = field(name(table, "stock"), Integer.class);
        }

        SelectJoinStep<Record5<K, String, BigDecimal, Boolean, Integer>> from(DSLContext db) {
            return db.select(id, name, price, active, stock).from(table);
        }
    }

    static final Goods<UUID> PRODUCTS = new Goods<>("products", UUID.class);
    static final Goods<UUID> PARCELS = new Goods<>("parcels", UUID.class);
    static final Goods<Long> TICKETS = new Goods<>("tickets", Long.class);
    static final Goods<Long> READINGS = new Goods<>("readings", Long.class);

    /** Things with a document. */
    static final class Gadgets {
        static final Table<Record> TABLE = table(name("gadgets"));
        static final Field<UUID> ID = field(name("gadgets", "id"), UUID.class);
        static final Field<String> NAME = field(name("gadgets", "name"), String.class);
        static final Field<JSONB> ATTRS = field(name("gadgets", "attrs"), JSONB.class);

        private Gadgets() {}
    }

    /** Who orders. */
    static final class Users {
        static final Table<Record> TABLE = table(name("users"));
        static final Field<Long> ID = field(name("users", "id"), Long.class);
        static final Field<String> EMAIL = field(name("users", "email"), String.class);
        static final Field<String> NAME = field(name("users", "name"), String.class);

        private Users() {}
    }

    /** What a user orders. */
    static final class Orders {
        static final Table<Record> TABLE = table(name("orders"));
        static final Field<Long> ID = field(name("orders", "id"), Long.class);
        static final Field<Long> USER_ID = field(name("orders", "user_id"), Long.class);
        static final Field<BigDecimal> TOTAL = field(name("orders", "total"), BigDecimal.class);
        static final Field<String> STATUS = field(name("orders", "status"), String.class);

        private Orders() {}
    }

    /** Lines of orders. */
    static final class Items {
        static final Table<Record> TABLE = table(name("items"));
        static final Field<Long> ID = field(name("items", "id"), Long.class);
        static final Field<Long> ORDER_ID = field(name("items", "order_id"), Long.class);
        static final Field<String> ARTICLE = field(name("items", "article"), String.class);
        static final Field<Integer> QUANTITY = field(name("items", "quantity"), Integer.class);
        static final Field<BigDecimal> PRICE = field(name("items", "price"), BigDecimal.class);

        private Items() {}
    }
}
