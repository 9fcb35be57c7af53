// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tree;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;

@Table("shelves")
public record Shelf(
        @Id String rack,
        @Id int level,
        @ManyToOne ToOne<Warehouse> warehouse,
        @OneToMany(mappedBy = "shelf") ToMany<Box> boxes) {}
