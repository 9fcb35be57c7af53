// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a user orders. */
@Table("orders")
public record Order(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<User> user,
        @Column(precision = 12, scale = 2) BigDecimal total,
        String status,
        @OneToMany(mappedBy = "order") ToMany<Item> items) {}
