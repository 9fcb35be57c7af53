// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.CustomerTable.CUSTOMER;
import static dev.athanor.examples.tpch.NationTable.NATION;
import static dev.athanor.examples.tpch.OrderTable.ORDER;
import static dev.athanor.examples.tpch.PartSupplierTable.PART_SUPPLIER;
import static dev.athanor.examples.tpch.PartTable.PART;
import static dev.athanor.examples.tpch.RegionTable.REGION;
import static dev.athanor.examples.tpch.SupplierTable.SUPPLIER;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What the library does by itself, written by hand: the insert of each table, parameter by parameter. */
final class PlainInserts {
    static final String REGIONS = "insert into region values (?, ?, ?)";
    static final String NATIONS = "insert into nation values (?, ?, ?, ?)";
    static final String SUPPLIERS = "insert into supplier values (?, ?, ?, ?, ?, ?, ?)";
    static final String CUSTOMERS = "insert into customer values (?, ?, ?, ?, ?, ?, ?, ?)";
    static final String PARTS = "insert into part values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String PART_SUPPLIERS = "insert into partsupp values (?, ?, ?, ?, ?)";
    static final String ORDERS = "insert into orders values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String LINE_ITEMS = "insert into lineitem values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private PlainInserts() {}

    static void bind(PreparedStatement statement, Region row) throws SQLException {
        statement.setLong(1, row.key());
        statement.setString(2, row.name());
        statement.setString(3, row.comment());
    }

    static void bind(PreparedStatement statement, Nation row) throws SQLException {
        statement.setLong(1, row.key());
        statement.setString(2, row.name());
        statement.setLong(3, row.region().key(REGION));
        statement.setString(4, row.comment());
    }

    static void bind(PreparedStatement statement, Supplier row) throws SQLException {
        statement.setLong(1, row.key());
        statement.setString(2, row.name());
        statement.setString(3, row.address());
        statement.setLong(4, row.nation().key(NATION));
        statement.setString(5, row.phone());
        statement.setBigDecimal(6, row.balance());
        statement.setString(7, row.comment());
    }

    static void bind(PreparedStatement statement, Customer row) throws SQLException {
        statement.setLong(1, row.key());
        statement.setString(2, row.name());
        statement.setString(3, row.address());
        statement.setLong(4, row.nation().key(NATION));
        statement.setString(5, row.phone());
        statement.setBigDecimal(6, row.balance());
        statement.setString(7, row.segment());
        statement.setString(8, row.comment());
    }

    static void bind(PreparedStatement statement, Part row) throws SQLException {
        statement.setLong(1, row.key());
        statement.setString(2, row.name());
        statement.setString(3, row.manufacturer());
        statement.setString(4, row.brand());
        statement.setString(5, row.type());
        statement.setInt(6, row.size());
        statement.setString(7, row.container());
        statement.setBigDecimal(8, row.retailPrice());
        statement.setString(9, row.comment());
    }

    static void bind(PreparedStatement statement, PartSupplier row) throws SQLException {
        statement.setLong(1, row.part().key(PART));
        statement.setLong(2, row.supplier().key(SUPPLIER));
        statement.setInt(3, row.available());
        statement.setBigDecimal(4, row.cost());
        statement.setString(5, row.comment());
    }

    static void bind(PreparedStatement statement, Order row) throws SQLException {
        statement.setLong(1, row.key());
        statement.setLong(2, row.customer().key(CUSTOMER));
        statement.setString(3, row.status());
        statement.setBigDecimal(4, row.totalPrice());
        statement.setObject(5, row.orderDate());
        statement.setString(6, row.priority());
        statement.setString(7, row.clerk());
        statement.setInt(8, row.shipPriority());
        statement.setString(9, row.comment());
    }

    static void bind(PreparedStatement statement, LineItem row) throws SQLException {
        PartSupplierTable.Key supply = row.supply().key(PART_SUPPLIER);
        statement.setLong(1, row.order().key(ORDER));
        statement.setLong(2, supply.partKey());
        statement.setLong(3, supply.supplierKey());
        statement.setInt(4, row.number());
        statement.setBigDecimal(5, row.quantity());
        statement.setBigDecimal(6, row.extendedPrice());
        statement.setBigDecimal(7, row.discount());
        statement.setBigDecimal(8, row.tax());
        statement.setString(9, row.returnFlag());
        statement.setString(10, row.lineStatus());
        statement.setObject(11, row.shipDate());
        statement.setObject(12, row.commitDate());
        statement.setObject(13, row.receiptDate());
        statement.setString(14, row.shipInstruction());
        statement.setString(15, row.shipMode());
        statement.setString(16, row.comment());
    }
}
