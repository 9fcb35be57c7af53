// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.ConversionException;
import dev.athanor.type.JsonReader;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A document that Jackson parses.
 *
 * <p>The parser moves on only when the next token is asked for, so that it still stands at a value that turns out
 * wrong.
 */
final class JacksonReader implements JsonReader {
    /** No number of the server reaches it; a larger exponent would be a trap for whoever writes the number out. */
    private static final int LARGEST_SCALE = 150_000;

    private final JsonParser parser;
    private boolean consumed = true;

    JacksonReader(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public Kind peek() {
        JsonToken token = token();
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            default -> throw new ConversionException("the document has no value where one is read.");
        };
    }

    @Override
    public boolean takeNull() {
        return take(JsonToken.VALUE_NULL);
    }

    @Override
    public void beginObject() {
        consume(Kind.OBJECT);
    }

    @Override
    public @Nullable String nextName() {
        if (take(JsonToken.END_OBJECT)) {
            return null;
        }
        if (!take(JsonToken.PROPERTY_NAME)) {
            throw new ConversionException("the document has no key where one is read.");
        }
        return parser.currentName();
    }

    @Override
    public void beginArray() {
        consume(Kind.ARRAY);
    }

    @Override
    public boolean hasNext() {
        return !take(JsonToken.END_ARRAY);
    }

    @Override
    public String text() {
        consume(Kind.TEXT);
        return parser.getString();
    }

    @Override
    public long longValue() {
        try {
            return decimal().longValueExact();
        } catch (ArithmeticException e) {
            throw new ConversionException("the document holds a number that is not whole, or too large for a long.");
        }
    }

    @Override
    public double doubleValue() {
        consume(Kind.NUMBER);
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw new ConversionException("the document holds a number that is too large for a double.");
        }
        return value;
    }

    @Override
    public BigDecimal decimal() {
        consume(Kind.NUMBER);
        BigDecimal value = parser.getDecimalValue();
        if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
            throw new ConversionException("the document holds a number with too large an exponent.");
        }
        return value;
    }

    @Override
    public boolean booleanValue() {
        consume(Kind.BOOLEAN);
        return parser.getBooleanValue();
    }

    @Override
    public void skip() {
        peek();
        consumed = true;
        parser.skipChildren();
    }

    /** Makes sure that the document ends here. */
    void end() {
        if (!consumed || parser.nextToken() != null) {
            throw new ConversionException("the document goes on after its value has been read.");
        }
    }

    private JsonToken token() {
        JsonToken token = consumed ? parser.nextToken() : parser.currentToken();
        consumed = false;
        if (token == null) {
            throw new ConversionException("the document ends where a value is read.");
        }
        return token;
    }

    private boolean take(JsonToken wanted) {
        boolean found = token() == wanted;
        consumed = found;
        return found;
    }

    private void consume(Kind wanted) {
        Kind found = peek();
        if (found != wanted) {
            throw new ConversionException(
                    "the document holds " + named(found) + " where it should hold " + named(wanted) + ".");
        }
        consumed = true;
    }

    private static String named(Kind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
        };
    }
}
