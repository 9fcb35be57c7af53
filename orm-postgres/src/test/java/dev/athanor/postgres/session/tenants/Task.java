// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tenants;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Tenant;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of a tenant, and deleted for good. */
@Table("tasks")
public record Task(
        @Id @Generated @Nullable UUID id,
        @Tenant @Nullable UUID tenantId,
        String title,
        @ManyToOne ToOne<Project> project) {

    public Task(String title, Project project) {
        this(null, null, title, ToOne.of(project));
    }
}
