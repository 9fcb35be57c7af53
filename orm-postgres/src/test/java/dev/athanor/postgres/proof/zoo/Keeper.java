// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.relation.ToOptional;
import org.jspecify.annotations.Nullable;

/** An identity key, a version, unique values, two collections of one table and a reference back into it, one to one, and many to many. */
@Table("keepers")
public record Keeper(
        @Id @Generated @Nullable Long id,
        @Column(unique = true, length = 40) String name,
        @Column(unique = true) @Nullable Integer badge,
        @Nullable Integer rank,
        @ManyToOne @Nullable ToOne<Animal> favourite,
        @Version int version,
        @OneToMany(mappedBy = "keeper") ToMany<Animal> animals,
        @OneToMany(mappedBy = "deputy") ToMany<Animal> deputised,
        @OneToOne(mappedBy = "keeper") ToOptional<Locker> locker,
        @ManyToMany ToMany<Skill> skills) {}
