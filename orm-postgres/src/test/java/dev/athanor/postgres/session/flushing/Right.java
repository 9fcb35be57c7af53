// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** Needs a {@link Left} that needs it. */
@Table("rights")
public record Right(@Id int id, @ManyToOne ToOne<Left> left) implements RightWith {}
