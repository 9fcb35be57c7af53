// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A writer that writes nothing and refuses what the server could not store, by a {@link ConversionException} without the value. */
public final class JsonCheck implements JsonWriter {
    /** A check; it keeps nothing, so one object serves all documents. */
    public JsonCheck() {}

    @Override
    public void beginObject() {}

    @Override
    public void endObject() {}

    @Override
    public void beginArray() {}

    @Override
    public void endArray() {}

    @Override
    public void name(String name) {
        refuse("a key", Texts.refusal(name));
    }

    @Override
    public void text(String value) {
        refuse("a text", Texts.refusal(value));
    }

    @Override
    public void number(long value) {}

    @Override
    public void number(double value) {
        if (!Double.isFinite(value)) {
            throw new ConversionException("a number is infinite or not a number, which JSON cannot hold");
        }
    }

    @Override
    public void number(BigDecimal value) {
        refuse("a number", SqlTypes.NUMERIC.refusal(value));
    }

    @Override
    public void bool(boolean value) {}

    @Override
    public void nullValue() {}

    private static void refuse(String what, @Nullable String refusal) {
        if (refusal != null) {
            throw new ConversionException(what + " " + refusal);
        }
    }
}
