// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tree;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

@Table("boxes")
public record Box(
        @Id String label,
        @Id int part,
        @ManyToOne ToOne<Shelf> shelf,
        @ManyToOne @Nullable ToOne<Warehouse> origin) {}
