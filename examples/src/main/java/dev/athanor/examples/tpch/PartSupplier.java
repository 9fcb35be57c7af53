// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;

/** A part as one supplier has it; the key is the pair. */
@Table(value = "partsupp", schema = "tpch")
public record PartSupplier(
        @Id @ManyToOne(columns = "ps_partkey") ToOne<Part> part,
        @Id @ManyToOne(columns = "ps_suppkey") ToOne<Supplier> supplier,
        @Column(name = "ps_availqty") int available,

        @Column(name = "ps_supplycost", precision = 15, scale = 2)
        BigDecimal cost,

        @Column(name = "ps_comment", length = 199) String comment) {}
