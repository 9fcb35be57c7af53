// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

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

/** What a user buys at once. */
@Table("orders")
public record Order(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<User> user,
        BigDecimal total,
        Status status,
        @Version int version,
        @ManyToOne @Nullable ToOne<Coupon> coupon,
        @OneToMany(mappedBy = "order") ToMany<Item> items)
        implements OrderWith {

    /** An order without coupon and items. */
    public Order(@Nullable Long id, ToOne<User> user, BigDecimal total, Status status, int version) {
        this(id, user, total, status, version, null, ToMany.empty());
    }
}
