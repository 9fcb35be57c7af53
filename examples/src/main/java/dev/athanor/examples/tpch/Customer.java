// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;

/** Who orders. */
@Table(schema = "tpch")
public record Customer(
        @Id @Column(name = "c_custkey") long key,
        @Column(name = "c_name", length = 25) String name,
        @Column(name = "c_address", length = 40) String address,
        @ManyToOne(columns = "c_nationkey") ToOne<Nation> nation,
        @Column(name = "c_phone", length = 15) String phone,

        @Column(name = "c_acctbal", precision = 15, scale = 2)
        BigDecimal balance,

        @Column(name = "c_mktsegment", length = 10) String segment,
        @Column(name = "c_comment", length = 117) String comment) {}
