// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.filled;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import org.jspecify.annotations.Nullable;

/** Its columns have the names that the statements of a flush use themselves. */
@Table("locked")
public record Numbered(
        @Id int n,
        @Nullable String expectedVersion,
        @Nullable String mask0,
        @Nullable String input,
        @Nullable String target,
        @Nullable String changed,
        @Version int version) {}
