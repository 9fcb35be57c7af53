// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;

/** Two relations to the same table, each with its inverse. */
@Table("clubs")
public record Club(
        @Id String name,
        @OneToMany(mappedBy = "home") ToMany<Match> homeMatches,
        @OneToMany(mappedBy = "away") ToMany<Match> awayMatches)
        implements ClubWith {}
