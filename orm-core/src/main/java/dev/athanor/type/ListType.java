// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A one-dimensional array of another type, as an unmodifiable list; elements may be null.
 *
 * <p>By itself it travels as an array of the driver's. Among many rows, which are arrays already, it travels as the text of an array literal.
 */
record ListType<T>(SqlType<T> elementType) implements SentAsText<List<T>> {
    @Override
    public Class<? super List<T>> javaType() {
        return List.class;
    }

    @Override
    public String sqlName() {
        return elementType.sqlName() + "[]";
    }

    @Override
    public @Nullable EnumDefinition definition() {
        return elementType.definition();
    }

    @Override
    public boolean castsWhenBound() {
        return elementType.castsFromText();
    }

    @Override
    public @Nullable List<T> read(Row row, int index) throws SQLException {
        return elementType.castsFromText() ? SentAsText.super.read(row, index) : readByDriver(row, index);
    }

    /** The driver would ask the server what the elements are. */
    @Override
    public List<T> ofElement(String text, JsonCodec json) {
        List<@Nullable T> values = new ArrayList<>();
        for (String element : ArrayText.elements(text)) {
            values.add(element == null ? null : elementType.ofElement(element, json));
        }
        return unmodifiable(values);
    }

    /** Reads the elements through the driver's own cursor over the array, so that each is read by its type. */
    private @Nullable List<T> readByDriver(Row row, int index) throws SQLException {
        Array array = row.results().getArray(index);
        if (array == null) {
            return null;
        }
        List<@Nullable T> values = new ArrayList<>();
        try (ResultSet elements = array.getResultSet()) {
            Row element = new Row(elements, row.json());
            while (element.next()) {
                values.add(elementType.read(element, 2));
            }
        }
        return unmodifiable(values);
    }

    @SuppressWarnings("NullAway") // a list of T may hold null where the array does
    private static <T> List<T> unmodifiable(List<@Nullable T> values) {
        return Collections.unmodifiableList(values);
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable List<T> value) throws SQLException {
        parameters.array(
                index, elementType.listElementName(), value == null ? null : elements(value, parameters.json()));
    }

    @Override
    public Object element(List<T> value, JsonCodec json) {
        return ArrayText.of(elements(value, json));
    }

    @Override
    public String literal(List<T> value, JsonCodec json) {
        return definition() == null
                ? SentAsText.super.literal(value, json)
                : LiteralText.quoted(ArrayText.of(elements(value, json)));
    }

    @Override
    public @Nullable String refusal(List<T> value) {
        for (T element : value) {
            String refusal = element == null ? null : elementType.refusal(element);
            if (refusal != null) {
                return "has an element that " + refusal;
            }
        }
        return null;
    }

    @Override
    public List<T> normalised(List<T> value) {
        List<T> copy = new ArrayList<>(value.size());
        for (T element : value) {
            copy.add(element == null ? element : elementType.normalised(element));
        }
        return Collections.unmodifiableList(copy);
    }

    @Override
    public SqlType<List<T>> unlimited() {
        return new ListType<>(elementType.unlimited());
    }

    @Override
    public long size(List<T> value) {
        long size = ValueSize.SCALAR;
        for (T element : value) {
            size += element == null ? ValueSize.SCALAR : elementType.size(element);
        }
        return size;
    }

    private @Nullable Object[] elements(List<T> values, JsonCodec json) {
        @Nullable Object[] elements = new @Nullable Object[values.size()];
        for (int i = 0; i < elements.length; i++) {
            T value = values.get(i);
            elements[i] = value == null ? null : elementType.element(value, json);
        }
        return elements;
    }

    @Override
    public String toString() {
        return sqlName();
    }
}
