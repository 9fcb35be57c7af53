// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOptional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// region entity
@Table("authors")
public record Author(
        @Id @Generated @Nullable UUID id,
        String name,
        @OneToOne(mappedBy = "author", orphanRemoval = true) ToOptional<Profile> profile,
        @OneToMany(mappedBy = "author", orderBy = "title") ToMany<Post> posts) {}
// endregion
