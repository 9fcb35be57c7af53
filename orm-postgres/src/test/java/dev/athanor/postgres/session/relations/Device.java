// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;

/** Many to many over composite keys on both sides. */
@Table("devices")
public record Device(
        @Id String maker,
        @Id String model,
        @ManyToMany(mappedBy = "devices") ToMany<Room> rooms) implements DeviceWith {}
