// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.depot;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On a shelf. */
@Table("boxes")
public record Box(
        @Id @Generated @Nullable UUID id,
        String name,
        @ManyToOne ToOne<Shelf> shelf,
        @OneToMany(mappedBy = "box") ToMany<Part> parts) {}
