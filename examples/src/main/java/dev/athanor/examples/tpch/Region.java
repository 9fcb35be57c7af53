// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

/** A part of the world. */
@Table(schema = "tpch")
public record Region(
        @Id @Column(name = "r_regionkey") long key,
        @Column(name = "r_name", length = 25) String name,
        @Column(name = "r_comment", length = 152) String comment) {}
