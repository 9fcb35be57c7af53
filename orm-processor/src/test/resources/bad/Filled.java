package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Filled {
    @Table
    record Moments(
            @Id @CreatedAt @Nullable Instant id,
            @CreatedAt @Nullable LocalDate date,
            @UpdatedAt Instant never,
            @CreatedAt @UpdatedAt @Nullable Instant both,
            @UpdatedAt @Default("2026-05-01T00:00:00Z") @Nullable Instant preset,
            @CreatedAt @Column(nullable = Nullability.NULLABLE) @Nullable Instant maybe,
            @Embedded @Nullable Trail trail,
            @UpdatedAt @Json Map<String, Object> document,
            @CreatedAt @ManyToOne ToOne<Defaults> handle,
            @Version @UpdatedAt int version) {}

    record Trail(@CreatedAt @Nullable Instant createdAt, @Default("x") String by, @Default("1") int count) {}

    @Table
    record Defaults(
            @Id @Default("1") long id,
            @Default("yes") boolean truth,
            @Default("40000") short small,
            @Default("1.5") int number,
            @Default("1e99") float wide,
            @Default("0.001") @Column(precision = 4, scale = 2) BigDecimal price,
            @Default("too long") @Column(length = 3) String text,
            @Default("a\0b") String nul,
            @Default("x") UUID uuid,
            @Default("GREEM") Colour colour,
            @Default("2026-02-30") LocalDate date,
            @Default("x") Score score,
            @Default("x") byte[] bytes,
            @Default("x") List<String> texts,
            @Default("1") @Column(defaultSql = "1") int twice,
            @Default("x") @Json Map<String, Object> document,
            @Default("x") Thread thread,
            @Embedded Trail trail) {}

    record Score(int points) {}

    enum Colour {
        RED,
        GREEN
    }
}
