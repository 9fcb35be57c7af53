// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.zoo;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** An assigned key, a required relation by a composite key. */
@Table("feedings")
public record Feeding(
        @Id @Column(length = 20) String code,
        @ManyToOne ToOne<Cage> cage,
        int portions,
        @Nullable String note) {}
