// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tree;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;

/** Eight relations to one other table. */
@Table("wheels")
public record Wheel(
        @Id long id,
        @OneToMany(mappedBy = "north") ToMany<Spoke> norths,
        @OneToMany(mappedBy = "northEast") ToMany<Spoke> northEasts,
        @OneToMany(mappedBy = "east") ToMany<Spoke> easts,
        @OneToMany(mappedBy = "southEast") ToMany<Spoke> southEasts,
        @OneToMany(mappedBy = "south") ToMany<Spoke> souths,
        @OneToMany(mappedBy = "southWest") ToMany<Spoke> southWests,
        @OneToMany(mappedBy = "west") ToMany<Spoke> wests,
        @OneToMany(mappedBy = "northWest") ToMany<Spoke> northWests) {}
