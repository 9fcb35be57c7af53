// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.CustomerTable.CUSTOMER;
import static dev.athanor.examples.tpch.NationTable.NATION;
import static dev.athanor.examples.tpch.OrderTable.ORDER;
import static dev.athanor.examples.tpch.PartSupplierTable.PART_SUPPLIER;
import static dev.athanor.examples.tpch.PartTable.PART;
import static dev.athanor.examples.tpch.RegionTable.REGION;
import static dev.athanor.examples.tpch.SupplierTable.SUPPLIER;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rows of TPC-H as records, made by the generator that Trino uses: the same rows wherever it runs. */
public final class TpchData {
    private final double scale;

    /** The rows of a scale; 1 means 6,001,215 line items, 0.01 means 60,175. */
    public TpchData(double scale) {
        this.scale = scale;
    }

    List<Region> regions() {
        return rows(TpchTable.REGION, row -> new Region(row.getRegionKey(), row.getName(), row.getComment()));
    }

    List<Nation> nations() {
        return rows(
                TpchTable.NATION,
                row -> new Nation(
                        row.getNationKey(), row.getName(), ToOne.to(REGION, row.getRegionKey()), row.getComment()));
    }

    List<Supplier> suppliers() {
        return rows(
                TpchTable.SUPPLIER,
                row -> new Supplier(
                        row.getSupplierKey(),
                        row.getName(),
                        row.getAddress(),
                        ToOne.to(NATION, row.getNationKey()),
                        row.getPhone(),
                        hundredths(row.getAccountBalanceInCents()),
                        row.getComment()));
    }

    List<Customer> customers() {
        return rows(
                TpchTable.CUSTOMER,
                row -> new Customer(
                        row.getCustomerKey(),
                        row.getName(),
                        row.getAddress(),
                        ToOne.to(NATION, row.getNationKey()),
                        row.getPhone(),
                        hundredths(row.getAccountBalanceInCents()),
                        row.getMarketSegment(),
                        row.getComment()));
    }

    List<Part> parts() {
        return rows(
                TpchTable.PART,
                row -> new Part(
                        row.getPartKey(),
                        row.getName(),
                        row.getManufacturer(),
                        row.getBrand(),
                        row.getType(),
                        row.getSize(),
                        row.getContainer(),
                        hundredths(row.getRetailPriceInCents()),
                        row.getComment()));
    }

    List<PartSupplier> partSuppliers() {
        return rows(
                TpchTable.PART_SUPPLIER,
                row -> new PartSupplier(
                        ToOne.to(PART, row.getPartKey()),
                        ToOne.to(SUPPLIER, row.getSupplierKey()),
                        row.getAvailableQuantity(),
                        hundredths(row.getSupplyCostInCents()),
                        row.getComment()));
    }

    List<Order> orders() {
        return rows(
                TpchTable.ORDERS,
                row -> new Order(
                        row.getOrderKey(),
                        ToOne.to(CUSTOMER, row.getCustomerKey()),
                        String.valueOf(row.getOrderStatus()),
                        hundredths(row.getTotalPriceInCents()),
                        LocalDate.ofEpochDay(row.getOrderDate()),
                        row.getOrderPriority(),
                        row.getClerk(),
                        row.getShipPriority(),
                        row.getComment(),
                        ToMany.empty()));
    }

    List<LineItem> lineItems() {
        return rows(
                TpchTable.LINE_ITEM,
                row -> new LineItem(
                        ToOne.to(ORDER, row.getOrderKey()),
                        ToOne.to(PART_SUPPLIER, new PartSupplierTable.Key(row.getPartKey(), row.getSupplierKey())),
                        row.getLineNumber(),
                        BigDecimal.valueOf(row.getQuantity()),
                        hundredths(row.getExtendedPriceInCents()),
                        hundredths(row.getDiscountPercent()),
                        hundredths(row.getTaxPercent()),
                        row.getReturnFlag(),
                        row.getStatus(),
                        LocalDate.ofEpochDay(row.getShipDate()),
                        LocalDate.ofEpochDay(row.getCommitDate()),
                        LocalDate.ofEpochDay(row.getReceiptDate()),
                        row.getShipInstructions(),
                        row.getShipMode(),
                        row.getComment()));
    }

    private <S extends TpchEntity, E> List<E> rows(TpchTable<S> source, Function<S, E> mapping) {
        List<E> rows = new ArrayList<>();
        source.createGenerator(scale, 1, 1).forEach(row -> rows.add(mapping.apply(row)));
        return rows;
    }

    private static BigDecimal hundredths(long number) {
        return BigDecimal.valueOf(number, 2);
    }
}
