package filled;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.CreatedAt;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.UpdatedAt;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the process fills in, of every type. */
@Table
public record Article(
        @Id String key,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable LocalDateTime updatedAt,
        @Embedded Trail trail,
        @Default("true") boolean open,
        @Default("-1") short small,
        @Default("7") int number,
        @Default("99999999999") long large,
        @Default("0.5") float fraction,
        @Default("1e3") double wide,
        @Default("9.90") @Column(precision = 4, scale = 2) BigDecimal price,
        @Default("a \"text\"") @Column(length = 20) String text,
        @Default("") @Nullable String empty,
        @Default("00000000-0000-0000-0000-00000000000a") UUID uuid,
        @Default("MONDAY") DayOfWeek day,
        @Default("2026-05-01") LocalDate date,
        @Default("12:30") LocalTime time,
        @Default("2026-05-01T12:30:00") LocalDateTime dateTime,
        @Default("2026-05-01T12:30:00Z") Instant instant,
        @Default("2026-05-01T12:30:00+02:00") OffsetDateTime offset,
        @Default("EN") Language language,
        @Default("3") @Nullable Rank rank)
        implements ArticleWith {

    public record Trail(
            @CreatedAt @Column(name = "made_at") @Nullable OffsetDateTime madeAt,
            @UpdatedAt @Nullable Seen seen,
            @Default("nobody") String by) {}

    public record Seen(Instant at) {}

    public record Rank(int value) {}

    public record Language(Tag tag) {}

    public enum Tag {
        EN,
        DE
    }
}
