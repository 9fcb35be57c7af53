// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** Goes with its folder. */
@Table("papers")
public record Paper(
        @Id int id, @ManyToOne(onDelete = OnDelete.CASCADE) ToOne<Folder> folder) implements PaperWith {}
