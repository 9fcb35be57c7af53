// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.annotation.Converter;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types every entity may use; the generated metamodel names them. */
public final class SqlTypes {
    /** {@code boolean}. */
    public static final SqlType<Boolean> BOOLEAN = StandardType.of(Boolean.class, "boolean", Row::booleanOrNull);

    /** {@code smallint}. */
    public static final SqlType<Short> SMALLINT = StandardType.of(Short.class, "smallint", (row, index) -> {
        short value = row.results().getShort(index);
        return value == 0 && row.results().wasNull() ? null : (Short) value;
    });

    /** {@code integer}. */
    public static final SqlType<Integer> INTEGER = StandardType.of(Integer.class, "integer", Row::intOrNull);

    /** {@code bigint}. */
    public static final SqlType<Long> BIGINT = StandardType.of(Long.class, "bigint", Row::longOrNull);

    /** {@code real}. */
    public static final SqlType<Float> REAL = StandardType.of(Float.class, "real", (row, index) -> {
        float value = row.results().getFloat(index);
        return value == 0 && row.results().wasNull() ? null : (Float) value;
    });

    /** {@code double precision}. */
    public static final SqlType<Double> DOUBLE = StandardType.of(Double.class, "double precision", (row, index) -> {
        double value = row.results().getDouble(index);
        return value == 0 && row.results().wasNull() ? null : (Double) value;
    });

    /** {@code numeric} without limits; {@code 1.0} and {@code 1.00} are different values, as they are to {@link BigDecimal}. */
    public static final SqlType<BigDecimal> NUMERIC = StandardType.of(BigDecimal.class, "numeric", Row::decimal)
            .refusing(Decimals::refusal)
            .normalising(Decimals::written);

    /** {@code text}. */
    public static final SqlType<String> TEXT =
            StandardType.of(String.class, "text", Row::text).refusing(Texts::refusal);

    /** {@code citext}: a text that the server compares without regard to upper and lower case; of the extension of that name. */
    public static final SqlType<String> CITEXT = new CaselessType();

    /** What a text of limited length is compared with, which may be longer. */
    private static final SqlType<String> VARCHAR =
            StandardType.of(String.class, "varchar", Row::text).refusing(Texts::refusal);

    /** {@code uuid}. */
    public static final SqlType<UUID> UUID = StandardType.of(UUID.class, "uuid", Row::uuid);

    /** {@code bytea}; the array can change in place, so snapshots copy it. */
    public static final SqlType<byte[]> BYTEA = new BytesType();

    /** {@code date}. */
    public static final SqlType<LocalDate> DATE =
            StandardType.of(LocalDate.class, "date", Row::date).refusing(Moments::refusal);

    /** {@code time}, to the microsecond; {@code 24:00} has no Java form. */
    public static final SqlType<LocalTime> TIME = StandardType.of(
                    LocalTime.class, "time", (row, index) -> row.results().getObject(index, LocalTime.class))
            .normalising(Moments::cut);

    /** {@code timestamp} without a time zone, to the microsecond. */
    public static final SqlType<LocalDateTime> TIMESTAMP = StandardType.of(
                    LocalDateTime.class,
                    "timestamp",
                    (row, index) -> row.results().getObject(index, LocalDateTime.class))
            .refusing(Moments::refusal)
            .normalising(Moments::cut);

    /** {@code timestamptz} as an instant, to the microsecond. */
    public static final SqlType<Instant> INSTANT = StandardType.of(
                    Instant.class,
                    "timestamptz",
                    (row, index) -> Moments.instant(row.results().getObject(index, OffsetDateTime.class)))
            .sentAs(value -> value.atOffset(ZoneOffset.UTC))
            .refusing(Moments::refusal)
            .normalising(Moments::cut);

    /** {@code timestamptz} with an offset; the server keeps the instant only, so what is read has the offset UTC. */
    public static final SqlType<OffsetDateTime> OFFSET_DATE_TIME = StandardType.of(
                    OffsetDateTime.class,
                    "timestamptz",
                    (row, index) -> row.results().getObject(index, OffsetDateTime.class))
            .refusing(value -> Moments.refusal(value.toInstant()))
            .normalising(Moments::cut);

    /** {@code interval} as a duration by the clock, to the microsecond; a day counts as 24 hours, and months are refused when they are read. */
    public static final SqlType<Duration> DURATION = IntervalType.DURATION;

    /** {@code interval} as a period of years, months and days; a time of day is refused when it is read. */
    public static final SqlType<Period> PERIOD = IntervalType.PERIOD;

    /** {@code int4range}; as a column holds it, {@code [lower, upper)}. */
    public static final SqlType<Range<Integer>> INT4RANGE = new RangeType<>("int4range", INTEGER, true);

    /** {@code int8range}; as a column holds it, {@code [lower, upper)}. */
    public static final SqlType<Range<Long>> INT8RANGE = new RangeType<>("int8range", BIGINT, true);

    /** {@code numrange}. */
    public static final SqlType<Range<BigDecimal>> NUMRANGE = new RangeType<>("numrange", NUMERIC, false);

