// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.model;

import dev.athanor.annotation.Check;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

// region entity
@Table(
        value = "bookings",
        uniques = @Unique({"room", "day"}),
        indexes = @Index(value = "day", where = "cancelled_at is null"),
        checks = @Check("people > 0"))
public record Booking(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<Room> room,
        LocalDate day,
        int people,
        Purpose purpose,
        @Nullable String note,
        @Nullable Instant cancelledAt,
        @Column(defaultSql = "30") int minutes,
        @Column(defaultSql = "true") @Nullable Boolean heated,
        @Version int version,
        @Embedded Audit audit) {}
// endregion
