// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.CustomerTable.CUSTOMER;
import static dev.athanor.examples.tpch.LineItemTable.LINE_ITEM;
import static dev.athanor.examples.tpch.NationTable.NATION;
import static dev.athanor.examples.tpch.OrderTable.ORDER;
import static dev.athanor.examples.tpch.PartSupplierTable.PART_SUPPLIER;
import static dev.athanor.examples.tpch.PartTable.PART;
import static dev.athanor.examples.tpch.RegionTable.REGION;
import static dev.athanor.examples.tpch.SupplierTable.SUPPLIER;

import dev.athanor.ddl.Schema;

/** The eight tables of TPC-H. */
public final class TpchSchema {
    /** The PostgreSQL schema that the tables are in. */
    public static final String NAME = "tpch";

    /** The tables, each after those it refers to. */
    public static final Schema TABLES =
            Schema.of(REGION, NATION, SUPPLIER, CUSTOMER, PART, PART_SUPPLIER, ORDER, LINE_ITEM);

    private TpchSchema() {}
}
