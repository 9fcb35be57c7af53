// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

// region entity
@Table("users")
public record User(
        @Id @Generated @Nullable Long id,
        @Column(unique = true, length = 100) String email,
        @Nullable Integer age,
        @Column(defaultSql = "now()") @Nullable Instant createdAt,
        @OneToMany(mappedBy = "user") ToMany<Order> orders)
        implements UserWith {}
// endregion
