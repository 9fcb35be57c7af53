// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.LineItemTable.LINE_ITEM;
import static dev.athanor.examples.tpch.PartSupplierTable.PART_SUPPLIER;
import static dev.athanor.examples.tpch.PartTable.PART;
import static dev.athanor.examples.tpch.SupplierTable.SUPPLIER;
import static dev.athanor.examples.tpch.Terms.REVENUE;
import static dev.athanor.examples.tpch.Terms.within;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.countDistinct;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.max;
import static dev.athanor.query.Sql.min;
import static dev.athanor.query.Sql.notExists;
import static dev.athanor.query.Sql.row;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;
import static dev.athanor.query.Sql.with;

import dev.athanor.query.Select;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** The queries of TPC-H that ask who delivers, and at which cost. */
final class SupplierQueries {
    private SupplierQueries() {}

    /** A row of query 2. */
    record CheapestOffer(
            BigDecimal balance,
            String supplier,
            String nation,
            long partKey,
            String manufacturer,
            String address,
            String phone,
            String comment) {}

    static Select<CheapestOffer> minimumCostSuppliers() {
        // region q2
        PartTable part = PART_SUPPLIER.part();
        SupplierTable supplier = PART_SUPPLIER.supplier();
        PartSupplierTable offer = PART_SUPPLIER.as("offer");
        return select(into(
                        CheapestOffer::new,
                        supplier.balance,
                        supplier.name,
                        supplier.nation().name,
                        part.key,
                        part.manufacturer,
                        supplier.address,
                        supplier.phone,
                        supplier.comment))
                .from(PART_SUPPLIER)
                .where(
                        part.size.eq(15),
                        part.type.endsWith("BRASS"),
                        supplier.nation().region().name.eq("EUROPE"),
                        PART_SUPPLIER.cost.eq(scalar(select(min(offer.cost))
                                .where(
                                        offer.partKey.eq(PART_SUPPLIER.partKey),
                                        offer.supplier().nation().region().name.eq("EUROPE")))))
                .orderBy(supplier.balance.desc(), supplier.nation().name.asc(), supplier.name.asc(), part.key.asc())
                .limit(100);
        // endregion
    }

    /** A row of query 11. */
    record StockValue(long partKey, BigDecimal value) {}

    static Select<StockValue> importantStock() {
        // region q11
        PartSupplierTable other = PART_SUPPLIER.as("other");
        var value = sum(PART_SUPPLIER.cost.times(PART_SUPPLIER.available.cast(SqlTypes.NUMERIC)));
        var total = sum(other.cost.times(other.available.cast(SqlTypes.NUMERIC)));
        return select(into(StockValue::new, PART_SUPPLIER.partKey, value))
                .from(PART_SUPPLIER)
                .where(PART_SUPPLIER.supplier().nation().name.eq("GERMANY"))
                .groupBy(PART_SUPPLIER.partKey)
                .having(value.gt(scalar(select(total.times(new BigDecimal("0.0001")))
                        .where(other.supplier().nation().name.eq("GERMANY")))))
                .orderBy(value.desc());
        // endregion
    }

    /** A row of query 15. */
    record TopSupplier(long key, String name, String address, String phone, BigDecimal revenue) {}

    static Select<TopSupplier> topSupplier() {
        // region q15
        var revenue = with(
                "revenue",
                select(row(LINE_ITEM.supplySupplierKey, sum(REVENUE)))
                        .where(within(LINE_ITEM.shipDate, LocalDate.of(1996, 1, 1), Period.ofMonths(3)))
                        .groupBy(LINE_ITEM.supplySupplierKey));
        var other = revenue.as("other");
        return select(into(
                        TopSupplier::new,
                        SUPPLIER.key,
                        SUPPLIER.name,
                        SUPPLIER.address,
                        SUPPLIER.phone,
                        revenue.column(sum(REVENUE))))
                .from(SUPPLIER)
                .join(revenue, revenue.column(LINE_ITEM.supplySupplierKey).eq(SUPPLIER.key))
                .where(revenue.column(sum(REVENUE))
                        .eq(scalar(select(max(other.column(sum(REVENUE)))).from(other))))
                .orderBy(SUPPLIER.key);
        // endregion
    }

    /** A row of query 16. */
    record SupplierCount(String brand, String type, int size, long suppliers) {}

    static Select<SupplierCount> partsPerSupplier() {
        // region q16
        PartTable part = PART_SUPPLIER.part();
        var suppliers = countDistinct(PART_SUPPLIER.supplierKey);
        return select(into(SupplierCount::new, part.brand, part.type, part.size, suppliers))
                .from(PART_SUPPLIER)
                .where(
                        part.brand.ne("Brand#45"),
                        part.type.startsWith("MEDIUM POLISHED").not(),
                        part.size.in(49, 14, 23, 45, 19, 3, 36, 9),
                        PART_SUPPLIER.supplierKey.notIn(
                                select(SUPPLIER.key).where(SUPPLIER.comment.like("%Customer%Complaints%"))))
                .groupBy(part.brand, part.type, part.size)
                .orderBy(suppliers.desc(), part.brand.asc(), part.type.asc(), part.size.asc());
        // endregion
    }

    /** A row of query 20. */
    record Promotion(String name, String address) {}

    static Select<Promotion> partPromotion() {
        // region q20
        var shipped = select(sum(LINE_ITEM.quantity).times(new BigDecimal("0.5")))
                .where(
                        LINE_ITEM.supplyPartKey.eq(PART_SUPPLIER.partKey),
                        LINE_ITEM.supplySupplierKey.eq(PART_SUPPLIER.supplierKey),
                        within(LINE_ITEM.shipDate, LocalDate.of(1994, 1, 1), Period.ofYears(1)));
        var wellStocked = select(PART_SUPPLIER.supplierKey)
                .where(
                        PART_SUPPLIER.partKey.in(select(PART.key).where(PART.name.startsWith("forest"))),
                        PART_SUPPLIER.available.cast(SqlTypes.NUMERIC).gt(scalar(shipped)));
        return select(into(Promotion::new, SUPPLIER.name, SUPPLIER.address))
                .where(SUPPLIER.key.in(wellStocked), SUPPLIER.nation().name.eq("CANADA"))
                .orderBy(SUPPLIER.name);
        // endregion
    }

    /** A row of query 21. */
    record WaitingOrders(String supplier, long orders) {}

    static Select<WaitingOrders> suppliersWhoKeptOrdersWaiting() {
        // region q21
        SupplierTable supplier = LINE_ITEM.supply().supplier();
        LineItemTable other = LINE_ITEM.as("other");
        var sameOrder = select(other)
                .where(other.orderKey.eq(LINE_ITEM.orderKey), other.supplySupplierKey.ne(LINE_ITEM.supplySupplierKey));
        return select(into(WaitingOrders::new, supplier.name, count()))
                .from(LINE_ITEM)
                .where(
                        LINE_ITEM.order().status.eq("F"),
                        LINE_ITEM.receiptDate.gt(LINE_ITEM.commitDate),
                        exists(sameOrder),
                        notExists(sameOrder.where(other.receiptDate.gt(other.commitDate))),
                        supplier.nation().name.eq("SAUDI ARABIA"))
                .groupBy(supplier.name)
                .orderBy(count().desc(), supplier.name.asc())
                .limit(100);
        // endregion
    }
}
