// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

// region entity
@Table("orders")
public record Order(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<User> user,
        BigDecimal total,
        Status status,
        @Version int version,
        @OneToMany(mappedBy = "order") ToMany<Item> items)
        implements OrderWith {}
// endregion
