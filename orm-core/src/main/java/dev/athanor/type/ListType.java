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
    public boolean castsWhenBound() {
        return elementType.castsFromText();
    }

    /** Reads the elements through the driver's own cursor over the array, so that each is read by its type. */
    @Override
    public @Nullable List<T> read(Row row, int index) throws SQLException {
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
        @SuppressWarnings("NullAway") // a list of T may hold null where the array does
        List<T> result = Collections.unmodifiableList(values);
        return result;
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable List<T> value) throws SQLException {
        parameters.array(
                index, elementType.listElementName(), value == null ? null : elements(value, parameters.json()));
    }

    @Override
    public Object element(List<T> value, JsonCodec json) {
        StringBuilder literal = new StringBuilder("{");
        for (Object element : elements(value, json)) {
            literal.append(literal.length() == 1 ? "" : ",");
            if (element == null) {
                literal.append("NULL");
            } else {
                quote(literal, LiteralText.text(element));
            }
        }
        return literal.append('}').toString();
    }

    /** PostgreSQL manual, section 8.15.6: inside double quotes only the quote and the backslash are special. */
    private static void quote(StringBuilder literal, String element) {
        literal.append('"');
        for (int i = 0; i < element.length(); i++) {
            char character = element.charAt(i);
            if (character == '"' || character == '\\') {
                literal.append('\\');
            }
            literal.append(character);
        }
        literal.append('"');
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
