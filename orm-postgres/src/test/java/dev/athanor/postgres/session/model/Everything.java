// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Label;
import dev.athanor.annotation.SqlEnum;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.type.Cidr;
import dev.athanor.type.Inet;
import dev.athanor.type.MacAddress;
import dev.athanor.type.Range;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of every type, all of them nullable. */
@Table("everything")
@SuppressWarnings("ArrayRecordComponent") // a column of bytes is an array
public record Everything(
        @Id @Generated @Nullable Integer id,
        @Version @Nullable Long version,
        @Nullable Short small,
        @Nullable Integer medium,
        @Nullable Long large,
        @Nullable Float single,
        @Nullable Double twice,
        @Nullable BigDecimal exact,
        @Nullable String text,
        @Nullable Boolean flag,
        byte @Nullable [] bytes,
        @Nullable UUID uuid,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDateTime dateTime,
        @Nullable Instant instant,
        @Nullable OffsetDateTime offset,
        @Nullable Colour colour,
        @Nullable List<String> texts,
        @Nullable List<Integer> numbers,
        @Nullable List<Colour> colours,
        @Nullable List<LocalDate> dates,
        @Nullable Duration duration,
        @Nullable Period period,
        @Nullable Range<Integer> mediums,
        @Nullable Range<Long> larges,
        @Nullable Range<BigDecimal> exacts,
        @Nullable Range<LocalDate> days,
        @Nullable Range<LocalDateTime> dateTimes,
        @Nullable Range<Instant> instants,
        @Nullable List<Range<LocalDate>> holidays,
        @Nullable Mood mood,
        @Nullable List<Mood> moods,
        @Nullable InetAddress host,
        @Nullable Inet place,
        @Nullable Cidr net,
        @Nullable MacAddress card,
        @Nullable List<InetAddress> hosts,
        @Nullable List<Cidr> nets,
        @Json @Nullable Map<String, Object> document)
        implements EverythingWith {

    public enum Colour {
        RED,
        DEEP_BLUE
    }

    /** In an order that is not the one of texts, with labels that mean something to literals. */
    @SqlEnum(value = "Mood Of \"The\" Day", schema = "moods")
    public enum Mood {
        SAD,
        @Label("so, \"so\"")
        SO_SO,
        @Label("NULL")
        NONE,
        @Label("{ha\\ppy'}")
        HAPPY
    }
}
