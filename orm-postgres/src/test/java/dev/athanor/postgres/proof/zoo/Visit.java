// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its rows are marked instead of deleted. */
@Table("visits")
public record Visit(
        @Id @Generated @Nullable UUID id,
        @Nullable String note,
        @ManyToOne ToOne<Area> area,
        @SoftDelete boolean gone,
        @Version int version) {}
