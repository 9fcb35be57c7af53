// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.type.JsonCheck;
import dev.athanor.type.JsonWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** A document that Jackson writes; what the server could not store is refused here. */
final class JacksonWriter implements JsonWriter {
    private static final JsonWriter CHECK = new JsonCheck();

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
        CHECK.name(name);
        generator.writeName(name);
    }

    @Override
    public void text(String value) {
        CHECK.text(value);
        generator.writeString(value);
    }

    @Override
    public void number(long value) {
        generator.writeNumber(value);
    }

    @Override
    public void number(double value) {
        CHECK.number(value);
        generator.writeNumber(value);
    }

    @Override
    public void number(BigDecimal value) {
        CHECK.number(value);
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
}
