// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an order. */
@Table("items")
public record Item(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<Order> order,
        String article,
        int quantity,
        @Column(precision = 10, scale = 2) BigDecimal price) {}
