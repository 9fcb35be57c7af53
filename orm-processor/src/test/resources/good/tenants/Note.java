package good.tenants;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Tenant;

/** A note with a flag, and a tenant that is always named. */
@Table("notes")
public record Note(@Id long id, @Tenant String tenant, @SoftDelete boolean deleted) {}
