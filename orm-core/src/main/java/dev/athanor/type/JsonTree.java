// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON as maps, lists and scalars; the reader's own depth limit bounds the recursion. */
final class JsonTree implements JsonFormat<Object> {
    static final JsonFormat<Object> FORMAT = new JsonTree();

    private JsonTree() {}

    @Override
    public @Nullable Object read(JsonReader reader) {
        return switch (reader.peek()) {
            case OBJECT -> readObject(reader);
            case ARRAY -> readArray(reader);
            case TEXT -> reader.text();
            case NUMBER -> readNumber(reader);
            case BOOLEAN -> reader.booleanValue();
            case NULL -> {
                reader.takeNull();
                yield null;
            }
        };
    }

    private Map<String, @Nullable Object> readObject(JsonReader reader) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        reader.beginObject();
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
            values.put(name, read(reader));
        }
        return Collections.unmodifiableMap(values);
    }

    private List<@Nullable Object> readArray(JsonReader reader) {
        List<@Nullable Object> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(read(reader));
        }
        return Collections.unmodifiableList(values);
    }

    /** A whole number is a Long where it fits, so that small numbers compare as users expect. */
    private static Object readNumber(JsonReader reader) {
        BigDecimal number = reader.decimal();
        boolean whole = number.scale() <= 0 && number.precision() - number.scale() <= 18;
        return whole ? (Object) number.longValueExact() : number;
    }

    @Override
    public void write(@Nullable Object value, JsonWriter writer) {
        if (value == null || value == JsonNull.NULL) {
            writer.nullValue();
        } else if (value instanceof Map<?, ?> map) {
            writer.beginObject();
            map.forEach((name, each) -> {
                writer.name(String.valueOf(name));
                write(each, writer);
            });
            writer.endObject();
        } else if (value instanceof Iterable<?> values) {
            writer.beginArray();
            values.forEach(each -> write(each, writer));
            writer.endArray();
        } else {
            writeScalar(value, writer);
        }
    }

    private static void writeScalar(Object value, JsonWriter writer) {
        if (value instanceof String text) {
            writer.text(text);
        } else if (value instanceof Boolean truth) {
            writer.bool(truth);
        } else if (value instanceof Double || value instanceof Float) {
            writer.number(((Number) value).doubleValue());
        } else if (value instanceof BigDecimal decimal) {
            writer.number(decimal);
        } else if (value instanceof Number number) {
            writer.number(number.longValue());
        } else if (value instanceof Enum<?> constant) {
            writer.text(constant.name());
        } else {
            throw new ConversionException("a JSON document cannot hold a "
                    + value.getClass().getSimpleName() + ": use maps, lists, texts, numbers, booleans and null");
        }
    }
}
