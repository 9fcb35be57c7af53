// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Table("users")
public record User(
        @Id @Generated @Nullable Long id,
        @Column(unique = true, length = 100) String email,
        @Nullable Integer age,
        @Column(defaultSql = "now()") @Nullable Instant createdAt,
        @Json Settings settings,
        @OneToMany(mappedBy = "user") ToMany<Order> orders,
        @OneToMany(mappedBy = "author") ToMany<Review> reviews)
        implements UserWith {

    public record Settings(String theme, Layout layout) {}

    public record Layout(int columns) {}
}
