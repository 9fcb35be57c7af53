// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import org.jspecify.annotations.Nullable;

/** Who orders. */
@Table("users")
public record User(
        @Id @Generated @Nullable Long id,
        @Column(unique = true, length = 100) String email,
        String name,
        @OneToMany(mappedBy = "user") ToMany<Order> orders) {}
