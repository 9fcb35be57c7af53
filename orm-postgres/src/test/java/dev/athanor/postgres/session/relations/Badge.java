// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** One to one, optional, under an assigned key. */
@Table("badges")
public record Badge(@Id String code, @OneToOne @Nullable ToOne<Author> holder) implements BadgeWith {}
