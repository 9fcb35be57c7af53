// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One line of an order; what is delivered is a part as one supplier has it, so that foreign key has two columns. */
@Table(value = "lineitem", schema = "tpch")
public record LineItem(
        @Id @ManyToOne(columns = "l_orderkey") ToOne<Order> order,
        @ManyToOne(columns = {"l_partkey", "l_suppkey"}) ToOne<PartSupplier> supply,
        @Id @Column(name = "l_linenumber") int number,

        @Column(name = "l_quantity", precision = 15, scale = 2)
        BigDecimal quantity,

        @Column(name = "l_extendedprice", precision = 15, scale = 2)
        BigDecimal extendedPrice,

        @Column(name = "l_discount", precision = 15, scale = 2)
        BigDecimal discount,

        @Column(name = "l_tax", precision = 15, scale = 2) BigDecimal tax,
        @Column(name = "l_returnflag", length = 1) String returnFlag,
        @Column(name = "l_linestatus", length = 1) String lineStatus,
        @Column(name = "l_shipdate") LocalDate shipDate,
        @Column(name = "l_commitdate") LocalDate commitDate,
        @Column(name = "l_receiptdate") LocalDate receiptDate,
        @Column(name = "l_shipinstruct", length = 25) String shipInstruction,
        @Column(name = "l_shipmode", length = 10) String shipMode,
        @Column(name = "l_comment", length = 44) String comment) {}
