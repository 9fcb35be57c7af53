// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tree;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;

@Table("warehouses")
public record Warehouse(
        @Id String site,
        @Id int number,
        @OneToMany(mappedBy = "warehouse") ToMany<Shelf> shelves) {}
