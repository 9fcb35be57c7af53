// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.JooqModel.PARCELS;
import static dev.athanor.benchmarks.JooqModel.PRODUCTS;
import static dev.athanor.benchmarks.JooqModel.TICKETS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Line;
import dev.athanor.benchmarks.JdbcGraph.Purchase;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.JdbcReads.Offer;
import dev.athanor.benchmarks.JooqModel.Gadgets;
import dev.athanor.benchmarks.JooqModel.Items;
import dev.athanor.benchmarks.JooqModel.Orders;
import dev.athanor.benchmarks.JooqModel.Users;
import dev.athanor.benchmarks.shop.Gadget;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Constants;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultTransactionProvider;

/** The work of the duels by jOOQ. */
final class JooqShop implements Shop {
    static final Peer PEER = new Peer(
            "jOOQ " + Constants.FULL_VERSION,
            "rows become records by `Records.mapping`, the graph is three queries (`MULTISET` took longer),"
                + " writes are statements of many rows or batches, transactions have no savepoint, and its own logging"
                + " is off. It tracks nothing; where both read rows, Athanor does not either.",
            JooqShop::new);

    private final DSLContext db;
    private final GadgetAttrs attrs = new GadgetAttrs();

    private JooqShop(DataSource pool) {
        DataSourceConnectionProvider connections = new DataSourceConnectionProvider(pool);
        db = DSL.using(new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(connections)
                .set(new DefaultTransactionProvider(connections, false))
                .set(new Settings().withExecuteLogging(false)));
    }

    @Override
    public boolean tracks() {
        return false;
    }

    @Override
    public Object find(UUID product) {
        return db.select(PRODUCTS.id, PRODUCTS.name, PRODUCTS.price, PRODUCTS.active, PRODUCTS.stock)
                .from(PRODUCTS.table)
                .where(PRODUCTS.id.eq(product))
                .fetchSingle(mapping(Product::new));
    }

    @Override
    public List<?> dearerThan(BigDecimal price, int limit) {
        return db.select(PRODUCTS.id, PRODUCTS.name, PRODUCTS.price, PRODUCTS.active, PRODUCTS.stock)
                .from(PRODUCTS.table)
                .where(PRODUCTS.price.gt(price))
                .orderBy(PRODUCTS.price, PRODUCTS.id)
                .limit(limit)
                .fetch(mapping(Product::new));
    }

    @Override
    public List<?> offers(BigDecimal price, int limit) {
        return db.select(PRODUCTS.name, PRODUCTS.price)
                .from(PRODUCTS.table)
                .where(PRODUCTS.price.gt(price))
                .orderBy(PRODUCTS.price, PRODUCTS.id)
                .limit(limit)
                .fetch(mapping(Offer::new));
    }

    @Override
    public List<?> gadgets(String theme) {
        return db.select(Gadgets.ID, Gadgets.NAME, Gadgets.ATTRS)
                .from(Gadgets.TABLE)
                .where(jsonbGetAttributeAsText(Gadgets.ATTRS, inline("theme")).eq(theme))
                .orderBy(Gadgets.ID)
                .limit(100)
                .fetch(mapping((id, name, document) -> new Gadget(id, name, attrs.read(document.data()))));
    }

    @Override
    public List<?> users(long first, long last) {
        List<Customer> users = db.select(Users.ID, Users.EMAIL, Users.NAME)
                .from(Users.TABLE)
                .where(Users.ID.between(first, last))
                .orderBy(Users.ID)
                .fetch(mapping((id, email, name) -> new Customer(id, email, name, new ArrayList<>())));
        Long[] keys = users.stream().map(Customer::id).toArray(Long[]::new);
        Map<Long, List<Purchase>> orders = db.select(Orders.ID, Orders.USER_ID, Orders.TOTAL, Orders.STATUS)
                .from(Orders.TABLE)
                .where(Orders.USER_ID.eq(any(keys)))
                .orderBy(Orders.ID)
                .fetchGroups(
                        Orders.USER_ID,
                        mapping((id, user, total, status) -> new Purchase(id, user, total, status, new ArrayList<>())));
        Map<Long, List<Line>> items = items(
                orders.values().stream().flatMap(List::stream).map(Purchase::id).toArray(Long[]::new));
        for (Customer user : users) {
            user.orders().addAll(orders.getOrDefault(user.id(), List.of()));
            user.orders().forEach(order -> order.items().addAll(items.getOrDefault(order.id(), List.of())));
        }
        return users;
    }

    private Map<Long, List<Line>> items(Long[] orders) {
        return db.select(Items.ID, Items.ORDER_ID, Items.ARTICLE, Items.QUANTITY, Items.PRICE)
                .from(Items.TABLE)
                .where(Items.ORDER_ID.eq(any(orders)))
                .orderBy(Items.ID)
                .fetchGroups(Items.ORDER_ID, mapping(Line::new));
    }

