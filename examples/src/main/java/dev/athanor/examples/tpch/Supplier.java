// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;

/** Who delivers parts. */
@Table(schema = "tpch")
public record Supplier(
        @Id @Column(name = "s_suppkey") long key,
        @Column(name = "s_name", length = 25) String name,
        @Column(name = "s_address", length = 40) String address,
        @ManyToOne(columns = "s_nationkey") ToOne<Nation> nation,
        @Column(name = "s_phone", length = 15) String phone,

        @Column(name = "s_acctbal", precision = 15, scale = 2)
        BigDecimal balance,

        @Column(name = "s_comment", length = 101) String comment) {}
