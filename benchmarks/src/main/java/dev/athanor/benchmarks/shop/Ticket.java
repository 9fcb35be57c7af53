// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A product's columns, with a key made by the server. */
@Table("tickets")
public record Ticket(
        @Id @Generated @Nullable Long id,
        @Column(length = 100) String name,
        @Column(precision = 10, scale = 2) BigDecimal price,
        boolean active,
        int stock) {}
