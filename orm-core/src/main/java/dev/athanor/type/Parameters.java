// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The parameters of a prepared statement, bound by index from 1. */
public final class Parameters {
    private final PreparedStatement statement;
    private final JsonCodec json;
    private final DriverArrays arrays;

    /** The parameters of the given statement. */
    public Parameters(PreparedStatement statement, JsonCodec json, DriverArrays arrays) {
        this.statement = statement;
        this.json = json;
        this.arrays = arrays;
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
        String type = driverName(elementName);
        statement.setArray(index, arrays.of(statement.getConnection(), type, elements));
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
