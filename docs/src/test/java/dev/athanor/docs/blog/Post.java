// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// region entity
@Table("posts")
public record Post(
        @Id @Generated @Nullable UUID id,
        String title,
        @ManyToOne ToOne<Author> author,
        @ManyToMany(table = "post_tags", orderBy = "name") ToMany<Tag> tags) {}
// endregion
