package shop;

import dev.athanor.annotation.Check;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.References;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Table(
        value = "orders",
        uniques = @Unique({"user", "number"}),
        indexes = {
            @Index({"status", "total"}),
            @Index(value = "number", name = "open_orders", unique = true, where = "status = 'NEW'")
        },
        checks = @Check(value = "total >= 0", name = "no_debts"))
public record Order(
        @Id @Generated @Nullable Long id,
        @ManyToOne(onDelete = OnDelete.CASCADE) ToOne<User> user,
        @Column(precision = 12, scale = 2) BigDecimal total,
        Status status,
        String number,
        @References(value = User.class, onDelete = OnDelete.SET_NULL, index = false) @Nullable Long approvedBy,
        @Version int version)
        implements OrderWith {
    public enum Status {
        NEW,
        PAID
    }
}
