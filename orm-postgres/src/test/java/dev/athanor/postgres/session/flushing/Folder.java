// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** A tree whose rows the session deletes, with pages that the database deletes, and shortcuts that it leaves without a target. */
@Table("folders")
public record Folder(
        @Id int id,
        @ManyToOne @Nullable ToOne<Folder> parent,

        @OneToMany(mappedBy = "parent", cascadeDelete = true)
        ToMany<Folder> folders,

        @OneToMany(mappedBy = "folder") ToMany<Paper> papers)
        implements FolderWith {}
