// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Column;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Columns that several entities share. */
public record Audit(
        @Column(length = 50) String createdBy,
        @Column(defaultSql = "now()") @Nullable Instant createdAt) {}
