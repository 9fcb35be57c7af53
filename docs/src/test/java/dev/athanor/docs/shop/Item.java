// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.References;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.UUID;

// region entity
@Table("items")
public record Item(
        @Id @ManyToOne(onDelete = OnDelete.CASCADE) ToOne<Order> order,
        @Id int line,
        @References(Product.class) UUID productId,
        int quantity) {}
// endregion
