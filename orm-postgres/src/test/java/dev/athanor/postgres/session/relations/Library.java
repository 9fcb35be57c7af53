// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;

/** Many to many over a key of its own type, known from one side only. */
@Table("libraries")
public record Library(@Id long id, @ManyToMany ToMany<Course> courses) implements LibraryWith {}
