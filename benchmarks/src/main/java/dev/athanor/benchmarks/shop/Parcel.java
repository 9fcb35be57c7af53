// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product's columns, with a key made here. */
@Table("parcels")
public record Parcel(
        @Id @Generated @Nullable UUID id,
        @Column(length = 100) String name,
        @Column(precision = 10, scale = 2) BigDecimal price,
        boolean active,
        int stock) {}
