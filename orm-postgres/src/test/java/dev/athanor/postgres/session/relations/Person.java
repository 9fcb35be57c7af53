// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;

/** Many to many with itself. */
@Table("persons")
public record Person(
        @Id String name,

        @ManyToMany(table = "follows", columns = "follower", targetColumns = "followed")
        ToMany<Person> follows,

        @ManyToMany(mappedBy = "follows") ToMany<Person> followers)
        implements PersonWith {}
