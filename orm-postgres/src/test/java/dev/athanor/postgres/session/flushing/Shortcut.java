// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Stays without a target when its folder goes. */
@Table("shortcuts")
public record Shortcut(
        @Id int id,
        @ManyToOne(onDelete = OnDelete.SET_NULL) @Nullable ToOne<Folder> folder) implements ShortcutWith {}
