// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One to one, optional. */
@Table("lockers")
public record Locker(
        @Id @Generated @Nullable UUID id,
        int size,
        @OneToOne @Nullable ToOne<Keeper> keeper) {}
