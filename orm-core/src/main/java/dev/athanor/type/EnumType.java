// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import dev.athanor.error.MappingException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An enum by labels, which are the names of its constants unless they are given: as {@code text}, or as an enum type of the database's own.
 *
 * @param <T> the enum
 */
public final class EnumType<T extends Enum<T>> implements SqlType<T> {
    private final Class<T> type;
    private final List<String> labels;
    private final @Nullable EnumDefinition definition;
    private final Map<String, T> byLabel = new HashMap<>();
    private final Map<T, String> byConstant;

    private EnumType(Class<T> type, List<String> labels, @Nullable EnumDefinition definition) {
        this.type = type;
        this.labels = labels;
        this.definition = definition;
        T[] constants = type.getEnumConstants();
        if (constants.length != labels.size()) {
            throw new MappingException("the enum " + type.getSimpleName() + " has " + constants.length
                    + " constants, but its metamodel was generated for " + labels.size()
                    + ": compile the records that use it again");
        }
        this.byConstant = new EnumMap<>(type);
        for (int i = 0; i < constants.length; i++) {
            byLabel.put(labels.get(i), constants[i]);
            byConstant.put(constants[i], labels.get(i));
        }
    }

    static <T extends Enum<T>> EnumType<T> ofNames(Class<T> type) {
        return new EnumType<>(
                type, Stream.of(type.getEnumConstants()).map(Enum::name).toList(), null);
    }

    static <T extends Enum<T>> EnumType<T> ofLabels(Class<T> type, List<String> labels) {
        return new EnumType<>(type, labels, null);
    }

    static <T extends Enum<T>> EnumType<T> defined(Class<T> type, EnumDefinition definition) {
        return new EnumType<>(type, definition.labels(), definition);
    }

    /** The labels in the order of the constants. */
    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public @Nullable EnumDefinition definition() {
        return definition;
    }

    @Override
    public Class<T> javaType() {
        return type;
    }

    @Override
    public String sqlName() {
        return definition == null ? "text" : definition.name();
    }

    @Override
    public String elementName() {
        return "text";
    }

    @Override
    public boolean castsFromText() {
        return definition != null;
    }

    @Override
    public @Nullable T read(Row row, int index) throws SQLException {
        String label = row.text(index);
        return label == null ? null : ofElement(label, row.json());
    }

    @Override
    public T ofElement(String label, JsonCodec json) {
        T constant = byLabel.get(label);
        if (constant == null) {
            throw new ConversionException("the column holds a label that is no constant of " + type.getSimpleName()
                    + ", which has " + String.join(", ", labels) + ": add the constant, or correct the row");
        }
        return constant;
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable T value) throws SQLException {
        parameters.statement().setString(index, value == null ? null : label(value));
    }

    @Override
    public Object element(T value, JsonCodec json) {
        return label(value);
    }

    /** Statements cast it themselves where it is a type of the database's own. */
    @Override
    public String literal(T value, JsonCodec json) {
        return LiteralText.quoted(label(value));
    }

    String label(T value) {
        return Objects.requireNonNull(byConstant.get(value));
    }

    /** The constant of a label; null where there is none. */
    @Nullable
    T constant(String label) {
        return byLabel.get(label);
    }

    /** A label that is not the constant's name stands in requests too. */
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
        return sqlName() + " of " + type.getSimpleName();
    }
}
