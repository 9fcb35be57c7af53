// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import org.jspecify.annotations.Nullable;

/** Many to many over a generated key and a UUID. */
@Table("posts")
public record Post(
        @Id @Generated @Nullable Long id,
        String title,

        @ManyToMany(table = "post_tags", orderBy = "name desc")
        ToMany<Tag> tags)
        implements PostWith {}
