// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times: the range PostgreSQL holds (manual, table 8.9) and its microseconds.
 *
 * <p>The driver takes the smallest and largest Java values for the infinities and rounds nanoseconds half up, which can move a value into the next
 * year. So values are cut to microseconds here, and what cannot be held is refused before it is sent.
 */
final class Moments {
    private static final LocalDate FIRST_DATE = LocalDate.of(-4712, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(5_874_897, 12, 31);
    private static final Instant FIRST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+294276-12-31T23:59:59.999999Z");

    private Moments() {}

    static @Nullable String refusal(LocalDate value) {
        return value.isBefore(FIRST_DATE) || value.isAfter(LAST_DATE)
                ? "is outside the dates from 4713 BC to 5874897 AD"
                : null;
    }

    static @Nullable String refusal(Instant value) {
        return value.isBefore(FIRST) || value.isAfter(LAST) ? "is outside the times from 4713 BC to 294276 AD" : null;
    }

    static @Nullable String refusal(LocalDateTime value) {
        return refusal(value.toInstant(ZoneOffset.UTC));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }

    static Instant cut(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime cut(OffsetDateTime value) {
        return value.truncatedTo(ChronoUnit.MICROS).withOffsetSameInstant(ZoneOffset.UTC);
    }

    static LocalDateTime cut(LocalDateTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static LocalTime cut(LocalTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }
}
