// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inverse side of a many-to-many. */
@Table("tags")
public record Tag(
        @Id @Generated @Nullable UUID id,
        String name,
        @ManyToMany(mappedBy = "tags", orderBy = "title") ToMany<Post> posts)
        implements TagWith {}
