// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// region entity
@Table("tags")
public record Tag(
        @Id @Generated @Nullable UUID id,
        String name,
        @ManyToMany(mappedBy = "tags") ToMany<Post> posts) {}
// endregion
