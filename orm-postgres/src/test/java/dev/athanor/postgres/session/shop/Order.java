// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.shop;

import dev.athanor.annotation.Column;
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

@Table("orders")
public record Order(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<User> user,
        @ManyToOne @Nullable ToOne<Coupon> coupon,
        @Column(precision = 12, scale = 2) BigDecimal total,
        Status status,
        @Version int version,
        @OneToMany(mappedBy = "order") ToMany<Item> items)
        implements OrderWith {}