    /** {@code daterange}; as a column holds it, {@code [lower, upper)}. */
    public static final SqlType<Range<LocalDate>> DATERANGE = new RangeType<>("daterange", DATE, true);

    /** {@code tsrange}, to the microsecond. */
    public static final SqlType<Range<LocalDateTime>> TSRANGE = new RangeType<>("tsrange", TIMESTAMP, false);

    /** {@code tstzrange} of instants, to the microsecond. */
    public static final SqlType<Range<Instant>> TSTZRANGE = new RangeType<>("tstzrange", INSTANT, false);

    /** {@code inet} as an address alone, without a name; one with a prefix is refused when it is read. */
    public static final SqlType<InetAddress> INET_ADDRESS =
            new NetworkType<>(InetAddress.class, "inet", Addresses::parsed, Addresses::text);

    /** {@code inet}: an address with the prefix of its network. */
    public static final SqlType<Inet> INET = new NetworkType<>(Inet.class, "inet", Inet::of, Inet::toString);

    /** {@code cidr}: a network. */
    public static final SqlType<Cidr> CIDR = new NetworkType<>(Cidr.class, "cidr", Cidr::of, Cidr::toString);

    /** {@code macaddr}: the address of a network card. */
    public static final SqlType<MacAddress> MACADDR =
            new NetworkType<>(MacAddress.class, "macaddr", MacAddress::of, MacAddress::toString);

    /** {@code jsonb} of any shape: maps, lists, texts, numbers and truth values; the JSON null is {@link JsonNull#NULL}, and null is NULL. */
    public static final SqlType<Object> DOCUMENT = new JsonType<>(Object.class, JsonTree.FORMAT, true);

    private SqlTypes() {}

    /** {@code varchar(length)}: a text of at most so many characters, counted as PostgreSQL counts them (code points). */
    public static SqlType<String> varchar(int length) {
        return StandardType.of(String.class, "varchar(" + length + ")", Row::text)
                .refusing(value -> Texts.refusal(value, length))
                .limiting(VARCHAR);
    }

    /** {@code numeric(precision, scale)}: values come back with exactly that scale, and what would have to be rounded is refused. */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        return StandardType.of(BigDecimal.class, "numeric(" + precision + ", " + scale + ")", Row::decimal)
                .refusing(value -> Decimals.refusal(value, precision, scale))
                .normalising(value -> Decimals.scaled(value, scale))
                .limiting(NUMERIC);
    }

    /** An enum as {@code text}, by the names of its constants. */
    public static <T extends Enum<T>> SqlType<T> enumText(Class<T> type) {
        return EnumType.ofNames(type);
    }

    /**
     * An enum as {@code text}, by labels in the order of its constants.
     *
     * @throws dev.athanor.error.MappingException when there are not as many labels as constants
     */
    public static <T extends Enum<T>> SqlType<T> enumText(Class<T> type, String... labels) {
        return EnumType.ofLabels(type, List.of(labels));
    }

    /**
     * An enum as a type of the database's own, by labels in the order of its constants.
     *
     * @param schema the schema the type is in, empty for the one that {@code search_path} leads to
     * @throws dev.athanor.error.MappingException when there are not as many labels as constants
     */
    public static <T extends Enum<T>> SqlType<T> sqlEnum(Class<T> type, String schema, String name, String... labels) {
        return EnumType.defined(type, new EnumDefinition(schema, name, List.of(labels)));
    }

    /**
     * Values of a program's own type that stand for values of another: {@code converted(UserId.class, BIGINT, UserId::new, UserId::value)}. SQL sees the other
     * type only.
     *
     * @param read makes the program's value of what was read; never called with null
     * @param write yields what is stored; a value for which it yields null is refused
     */
    public static <T, S> SqlType<T> converted(
            Class<? super T> javaType,
            SqlType<S> stored,
            Function<? super S, ? extends T> read,
            Function<? super T, ? extends @Nullable S> write) {
        return new ConvertedType<>(javaType, stored, read, write, javaType.getSimpleName());
    }

    /** The same by a converter: {@code converted(Boolean.class, TEXT, new YesNo())}. */
    public static <T, S> SqlType<T> converted(Class<? super T> javaType, SqlType<S> stored, Converter<T, S> converter) {
        String name = converter.getClass().getSimpleName();
        return new ConvertedType<>(javaType, stored, converter::read, converter::write, name);
    }

    /** A document as {@code jsonb}, or as {@code json}. */
    public static <T> SqlType<T> json(Class<? super T> javaType, JsonFormat<T> format, boolean binary) {
        return new JsonType<>(javaType, format, binary);
    }

    /** The type of the elements of a list. */
    public static <T> SqlType<T> elementOf(SqlType<List<T>> list) {
        return ((ListType<T>) list).elementType();
    }

    /** The type of the bounds of a range. */
    public static <T extends Comparable<? super T>> SqlType<T> boundOf(SqlType<Range<T>> range) {
        return ((RangeType<T>) range).bound();
    }

    /** A one-dimensional array of another type, as an unmodifiable list. */
    public static <T> SqlType<List<T>> list(SqlType<T> element) {
        return new ListType<>(element);
    }
}
