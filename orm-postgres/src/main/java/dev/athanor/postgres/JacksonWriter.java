// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.ConversionException;
import dev.athanor.type.JsonWriter;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** A document that Jackson writes; what the server could not store is refused here. */
final class JacksonWriter implements JsonWriter {
    private final JsonGenerator generator;

    JacksonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    @Override
    public void beginObject() {
        generator.writeStartObject();
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    @Override
    public void beginArray() {
        generator.writeStartArray();
    }

    @Override
    public void endArray() {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) {
        generator.writeName(storable("the next key", name));
    }

    @Override
    public void text(String value) {
        generator.writeString(storable("a text", value));
    }

    @Override
    public void number(long value) {
        generator.writeNumber(value);
    }

    @Override
    public void number(double value) {
        if (!Double.isFinite(value)) {
            throw new ConversionException("a number is infinite or not a number, which JSON cannot hold.");
        }
        generator.writeNumber(value);
    }

    @Override
    public void number(BigDecimal value) {
        String refusal = SqlTypes.NUMERIC.refusal(value);
        if (refusal != null) {
            throw new ConversionException("a number " + refusal + ".");
        }
        generator.writeNumber(value.toPlainString());
    }

    @Override
    public void bool(boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    public void nullValue() {
        generator.writeNull();
    }

    private static String storable(String what, String text) {
        String refusal = SqlTypes.TEXT.refusal(text);
        if (refusal != null) {
            throw new ConversionException(what + " " + refusal + ".");
        }
        return text;
    }
}
