// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** A composite, assigned key, a version, and a collection whose orphans are deleted. */
@Table("cages")
public record Cage(
        @Id String wing,
        @Id int number,
        int size,
        @ManyToOne @Nullable ToOne<Area> area,
        @Version int version,
        @OneToMany(mappedBy = "cage", orphanRemoval = true) ToMany<Feeding> feedings,
        @OneToMany(mappedBy = "cage") ToMany<Animal> inmates) {}
