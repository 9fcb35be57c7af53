// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.math.BigDecimal;

/** A JSON document, written from front to back. */
public interface JsonWriter {
    /** Opens an object. */
    void beginObject();

    /** Closes the object. */
    void endObject();

    /** Opens an array. */
    void beginArray();

    /** Closes the array. */
    void endArray();

    /** The key of the value that comes next. */
    void name(String name);

    /** A string. */
    void text(String value);

    /** A whole number. */
    void number(long value);

    /** A number; JSON has no infinity and no NaN, so these raise {@link dev.athanor.error.ConversionException}. */
    void number(double value);

    /** A number with all its digits, never in exponent form. */
    void number(BigDecimal value);

    /** {@code true} or {@code false}. */
    void bool(boolean value);

    /** The JSON null. */
    void nullValue();
}
