// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID key, no version, a required and an optional relation to one table, and one by a composite key. */
@Table("animals")
public record Animal(
        @Id @Generated @Nullable UUID id,
        @ManyToOne ToOne<Keeper> keeper,
        @ManyToOne @Nullable ToOne<Keeper> deputy,
        @ManyToOne @Nullable ToOne<Cage> cage,
        String species,
        @Column(precision = 8, scale = 2) @Nullable BigDecimal weight) {}
