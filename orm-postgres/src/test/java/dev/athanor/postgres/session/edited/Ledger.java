// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.edited;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Its version is a moment. */
@Table("ledgers")
public record Ledger(
        @Id int id,
        String title,
        int amount,
        @Version @Nullable Instant version) {}
