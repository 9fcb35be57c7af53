// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tenants;

import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address is unique among the members of a tenant that are not deleted. */
@Table(
        value = "members",
        indexes =
                @Index(
                        value = {"tenantId", "email"},
                        unique = true,
                        where = "deleted_at is null"))
public record Member(
        @Id @Generated @Nullable UUID id,
        @Tenant @Nullable UUID tenantId,
        String email,
        String name,
        @Embedded Trace trace) {

    public record Trace(@SoftDelete @Nullable Instant deletedAt) {}

    public Member(String email, String name) {
        this(null, null, email, name, new Trace(null));
    }
}
