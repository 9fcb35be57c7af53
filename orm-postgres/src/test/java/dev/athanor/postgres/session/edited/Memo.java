// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.edited;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Its version is a moment, and its rows are marked when they are deleted. */
@Table("memos")
public record Memo(
        @Id int id,
        @Column(unique = true) String code,
        String text,
        @SoftDelete @Nullable Instant deletedAt,
        @Version @Nullable OffsetDateTime version) {}
