// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of the program's own, stored as another: each value goes through a pair of functions, and everything else is as the other type has it.
 *
 * @param by whose functions they are, for messages
 */
record ConvertedType<T, S>(
        Class<? super T> javaType,
        SqlType<S> stored,
        Function<? super S, ? extends T> read,
        Function<? super T, ? extends @Nullable S> write,
        String by)
        implements SqlType<T> {

    @Override
    public String sqlName() {
        return stored.sqlName();
    }

    @Override
    public String elementName() {
        return stored.elementName();
    }

    @Override
    public String listElementName() {
        return stored.listElementName();
    }

    @Override
    public @Nullable EnumDefinition definition() {
        return stored.definition();
    }

    @Override
    public boolean castsFromText() {
        return stored.castsFromText();
    }

    @Override
    public boolean castsWhenBound() {
        return stored.castsWhenBound();
    }

    @Override
    public @Nullable T read(Row row, int index) throws SQLException {
        S value = stored.read(row, index);
        return value == null ? null : made(value);
    }

    @Override
    public @Nullable T ofElement(String text, JsonCodec json) {
        S value = stored.ofElement(text, json);
        return value == null ? null : made(value);
    }

    private T made(S value) {
        T made;
        try {
            made = read.apply(value);
        } catch (RuntimeException e) {
            throw new ConversionException(
                    null,
                    null,
                    "the column holds a value that " + by + " refuses ("
                            + e.getClass().getSimpleName() + "): correct the row, or let the type take it",
                    e);
        }
        if (made == null) {
            throw new ConversionException("the column holds a value of which the converter of " + by
                    + " makes null: null is for SQL NULL alone, which no converter sees");
        }
        return made;
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable T value) throws SQLException {
        stored.bind(parameters, index, value == null ? null : required(value));
    }

    @Override
    public Object element(T value, JsonCodec json) {
        return stored.element(required(value), json);
    }

    private S required(T value) {
        S content;
        try {
            content = write.apply(value);
        } catch (RuntimeException e) {
            throw new ConversionException(null, null, "a value " + refusalFor(e), e);
        }
        if (content == null) {
            throw new ConversionException("a value " + refusalOfNull());
        }
        return content;
    }

    private String refusalFor(RuntimeException failure) {
        return "is refused by " + by + " (" + failure.getClass().getSimpleName()
                + "): correct the value, or let the type write it";
    }

    private String refusalOfNull() {
        return "is a " + name() + " that holds null: leave out the whole value where there is none";
    }

    private String name() {
        return javaType.getSimpleName();
    }

    @Override
    public @Nullable String refusal(T value) {
        S content;
        try {
            content = write.apply(value);
        } catch (RuntimeException e) {
            return refusalFor(e);
        }
        return content == null ? refusalOfNull() : stored.refusal(content);
    }

    /** A value that the stored type takes as it is stays the same instance. */
    @Override
    public T normalised(T value) {
        S content = required(value);
        S normalised = stored.normalised(content);
        return normalised == content || normalised.equals(content) ? value : made(normalised);
    }

    @Override
    public boolean same(T one, T other) {
        return stored.same(required(one), required(other));
    }

    @Override
    public Object compared(T value) {
        return stored.compared(required(value));
    }

    @Override
    public SqlType<T> unlimited() {
        SqlType<S> unlimited = stored.unlimited();
        return unlimited == stored ? this : new ConvertedType<>(javaType, unlimited, read, write, by);
    }

    @Override
    public List<String> labels() {
        return stored.labels();
    }

    @Override
    public T ofMade(Object made) {
        return made(stored.ofMade(made));
    }

    /** A value that the program's own type refuses is as one that is none. */
    @Override
    public T ofText(String text) {
        S content = stored.ofText(text);
        try {
            return made(content);
        } catch (ConversionException refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    @Override
    public long size(T value) {
        S content = write.apply(value);
        return content == null ? 0 : stored.size(content);
    }

    @Override
    public String toString() {
        return name() + " as " + stored;
    }
}