    @Override
    public List<?> orders(Wish wish) {
        Condition wished = noCondition();
        if (wish.status() != null) {
            wished = wished.and(Orders.STATUS.eq(wish.status()));
        }
        if (wish.least() != null) {
            wished = wished.and(Orders.TOTAL.ge(wish.least()));
        }
        if (wish.most() != null) {
            wished = wished.and(Orders.TOTAL.le(wish.most()));
        }
        if (wish.email() != null) {
            wished = wished.and(Users.EMAIL.eq(wish.email()));
        }
        if (wish.name() != null) {
            wished = wished.and(Users.NAME.eq(wish.name()));
        }
        return db.select(Orders.ID, Orders.USER_ID, Orders.TOTAL, Orders.STATUS)
                .from(Orders.TABLE)
                .join(Users.TABLE)
                .on(Users.ID.eq(Orders.USER_ID))
                .where(wished)
                .orderBy(Orders.ID)
                .limit(20)
                .fetch(mapping((id, user, total, status) -> new Purchase(id, user, total, status, List.of())));
    }

    @Override
    public List<?> insert(List<Ticket> tickets) {
        List<Long> keys = db.insertInto(TICKETS.table, TICKETS.name, TICKETS.price, TICKETS.active, TICKETS.stock)
                .valuesOfRows(tickets.stream()
                        .map(each -> row(each.name(), each.price(), each.active(), each.stock()))
                        .toList())
                .returningResult(TICKETS.id)
                .fetch(TICKETS.id);
        List<Ticket> written = new ArrayList<>(tickets.size());
        for (int i = 0; i < tickets.size(); i++) {
            Ticket each = tickets.get(i);
            written.add(new Ticket(keys.get(i), each.name(), each.price(), each.active(), each.stock()));
        }
        return written;
    }

    @Override
    public List<?> raise(int count) {
        return db.transactionResult(configuration -> {
            DSLContext unit = configuration.dsl();
            List<Parcel> raised = unit.select(PARCELS.id, PARCELS.name, PARCELS.price, PARCELS.active, PARCELS.stock)
                    .from(PARCELS.table)
                    .where(PARCELS.stock.lt(count))
                    .orderBy(PARCELS.stock)
                    .fetch(mapping((id, name, price, active, stock) ->
                            new Parcel(id, name, price.add(BigDecimal.ONE), active, stock)));
            BatchBindStep update = unit.batch(unit.update(PARCELS.table)
                    .set(PARCELS.price, (BigDecimal) null)
                    .where(PARCELS.id.eq((UUID) null)));
            raised.forEach(parcel -> update.bind(parcel.price(), parcel.id()));
            update.execute();
            return raised;
        });
    }

    @Override
    public Object upsert(List<Parcel> parcels) {
        return db.transactionResult(configuration -> {
            BatchBindStep upsert = configuration
                    .dsl()
                    .batch(insertInto(
                                    PARCELS.table,
                                    PARCELS.id,
                                    PARCELS.name,
                                    PARCELS.price,
                                    PARCELS.active,
                                    PARCELS.stock)
                            .values((UUID) null, null, null, null, null)
                            .onConflict(PARCELS.id)
                            .doUpdate()
                            .set(PARCELS.name, excluded(PARCELS.name))
                            .set(PARCELS.price, excluded(PARCELS.price)));
            parcels.forEach(each -> upsert.bind(each.id(), each.name(), each.price(), each.active(), each.stock()));
            return upsert.execute().length;
        });
    }

    @Override
    public Object delete(List<Parcel> parcels) {
        return db.deleteFrom(PARCELS.table)
                .where(PARCELS.id.eq(any(parcels.stream().map(Parcel::id).toArray(UUID[]::new))))
                .execute();
    }

    @Override
    public Object mixed() {
        db.transaction(configuration -> {
            DSLContext unit = configuration.dsl();
            int stock = unit.select(PARCELS.id, PARCELS.name, PARCELS.price, PARCELS.active, PARCELS.stock)
                    .from(PARCELS.table)
                    .where(PARCELS.id.eq(DistanceDuels.PARCEL_ID))
                    .fetchSingle(mapping(Parcel::new))
                    .stock();
            long user = unit.insertInto(Users.TABLE, Users.EMAIL, Users.NAME)
                    .values(DistanceDuels.email(), "mixed")
                    .returningResult(Users.ID)
                    .fetchSingle(Users.ID);
            long order = unit.insertInto(Orders.TABLE, Orders.USER_ID, Orders.TOTAL, Orders.STATUS)
                    .values(user, new BigDecimal("60.00"), "NEW")
                    .returningResult(Orders.ID)
                    .fetchSingle(Orders.ID);
            unit.batch(
                            items(unit, order),
                            unit.update(PARCELS.table)
                                    .set(PARCELS.stock, stock + 1)
                                    .where(PARCELS.id.eq(DistanceDuels.PARCEL_ID)),
                            unit.insertInto(Gadgets.TABLE, Gadgets.ID, Gadgets.NAME, Gadgets.ATTRS)
                                    .values(
                                            TimeOrderedUuids.next(),
                                            "mixed",
                                            JSONB.valueOf("{\"theme\":\"dark\",\"size\":1}")))
                    .execute();
        });
        return true;
    }

    private static Query items(DSLContext unit, long order) {
        var items = unit.insertInto(Items.TABLE, Items.ORDER_ID, Items.ARTICLE, Items.QUANTITY, Items.PRICE);
        for (int i = 0; i < 3; i++) {
            items = items.values(order, "article " + i, 1 + i, new BigDecimal("10.00"));
        }
        return items;
    }

    @Override
    public Object plain(Object read) {
        return read;
    }

    /** The pool is not its own. */
    @Override
    public void close() {}
}
