package types;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Label;
import dev.athanor.annotation.Nullability;
import dev.athanor.annotation.SqlEnum;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.type.Cidr;
import dev.athanor.type.Inet;
import dev.athanor.type.MacAddress;
import dev.athanor.type.Range;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type, with and without null. */
@Table
public record Everything(
        @Id String key,
        boolean truth,
        Boolean boxedTruth,
        @Nullable Boolean maybeTruth,
        short small,
        @Nullable Short maybeSmall,
        int number,
        @Nullable Integer maybeNumber,
        long large,
        @Nullable Long maybeLarge,
        float fraction,
        @Nullable Float maybeFraction,
        double wideFraction,
        @Nullable Double maybeWideFraction,
        BigDecimal decimal,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal money,
        String text,
        @Column(length = 20) @Nullable String shortText,
        UUID uuid,
        byte[] bytes,
        byte @Nullable [] maybeBytes,
        LocalDate date,
        LocalTime time,
        LocalDateTime timestamp,
        Instant instant,
        @Nullable Instant maybeInstant,
        OffsetDateTime offsetDateTime,
        DayOfWeek day,
        @Nullable DayOfWeek maybeDay,
        List<String> texts,
        @Nullable List<Integer> numbers,
        List<DayOfWeek> days,
        Duration duration,
        @Nullable Period period,
        Range<Integer> wholeRange,
        @Nullable Range<LocalDate> season,
        List<Range<Instant>> slots,
        InetAddress host,
        @Nullable Inet place,
        Cidr net,
        @Nullable MacAddress card,
        List<InetAddress> hosts,
        @Amount BigDecimal price,

        @Amount @Column(scale = 4, name = "rate_of_tax") @Nullable
        BigDecimal rate,

        Mood mood,
        @Nullable Grade grade,
        List<Mood> moods,
        @Column(nullable = Nullability.NULLABLE) String explicitlyNullable,
        @Column(nullable = Nullability.NOT_NULL) @Nullable String explicitlyNotNull,
        @Column(defaultSql = "true") boolean active,
        @Column(defaultSql = "-7") int balance,
        @Column(defaultSql = "70000") Long stock,
        @Column(defaultSql = "99999999999") int tooLargeForAnInt,
        @Column(defaultSql = "'x'") String letter,
        @Column(updatable = false, index = true) String origin,
        @Version Long version) {

    @Column(precision = 12, scale = 3, updatable = false)
    @interface Amount {}

    @SqlEnum
    public enum Mood {
        @Label("so so")
        SO_SO,
        HAPPY
    }

    public enum Grade {
        @Label("\"a\"")
        A
    }
}
