package run;

import dev.athanor.type.JsonCodec;
import dev.athanor.type.JsonFormat;
import dev.athanor.type.JsonReader;
import dev.athanor.type.JsonWriter;
import dev.athanor.type.SqlType;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** JSON as a list of tokens: brackets, keys and values in order. */
final class Tokens implements JsonReader, JsonWriter {
    private static final Object NULL = new Object();
    private final Deque<Object> tokens = new ArrayDeque<>();
    private boolean reading;

    private Tokens() {}

    static <T> T roundTrip(SqlType<T> type, T value) {
        Tokens tokens = new Tokens();
        JsonFormat<T> format = format(type, value);
        format.write(value, tokens);
        tokens.reading = true;
        return format.read(tokens);
    }

    static <T> T read(SqlType<T> type, Object... document) {
        Tokens tokens = new Tokens();
        tokens.tokens.addAll(Arrays.asList(document));
        tokens.reading = true;
        return format(type, null).read(tokens);
    }

    /** The format inside the type: what it hands to a codec. */
    private static <T> JsonFormat<T> format(SqlType<T> type, T value) {
        AtomicReference<JsonFormat<?>> seen = new AtomicReference<>();
        type.element(value, new JsonCodec() {
            @Override
            public <D> D read(String text, JsonFormat<D> format) {
                throw new UnsupportedOperationException();
            }

            @Override
            public <D> String write(D document, JsonFormat<D> format) {
                seen.set(format);
                return "";
            }
        });
        @SuppressWarnings("unchecked") // a type of T has a format of T
        JsonFormat<T> format = (JsonFormat<T>) seen.get();
        return format;
    }

    @Override
    public Kind peek() {
        Object token = tokens.peek();
        if (token == NULL) {
            return Kind.NULL;
        }
        return token instanceof Number
                ? Kind.NUMBER
                : token instanceof Boolean
                        ? Kind.BOOLEAN
                        : "{".equals(token) ? Kind.OBJECT : "[".equals(token) ? Kind.ARRAY : Kind.TEXT;
    }

    @Override
    public boolean takeNull() {
        return take(NULL);
    }

    private boolean take(Object token) {
        boolean next = tokens.peek() == token || token.equals(tokens.peek());
        if (next) {
            tokens.remove();
        }
        return next;
    }

    @Override
    public void beginObject() {
        begin("{");
    }

    private void begin(String bracket) {
        if (reading) {
            tokens.remove();
        } else {
            tokens.add(bracket);
        }
    }

    @Override
    public String nextName() {
        return take("}") ? null : text();
    }

    @Override
    public void beginArray() {
        begin("[");
    }

    @Override
    public boolean hasNext() {
        return !take("]");
    }

    @Override
    public String text() {
        return (String) tokens.remove();
    }

    @Override
    public long longValue() {
        return (long) tokens.remove();
    }

    @Override
    public double doubleValue() {
        return (double) tokens.remove();
    }

    @Override
    public BigDecimal decimal() {
        return (BigDecimal) tokens.remove();
    }

    @Override
    public boolean booleanValue() {
        return (boolean) tokens.remove();
    }

    @Override
    public void skip() {
        int depth = 0;
        do {
            Object token = tokens.remove();
            depth += List.of("{", "[").contains(token) ? 1 : List.of("}", "]").contains(token) ? -1 : 0;
        } while (depth > 0);
    }

    @Override
    public void endObject() {
        tokens.add("}");
    }

    @Override
    public void endArray() {
        tokens.add("]");
    }

    @Override
    public void name(String name) {
        tokens.add(name);
    }

    @Override
    public void text(String value) {
        tokens.add(value);
    }

    @Override
    public void number(long value) {
        tokens.add(value);
    }

    @Override
    public void number(double value) {
        tokens.add(value);
    }

    @Override
    public void number(BigDecimal value) {
        tokens.add(value);
    }

    @Override
    public void bool(boolean value) {
        tokens.add(value);
    }

    @Override
    public void nullValue() {
        tokens.add(NULL);
    }
}
