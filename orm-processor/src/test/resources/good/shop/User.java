package shop;
import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import org.jspecify.annotations.*;
import java.time.*;
import java.util.*;
@Table("users")
public record User(
        @Id @Generated @Nullable Long id,
        @Column(unique = true, length = 100) String email,
        @Nullable Integer age,
        @Column(defaultSql = "now()") @Nullable Instant createdAt,
        @Json Settings settings,
        @OneToMany(mappedBy = "user") ToMany<Order> orders) implements UserWith {
    public record Settings(String theme, Layout layout, List<String> tags, Map<String, Layout> more, @Nullable Status status) {}
    public record Layout(int columns, boolean wide) {}
}
