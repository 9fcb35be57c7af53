// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof.depot;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first of five tables that refer to each other in a chain, all with UUID keys. */
@Table("sites")
public record Site(
        @Id @Generated @Nullable UUID id,
        String name,
        @OneToMany(mappedBy = "site") ToMany<Hall> halls) {}
