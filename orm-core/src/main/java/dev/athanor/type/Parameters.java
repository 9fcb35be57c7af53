// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The parameters of a prepared statement, bound by index from 1. */
public final class Parameters {
    private final PreparedStatement statement;
    private final JsonCodec json;

    /** The parameters of the given statement. */
    public Parameters(PreparedStatement statement, JsonCodec json) {
        this.statement = statement;
        this.json = json;
    }

    /** The statement below, for types that bind what this class has no setter for. */
    public PreparedStatement statement() {
        return statement;
    }

    /** The codec that writes JSON documents. */
    public JsonCodec json() {
        return json;
    }

    /** Binds an array of the given element type, such as {@code bigint}; null becomes SQL NULL, null elements stay. */
    public void array(int index, String elementName, @Nullable Object @Nullable [] elements) throws SQLException {
        if (elements == null) {
            statement.setNull(index, java.sql.Types.ARRAY, driverName(elementName) + "[]");
            return;
        }
        Array array = statement.getConnection().createArrayOf(driverName(elementName), typed(elementName, elements));
        statement.setArray(index, array);
    }

    /** The driver refuses bytes in an array of objects. */
    private static @Nullable Object[] typed(String elementName, @Nullable Object[] elements) {
        return elementName.equals("bytea") ? Arrays.copyOf(elements, elements.length, byte[][].class) : elements;
    }

    /** The driver knows array element types by their internal names only: {@code int8}, not {@code bigint}. */
    private static String driverName(String elementName) {
        return switch (elementName) {
            case "bigint" -> "int8";
            case "integer" -> "int4";
            case "smallint" -> "int2";
            case "boolean" -> "bool";
            case "double precision" -> "float8";
            case "real" -> "float4";
            case "timestamp with time zone" -> "timestamptz";
            case "timestamp without time zone", "timestamp" -> "timestamp";
            default -> elementName;
        };
    }
}
