// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;

/** The Java types that are columns by themselves, and what they are called in the library's own vocabulary. */
public enum Scalar {
    /** True or false. */
    BOOLEAN(
            "boolean",
            "java.lang.Boolean",
            "BOOLEAN",
            "boolean",
            Face.BOOLEAN,
            "booleanValue",
            "booleanOrNull",
            "BOOLEAN"),
    /** Whole numbers of 16 bits. */
    SHORT("short", "java.lang.Short", "SMALLINT", "smallint", Face.NUMBER, "shortValue", "", ""),
    /** Whole numbers of 32 bits. */
    INTEGER("int", "java.lang.Integer", "INTEGER", "integer", Face.NUMBER, "intValue", "intOrNull", "INTEGER"),
    /** Whole numbers of 64 bits. */
    LONG("long", "java.lang.Long", "BIGINT", "bigint", Face.NUMBER, "longValue", "longOrNull", "LONG"),
    /** Binary fractions of 32 bits. */
    FLOAT("float", "java.lang.Float", "REAL", "real", Face.NUMBER, "floatValue", "", ""),
    /** Binary fractions of 64 bits. */
    DOUBLE("double", "java.lang.Double", "DOUBLE", "double precision", Face.NUMBER, "doubleValue", "", "DOUBLE"),
    /** Decimals. */
    DECIMAL("", "java.math.BigDecimal", "NUMERIC", "numeric", Face.NUMBER, "", "decimal", "DECIMAL"),
    /** Texts. */
    TEXT("", "java.lang.String", "TEXT", "text", Face.TEXT, "", "text", "TEXT"),
    /** Universally unique identifiers. */
    UUID("", "java.util.UUID", "UUID", "uuid", Face.VALUE, "", "uuid", "UUID"),
    /** Bytes; the one scalar that can change in place. */
    BYTES("", "byte[]", "BYTEA", "bytea", Face.VALUE, "", "", ""),
    /** Dates. */
    DATE("", "java.time.LocalDate", "DATE", "date", Face.TEMPORAL, "", "date", "DATE"),
    /** Times of day. */
    TIME("", "java.time.LocalTime", "TIME", "time", Face.TEMPORAL, "", "", "TIME"),
    /** Dates with times, of no zone. */
    TIMESTAMP("", "java.time.LocalDateTime", "TIMESTAMP", "timestamp", Face.TEMPORAL, "", "", "TIMESTAMP"),
    /** Instants. */
    INSTANT("", "java.time.Instant", "INSTANT", "timestamptz", Face.TEMPORAL, "", "", "INSTANT"),
    /** Dates with times and an offset. */
    OFFSET_DATE_TIME(
            "",
            "java.time.OffsetDateTime",
            "OFFSET_DATE_TIME",
            "timestamptz",
            Face.TEMPORAL,
            "",
            "",
            "OFFSET_DATE_TIME"),
    /** Intervals by the clock. */
    DURATION("", "java.time.Duration", "DURATION", "interval", Face.VALUE, "", "", ""),
    /** Intervals by the calendar. */
    PERIOD("", "java.time.Period", "PERIOD", "interval", Face.VALUE, "", "", ""),
    /** Addresses of machines. */
    INET_ADDRESS("", "java.net.InetAddress", "INET_ADDRESS", "inet", Face.NETWORK, "", "", ""),
    /** Addresses with the prefixes of their networks. */
    INET("", "dev.athanor.type.Inet", "INET", "inet", Face.NETWORK, "", "", ""),
    /** Networks. */
    CIDR("", "dev.athanor.type.Cidr", "CIDR", "cidr", Face.NETWORK, "", "", ""),
    /** Addresses of network cards. */
    MAC_ADDRESS("", "dev.athanor.type.MacAddress", "MACADDR", "macaddr", Face.VALUE, "", "", ""),
    /** Ranges of integers. */
    INTEGER_RANGE(INTEGER, "INT4RANGE", "int4range"),
    /** Ranges of integers of 64 bits. */
    LONG_RANGE(LONG, "INT8RANGE", "int8range"),
    /** Ranges of decimals. */
    DECIMAL_RANGE(DECIMAL, "NUMRANGE", "numrange"),
    /** Ranges of dates. */
    DATE_RANGE(DATE, "DATERANGE", "daterange"),
    /** Ranges of dates with times, of no zone. */
    TIMESTAMP_RANGE(TIMESTAMP, "TSRANGE", "tsrange"),
    /** Ranges of instants. */
    INSTANT_RANGE(INSTANT, "TSTZRANGE", "tstzrange");

    /** Which operators a column of the type has. */
    public enum Face {
        /** Those of truth values. */
        BOOLEAN,
        /** Those of numbers. */
        NUMBER,
        /** Those of texts. */
        TEXT,
        /** Those of dates and times. */
        TEMPORAL,
        /** Those of ranges. */
        RANGE,
        /** Those of addresses and networks. */
        NETWORK,
        /** Comparisons only. */
        VALUE
    }

    private final String primitive;

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies
    private final JavaType boxed;

    private final String sqlType;
    private final String sqlName;
    private final Face face;
    private final String primitiveGetter;
    private final String getter;
    private final String jsonFormat;

    Scalar(
            String primitive,
            String boxed,
            String sqlType,
            String sqlName,
            Face face,
            String primitiveGetter,
            String getter,
            String jsonFormat) {
        int dot = boxed.lastIndexOf('.');
        this.primitive = primitive;
        this.boxed = JavaType.of(dot < 0 ? "" : boxed.substring(0, dot), boxed.substring(dot + 1));
        this.sqlType = sqlType;
        this.sqlName = sqlName;
        this.face = face;
        this.primitiveGetter = primitiveGetter;
        this.getter = getter;
        this.jsonFormat = jsonFormat;
    }

    Scalar(Scalar bound, String sqlType, String sqlName) {
        this.primitive = "";
        this.boxed = new JavaType("dev.athanor.type", List.of("Range"), List.of(bound.boxed));
        this.sqlType = sqlType;
        this.sqlName = sqlName;
        this.face = Face.RANGE;
        this.primitiveGetter = "";
        this.getter = "";
        this.jsonFormat = "";
    }

    /** The primitive's keyword, empty where there is none. */
    public String primitive() {
        return primitive;
    }

    /** The reference type; for bytes the array {@code byte[]}, which has no package. */
    public JavaType boxed() {
        return boxed;
    }

    /** The constant of {@code SqlTypes}. */
    public String sqlType() {
        return sqlType;
    }

    /** The type's name in SQL. */
    public String sqlName() {
        return sqlName;
    }

    /** Which operators its columns have. */
    public Face face() {
        return face;
    }

    /** The getter of {@code Row} that refuses NULL, empty where there is none. */
    public String primitiveGetter() {
        return primitiveGetter;
    }

    /** The getter of {@code Row} that yields null for NULL, empty where there is none. */
    public String getter() {
        return getter;
    }

    /** The constant of {@code JsonFormats}, empty where documents cannot hold the type. */
    public String jsonFormat() {
        return jsonFormat;
    }

    /** Whether it counts: a whole number, so that it may be a version. */
    public boolean isWholeNumber() {
        return this == SHORT || this == INTEGER || this == LONG;
    }
}
