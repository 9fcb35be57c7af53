// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tenants;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Tenant;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of a tenant, marked by a moment, with a version. */
@Table("accounts")
public record Account(
        @Id @Generated @Nullable Long id,
        @Tenant @Nullable UUID tenantId,
        String name,
        @SoftDelete @Nullable Instant deletedAt,
        @Version int version,
        @OneToMany(mappedBy = "owner") ToMany<Project> projects) {

    public Account(String name) {
        this(null, null, name, null, 0, ToMany.empty());
    }

    public Account of(UUID tenant) {
        return new Account(id, tenant, name, deletedAt, version, projects);
    }
}
