// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** A country. */
@Table(schema = "tpch")
public record Nation(
        @Id @Column(name = "n_nationkey") long key,
        @Column(name = "n_name", length = 25) String name,
        @ManyToOne(columns = "n_regionkey") ToOne<Region> region,
        @Column(name = "n_comment", length = 152) String comment) {}
