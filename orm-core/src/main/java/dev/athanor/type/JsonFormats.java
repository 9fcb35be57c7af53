// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The formats of scalars, lists and maps in JSON; generated formats of typed documents are built from them. Dates and times are ISO 8601 texts. */
public final class JsonFormats {
    /** A string. */
    public static final JsonFormat<String> TEXT = of(JsonReader::text, (writer, value) -> writer.text(value));

    /** A whole number in the range of {@code int}. */
    public static final JsonFormat<Integer> INTEGER =
            of(reader -> exact(reader.longValue()), (writer, value) -> writer.number((long) value));

    /** A whole number in the range of {@code long}. */
    public static final JsonFormat<Long> LONG = of(JsonReader::longValue, (writer, value) -> writer.number(value));

    /** A finite number. */
    public static final JsonFormat<Double> DOUBLE =
            of(JsonReader::doubleValue, (writer, value) -> writer.number((double) value));

    /** A number with all its digits. */
    public static final JsonFormat<BigDecimal> DECIMAL =
            of(JsonReader::decimal, (writer, value) -> writer.number(value));

    /** {@code true} or {@code false}. */
    public static final JsonFormat<Boolean> BOOLEAN =
            of(JsonReader::booleanValue, (writer, value) -> writer.bool(value));

    /** A UUID as text. */
    public static final JsonFormat<UUID> UUID = parsed("a UUID", java.util.UUID::fromString);

    /** A date as text. */
    public static final JsonFormat<LocalDate> DATE = parsed("a date", LocalDate::parse);

    /** A time of day as text. */
    public static final JsonFormat<LocalTime> TIME = parsed("a time", LocalTime::parse);

    /** A date and time as text. */
    public static final JsonFormat<LocalDateTime> TIMESTAMP = parsed("a date and time", LocalDateTime::parse);

    /** An instant as text. */
    public static final JsonFormat<Instant> INSTANT = parsed("an instant", Instant::parse);

    /** A date and time with an offset as text. */
    public static final JsonFormat<OffsetDateTime> OFFSET_DATE_TIME =
            parsed("a date and time with an offset", OffsetDateTime::parse);

    /** Any JSON: {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean} or null. */
    public static final JsonFormat<Object> TREE = JsonTree.FORMAT;

    private JsonFormats() {}

    /** An enum, by the names of its constants. */
    public static <T extends Enum<T>> JsonFormat<T> enumText(Class<T> type) {
        return enumText(EnumType.ofNames(type));
    }

    /** An enum, by labels in the order of its constants. */
    public static <T extends Enum<T>> JsonFormat<T> enumText(Class<T> type, String... labels) {
        return enumText(EnumType.ofLabels(type, List.of(labels)));
    }

    private static <T extends Enum<T>> JsonFormat<T> enumText(EnumType<T> type) {
        return of(
                reader -> {
                    T constant = type.constant(reader.text());
                    if (constant == null) {
                        throw new ConversionException("the document holds a label that is no constant of "
                                + type.javaType().getSimpleName());
                    }
                    return constant;
                },
                (writer, value) -> writer.text(type.label(value)));
    }

    /** An array, as an unmodifiable list; elements may be null. */
    public static <T> JsonFormat<List<T>> list(JsonFormat<T> element) {
        return of(
                reader -> {
                    List<@Nullable T> values = new ArrayList<>();
                    reader.beginArray();
                    while (reader.hasNext()) {
                        values.add(element.read(reader));
                    }
                    @SuppressWarnings("NullAway") // a list of T may hold null where the document does
                    List<T> result = Collections.unmodifiableList(values);
                    return result;
                },
                (writer, values) -> {
                    writer.beginArray();
                    values.forEach(value -> element.write(value, writer));
                    writer.endArray();
                });
    }

    /** An object with keys of any name, as an unmodifiable map in the document's order; values may be null. */
    public static <T> JsonFormat<Map<String, T>> map(JsonFormat<T> value) {
        return of(
                reader -> {
                    Map<String, @Nullable T> values = new LinkedHashMap<>();
                    reader.beginObject();
                    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
                        values.put(name, value.read(reader));
                    }
                    @SuppressWarnings("NullAway") // a map to T may hold null where the document does
                    Map<String, T> result = Collections.unmodifiableMap(values);
                    return result;
                },
                (writer, values) -> {
                    writer.beginObject();
                    values.forEach((name, each) -> {
                        writer.name(name);
                        value.write(each, writer);
                    });
                    writer.endObject();
                });
    }

    /**
     * What a key of a typed document holds where the component is never null; on the way in and on the way out null is refused, as is a missing key.
     *
     * @throws ConversionException when the value is null
     */
    public static <T> T required(@Nullable T value, String key) {
        if (value == null) {
            throw new ConversionException("the document has no value for the key \"" + key
                    + "\", and its component takes no null: declare it @Nullable, or give it a value");
        }
        return value;
    }

    private static <T> JsonFormat<T> of(Function<JsonReader, T> read, BiConsumer<JsonWriter, T> write) {
        return new JsonFormat<>() {
            @Override
            public @Nullable T read(JsonReader reader) {
                return reader.takeNull() ? null : read.apply(reader);
            }

            @Override
            public void write(@Nullable T value, JsonWriter writer) {
                if (value == null) {
                    writer.nullValue();
                } else {
                    write.accept(writer, value);
                }
            }
        };
    }

    private static <T> JsonFormat<T> parsed(String what, Function<String, T> parse) {
        return of(
                reader -> {
                    try {
                        return parse.apply(reader.text());
                    } catch (DateTimeParseException | IllegalArgumentException e) {
                        throw new ConversionException("the document holds a text where it should hold " + what);
                    }
                },
                (writer, value) -> writer.text(value.toString()));
    }

    private static int exact(long value) {
        if (value != (int) value) {
            throw new ConversionException("the document holds a number that is too large for an int");
        }
        return (int) value;
    }
}
