// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import org.jspecify.annotations.Nullable;

/** Linked to keepers by rows that no record stands for. */
@Table("skills")
public record Skill(
        @Id @Generated @Nullable Long id,
        String label,
        @Version int version,
        @ManyToMany(mappedBy = "skills") ToMany<Keeper> keepers) {}
