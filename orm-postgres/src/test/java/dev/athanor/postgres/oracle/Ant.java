// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A row of little but nulls. */
@Table("ants")
public record Ant(
        @Id long id,
        @Nullable Long x,
        @Nullable Long y,
        @Nullable String s,
        @Nullable Boolean b) {}
