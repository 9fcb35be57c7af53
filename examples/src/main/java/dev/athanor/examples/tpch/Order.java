// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a customer orders at once. */
@Table(value = "orders", schema = "tpch")
public record Order(
        @Id @Column(name = "o_orderkey") long key,
        @ManyToOne(columns = "o_custkey") ToOne<Customer> customer,
        @Column(name = "o_orderstatus", length = 1) String status,

        @Column(name = "o_totalprice", precision = 15, scale = 2)
        BigDecimal totalPrice,

        @Column(name = "o_orderdate") LocalDate orderDate,
        @Column(name = "o_orderpriority", length = 15) String priority,
        @Column(name = "o_clerk", length = 15) String clerk,
        @Column(name = "o_shippriority") int shipPriority,
        @Column(name = "o_comment", length = 79) String comment,
        @OneToMany(mappedBy = "order") ToMany<LineItem> lines) {}
