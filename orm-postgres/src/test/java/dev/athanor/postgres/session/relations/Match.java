// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Refers to the same table twice, and perhaps a third time. */
@Table("matches")
public record Match(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<Club> home,
        @ManyToOne ToOne<Club> away,
        @ManyToOne @Nullable ToOne<Club> winner)
        implements MatchWith {}
