// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOptional;

/** A composite key that every kind of relation refers to; the database does not delete its links. */
@Table("rooms")
public record Room(
        @Id String building,
        @Id int number,
        @OneToMany(mappedBy = "room", orderBy = "label") ToMany<Desk> desks,
        @OneToOne(mappedBy = "room") ToOptional<Lock> lock,
        @ManyToMany(onDelete = OnDelete.NO_ACTION) ToMany<Device> devices)
        implements RoomWith {}
