// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Refers to a member, who refers to it: a ring of foreign keys. */
@Table("teams")
public record Team(
        @Id @Generated @Nullable Long id,
        String name,
        @ManyToOne @Nullable ToOne<Member> captain,
        @OneToMany(mappedBy = "team") ToMany<Member> members)
        implements TeamWith {}
