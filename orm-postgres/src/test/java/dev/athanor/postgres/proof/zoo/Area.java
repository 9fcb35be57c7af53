// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** A tree in one table. */
@Table("areas")
public record Area(
        @Id @Generated @Nullable Long id,
        String label,
        @ManyToOne @Nullable ToOne<Area> parent,
        @Version long version,
        @OneToMany(mappedBy = "parent") ToMany<Area> parts,
        @OneToMany(mappedBy = "area") ToMany<Visit> visits) {}
