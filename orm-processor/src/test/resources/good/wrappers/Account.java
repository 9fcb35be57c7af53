package wrappers;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records of one component as a key and as columns of every kind. */
@Table
public record Account(
        @Id @Generated @Nullable AccountId id,
        @Column(unique = true) Email email,
        @Column(length = 30) @Nullable Email second,
        Price limit,
        @Nullable Active active,
        PayDay payDay,
        @Nullable Token token,
        List<Email> others,
        @Json Email document,
        @Embedded Price embedded)
        implements AccountWith {

    public record AccountId(long value) {}

    public record Email(@Column(length = 100) String value) {}

    public record Price(@Column(precision = 10, scale = 2) BigDecimal amount) {}

    public record Active(boolean is) {}

    public record PayDay(DayOfWeek day) {}

    public record Token(UUID uuid) {}
}
