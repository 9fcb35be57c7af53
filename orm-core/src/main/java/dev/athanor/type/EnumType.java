// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An enum stored as text, by the names of its constants.
 *
 * @param <T> the enum
 */
public final class EnumType<T extends Enum<T>> implements SqlType<T> {
    private final Class<T> type;
    private final Map<String, T> byLabel;

    EnumType(Class<T> type) {
        this.type = type;
        this.byLabel =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
    }

    /** The labels in the order of the constants. */
    @Override
    public List<String> labels() {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    @Override
    public Class<T> javaType() {
        return type;
    }

    @Override
    public String sqlName() {
        return "text";
    }

    @Override
    public @Nullable T read(Row row, int index) throws SQLException {
        String label = row.text(index);
        if (label == null) {
            return null;
        }
        T constant = byLabel.get(label);
        if (constant == null) {
            throw new ConversionException("the column holds a label that is no constant of " + type.getSimpleName()
                    + ": add the constant, or correct the row");
        }
        return constant;
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable T value) throws SQLException {
        parameters.statement().setString(index, value == null ? null : value.name());
    }

    @Override
    public Object element(T value, JsonCodec json) {
        return value.name();
    }

    @Override
    public T ofText(String text) {
        T constant = byLabel.get(text);
        if (constant == null) {
            throw new IllegalArgumentException("no constant of " + type.getSimpleName());
        }
        return constant;
    }

    @Override
    public String toString() {
        return "text of " + type.getSimpleName();
    }
}
