// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.JooqModel.PARCELS;
import static dev.athanor.benchmarks.JooqModel.TICKETS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import dev.athanor.benchmarks.JooqModel.Gadgets;
import dev.athanor.benchmarks.JooqModel.Items;
import dev.athanor.benchmarks.JooqModel.Orders;
import dev.athanor.benchmarks.JooqModel.Users;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep5;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;

/** What jOOQ writes. */
record JooqWrites(DSLContext db) implements Writes {
    @Override
    public Object insert(Parcel parcel) {
        return into(db).values(TimeOrderedUuids.next(), parcel.name(), parcel.price(), parcel.active(), parcel.stock())
                .execute();
    }

    private static InsertValuesStep5<Record, UUID, String, BigDecimal, Boolean, Integer> into(DSLContext unit) {
        return unit.insertInto(PARCELS.table, PARCELS.id, PARCELS.name, PARCELS.price, PARCELS.active, PARCELS.stock);
    }

    @Override
    public Object insertParcels(List<Parcel> parcels) {
        return db.transactionResult(configuration -> {
            DSLContext unit = configuration.dsl();
            BatchBindStep insert = unit.batch(into(unit).values((UUID) null, null, null, null, null));
            parcels.forEach(each ->
                    insert.bind(TimeOrderedUuids.next(), each.name(), each.price(), each.active(), each.stock()));
            return insert.execute().length;
        });
    }

    @Override
    public List<?> insertTickets(List<Ticket> tickets) {
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
            List<Parcel> raised = PARCELS.from(unit)
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
                    .batch(into(configuration.dsl())
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
            int stock = PARCELS.from(unit)
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
}
