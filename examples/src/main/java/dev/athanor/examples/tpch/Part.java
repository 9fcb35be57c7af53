// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;

/** What is sold. */
@Table(schema = "tpch")
public record Part(
        @Id @Column(name = "p_partkey") long key,
        @Column(name = "p_name", length = 55) String name,
        @Column(name = "p_mfgr", length = 25) String manufacturer,
        @Column(name = "p_brand", length = 10) String brand,
        @Column(name = "p_type", length = 25) String type,
        @Column(name = "p_size") int size,
        @Column(name = "p_container", length = 10) String container,

        @Column(name = "p_retailprice", precision = 15, scale = 2)
        BigDecimal retailPrice,

        @Column(name = "p_comment", length = 23) String comment) {}
