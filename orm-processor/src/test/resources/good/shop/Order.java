package shop;
import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import org.jspecify.annotations.*;
import java.math.BigDecimal;
import java.util.*;
@Table(value = "orders", indexes = @Index({"user", "status"}), checks = @Check("total > 0"))
public record Order(
        @Id @Generated @Nullable Long id,
        @ManyToOne ToOne<User> user,
        @Column(precision = 10, scale = 2) BigDecimal total,
        Status status,
        @Version int version,
        @Embedded Audit audit,
        @Embedded(prefix = "ship_") @Nullable Address address,
        byte @Nullable [] photo,
        List<String> tags,
        @Json(binary=false) Map<String, Object> attributes,
        @References(User.class) @Nullable Long approvedBy,
        @OneToMany(mappedBy = "order") ToMany<Line> lines,
        @Column(defaultSql="true") boolean open) implements OrderWith {
    public record Audit(@Column(defaultSql="now()") java.time.@Nullable Instant createdAt, String by) {}
    public record Address(String city, int zip) {}
}
