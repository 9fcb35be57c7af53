// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOptional;
import org.jspecify.annotations.Nullable;

/** Has at most one profile, which it owns, and at most one badge, which it carries. */
@Table("authors")
public record Author(
        @Id @Generated @Nullable Long id,
        String name,
        @OneToOne(mappedBy = "author", orphanRemoval = true) ToOptional<Profile> profile,
        @OneToOne(mappedBy = "holder") ToOptional<Badge> badge)
        implements AuthorWith {}
