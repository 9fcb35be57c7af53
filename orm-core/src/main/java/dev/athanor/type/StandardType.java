// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type that the driver reads, binds and puts into arrays by itself. */
record StandardType<T>(
        Class<T> javaType,
        String sqlName,
        Reader<T> reader,
        Function<T, Object> toDriver,
        Function<T, @Nullable String> refusals,
        Function<T, T> normaliser,
        @Nullable SqlType<T> withoutLimits)
        implements SqlType<T> {

    /** Reads one column of the current row. */
    interface Reader<T> {
        @Nullable
        T read(Row row, int index) throws SQLException;
    }

    static <T> StandardType<T> of(Class<T> javaType, String sqlName, Reader<T> reader) {
        return new StandardType<>(javaType, sqlName, reader, value -> value, value -> null, value -> value, null);
    }

    StandardType<T> sentAs(Function<T, Object> conversion) {
        return new StandardType<>(javaType, sqlName, reader, conversion, refusals, normaliser, withoutLimits);
    }

    StandardType<T> refusing(Function<T, @Nullable String> check) {
        return new StandardType<>(javaType, sqlName, reader, toDriver, check, normaliser, withoutLimits);
    }

    StandardType<T> normalising(Function<T, T> conversion) {
        return new StandardType<>(javaType, sqlName, reader, toDriver, refusals, conversion, withoutLimits);
    }

    StandardType<T> limiting(SqlType<T> type) {
        return new StandardType<>(javaType, sqlName, reader, toDriver, refusals, normaliser, type);
    }

    @Override
    public @Nullable T read(Row row, int index) throws SQLException {
        return reader.read(row, index);
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable T value) throws SQLException {
        if (value == null) {
            bindNull(parameters.statement(), index);
        } else {
            parameters.statement().setObject(index, toDriver.apply(value));
        }
    }

    /**
     * By number alone the driver leaves the type of some NULLs open; then it asks the server, and from then on waits for the
     * answer to each such statement before it sends the next.
     */
    private void bindNull(PreparedStatement statement, int index) throws SQLException {
        switch (elementName()) {
            case "uuid", "time", "timestamp", "timestamptz" -> statement.setNull(index, jdbcType(), elementName());
            default -> statement.setNull(index, jdbcType());
        }
    }

    @Override
    public Object element(T value, JsonCodec json) {
        return toDriver.apply(value);
    }

    @Override
    public T ofText(String text) {
        return javaType.cast(TextForms.parsed(text, javaType));
    }

    @Override
    public @Nullable String refusal(T value) {
        return refusals.apply(value);
    }

    @Override
    public T normalised(T value) {
        return normaliser.apply(value);
    }

    @Override
    public SqlType<T> unlimited() {
        return withoutLimits == null ? this : withoutLimits;
    }

    /** A NULL still has a type: without it the server cannot choose between overloaded operators. */
    private int jdbcType() {
        return switch (elementName()) {
            case "bigint" -> Types.BIGINT;
            case "integer" -> Types.INTEGER;
            case "smallint" -> Types.SMALLINT;
            case "boolean" -> Types.BOOLEAN;
            case "double precision" -> Types.DOUBLE;
            case "real" -> Types.REAL;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "timestamp" -> Types.TIMESTAMP;
            case "timestamptz" -> Types.TIMESTAMP_WITH_TIMEZONE;
            case "bytea" -> Types.BINARY;
            case "uuid" -> Types.OTHER;
            default -> sqlName.startsWith("numeric") ? Types.NUMERIC : Types.VARCHAR;
        };
    }

    @Override
    public String elementName() {
        String name = listElementName();
        return name.equals("varchar") ? "text" : name;
    }

    @Override
    public String listElementName() {
        int bracket = sqlName.indexOf('(');
        return bracket < 0 ? sqlName : sqlName.substring(0, bracket);
    }

    @Override
    public String toString() {
        return sqlName;
    }
}
