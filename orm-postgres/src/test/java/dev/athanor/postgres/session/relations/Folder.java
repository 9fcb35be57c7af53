// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** A tree in declared order. */
@Table("folders")
public record Folder(
        @Id @Generated @Nullable Long id,
        String name,
        int position,
        @ManyToOne @Nullable ToOne<Folder> parent,

        @OneToMany(
                mappedBy = "parent",
                orderBy = {"position desc", "name"})
        ToMany<Folder> children)
        implements FolderWith {}
