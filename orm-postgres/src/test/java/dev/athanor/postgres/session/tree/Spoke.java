// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tree;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Belongs to as many as eight wheels. */
@Table("spokes")
public record Spoke(
        @Id long id,
        @ManyToOne @Nullable ToOne<Wheel> north,
        @ManyToOne @Nullable ToOne<Wheel> northEast,
        @ManyToOne @Nullable ToOne<Wheel> east,
        @ManyToOne @Nullable ToOne<Wheel> southEast,
        @ManyToOne @Nullable ToOne<Wheel> south,
        @ManyToOne @Nullable ToOne<Wheel> southWest,
        @ManyToOne @Nullable ToOne<Wheel> west,
        @ManyToOne(index = false) @Nullable ToOne<Wheel> northWest) {}
