// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document, read from front to back.
 *
 * <p>Each method consumes what it names. A token of another kind raises {@link dev.athanor.error.ConversionException} with the path of the key, never a value.
 */
public interface JsonReader {
    /** What kind of value comes next. */
    enum Kind {
        /** A JSON object. */
        OBJECT,
        /** A JSON array. */
        ARRAY,
        /** A JSON string. */
        TEXT,
        /** A JSON number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** The JSON null. */
        NULL
    }

    /** The kind of the value that comes next; consumes nothing. */
    Kind peek();

    /** Consumes a JSON null if it comes next and says whether it did. */
    boolean takeNull();

    /** Steps into an object. */
    void beginObject();

    /** The next key of the object; null at its end, which is consumed. */
    @Nullable
    String nextName();

    /** Steps into an array. */
    void beginArray();

    /** Whether the array has one more element; its end is consumed with the answer {@code false}. */
    boolean hasNext();

    /** A string. */
    String text();

    /** A whole number that fits a {@code long}. */
    long longValue();

    /** A number. */
    double doubleValue();

    /** A number with all its digits. */
    BigDecimal decimal();

    /** {@code true} or {@code false}. */
    boolean booleanValue();

    /** Passes over the next value, however large. */
    void skip();
}
