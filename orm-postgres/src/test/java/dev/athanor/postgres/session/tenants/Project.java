// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tenants;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Tenant;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of a tenant, marked by a flag, with a required and an optional path to accounts. */
@Table("projects")
public record Project(
        @Id @Generated @Nullable Long id,
        @Tenant @Nullable UUID tenantId,
        String name,
        int size,
        @SoftDelete boolean deleted,
        @ManyToOne ToOne<Account> owner,
        @ManyToOne @Nullable ToOne<Account> reviewer,
        @OneToMany(mappedBy = "project") ToMany<Task> tasks) {

    public Project(String name, int size, Account owner) {
        this(null, null, name, size, false, ToOne.of(owner), null, ToMany.empty());
    }
}
