// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** Needs a {@link Right} that needs it. */
@Table("lefts")
public record Left(@Id int id, @ManyToOne ToOne<Right> right) implements LeftWith {}
