// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A composite foreign key that must be there, and one that may be. */
@Table("desks")
public record Desk(
        @Id @Generated @Nullable UUID id,
        String label,
        @ManyToOne ToOne<Room> room,
        @ManyToOne @Nullable ToOne<Room> spare)
        implements DeskWith {}
