// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.desk;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Tenant;
import dev.athanor.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Table(
        value = "tickets",
        indexes =
                @Index(
                        value = {"customer", "number"},
                        unique = true,
                        where = "deleted_at is null"))
public record Ticket(
        @Id @Generated @Nullable UUID id,
        @Tenant @Nullable String customer,
        int number,
        String title,
        @SoftDelete @Nullable Instant deletedAt,
        @Version int version)
        implements TicketWith {}
