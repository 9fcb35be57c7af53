// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import org.jspecify.annotations.Nullable;

/** An identity key, a version, unique values, and two collections of one table. */
@Table("keepers")
public record Keeper(
        @Id @Generated @Nullable Long id,
        @Column(unique = true, length = 40) String name,
        @Column(unique = true) @Nullable Integer badge,
        @Nullable Integer rank,
        @Version int version,
        @OneToMany(mappedBy = "keeper") ToMany<Animal> animals,
        @OneToMany(mappedBy = "deputy") ToMany<Animal> deputised) {}
