// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer of the shop. */
@Table("users")
public record User(
        @Id @Generated @Nullable Long id,
        @Column(unique = true, length = 100) String email,
        @Nullable Integer age,
        @Column(defaultSql = "now()") @Nullable Instant createdAt,
        @Json Settings settings,
        @OneToMany(mappedBy = "user") ToMany<Order> orders) {

    /** What a user has chosen; one {@code jsonb} document. */
    public record Settings(String theme, Layout layout) {}

    /** How a user's pages look. */
    public record Layout(int columns) {}
}
