package good.tenants;

import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.SoftDelete;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice of a tenant, never deleted for good. */
@Table("invoices")
public record Invoice(
        @Id @Generated @Nullable Long id, @Tenant @Nullable UUID tenantId, String number, @Embedded Audit audit) {
    /** When it was deleted. */
    public record Audit(String createdBy, @SoftDelete @Nullable Instant deletedAt) {}
}
