// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import org.jspecify.annotations.Nullable;

/** A document in a {@code jsonb} or {@code json} column; it travels as text and is cast where it arrives. */
record JsonType<T>(Class<? super T> javaType, JsonFormat<T> format, boolean binary) implements SentAsText<T> {
    private static final JsonWriter CHECK = new JsonCheck();

    @Override
    public String sqlName() {
        return binary ? "jsonb" : "json";
    }

    /** A document that may be anything may be JSON's null too; of any other type it is no value. */
    @Override
    @SuppressWarnings("unchecked") // T is Object where that is its class
    public @Nullable T ofElement(String text, JsonCodec json) {
        T value = json.read(text, format);
        return value == null && javaType == Object.class ? (T) JsonNull.NULL : value;
    }

    @Override
    public Object element(T value, JsonCodec json) {
        return json.write(value, format);
    }

    @Override
    public @Nullable String refusal(T value) {
        try {
            format.write(value, CHECK);
            return null;
        } catch (ConversionException e) {
            return "holds a document that cannot be stored: " + e.reason();
        }
    }

    @Override
    public String toString() {
        return sqlName();
    }
}
