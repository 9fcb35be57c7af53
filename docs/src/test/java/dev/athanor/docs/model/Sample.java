// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
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

/** A column of each type. */
@SuppressWarnings("ArrayRecordComponent") // what bytea is in Java
@Table("samples")
public record Sample(
        @Id UUID id,
        boolean truth,
        short small,
        int number,
        long large,
        float fraction,
        double wideFraction,
        BigDecimal decimal,
        @Column(precision = 10, scale = 2) BigDecimal money,
        String text,
        @Column(length = 20) String shortText,
        byte[] bytes,
        LocalDate date,
        LocalTime time,
        LocalDateTime timestamp,
        Instant instant,
        OffsetDateTime offset,
        Duration duration,
        Period period,
        Range<LocalDate> season,
        InetAddress host,
        Inet place,
        Cidr net,
        MacAddress card,
        Purpose purpose,
        List<String> texts,
        @Json Map<String, Object> document,
        @Json(binary = false) Map<String, Object> verbatim)
        implements SampleWith {}
