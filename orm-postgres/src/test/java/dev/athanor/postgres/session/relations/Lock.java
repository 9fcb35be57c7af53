// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** One to one over a composite key, optional. */
@Table("locks")
public record Lock(@Id long serial, @OneToOne @Nullable ToOne<Room> room) implements LockWith {}
