package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Criteria {
    @Table record Owner(@Id long id) {}

    @Table record TextMark(@Id long id, @SoftDelete String deleted) {}

    @Table record NeverNull(@Id long id, @SoftDelete Instant deletedAt) {}

    @Table record Defaulted(@Id long id, @SoftDelete @Column(defaultSql = "now()") @Nullable Instant deletedAt) {}

    @Table record Undecided(@Id long id, @SoftDelete @Nullable Boolean deleted) {}

    @Table record TwoMarks(@Id long id, @SoftDelete boolean deleted, @Embedded Audit audit) {}

    record Audit(@SoftDelete @Nullable Instant deletedAt) {}

    @Table record MarkOnId(@Id @SoftDelete boolean id) {}

    @Table record MarkOnVersion(@Id long id, @SoftDelete @Version int version) {}

    @Table record MarkOfRelation(@Id long id, @SoftDelete @ManyToOne ToOne<Owner> owner) {}

    @Table record TwoTenants(@Id long id, @Tenant UUID tenant, @Tenant UUID owner) {}

    @Table record TenantOfRelation(@Id long id, @Tenant @ManyToOne ToOne<Owner> owner) {}

    @Table record TenantOfMany(@Id long id, @Tenant @Embedded Place place) {}

    record Place(String city, String street) {}

    @Table record Nobodys(@Id long id, @Tenant @Column(nullable = Nullability.NULLABLE) @Nullable UUID tenant) {}

    @Table record Moving(@Id long id, @Tenant @Version int tenant) {}

    @Table record Made(@Id @Generated @Tenant @Nullable Long id) {}

    @Table record Both(@Id long id, @SoftDelete @Tenant boolean both) {}
}
