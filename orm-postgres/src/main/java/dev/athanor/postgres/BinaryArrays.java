// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.type.DriverArrays;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import org.postgresql.jdbc.PgConnection;

/** Arrays in binary wherever that is possible: as text, both sides spend more time on writing and reading them than on the rows. */
final class BinaryArrays implements DriverArrays {
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int NULL_LENGTH = -1;

    @Override
    public Array of(Connection connection, String elementType, @Nullable Object[] elements) throws SQLException {
        return elementType.equals("uuid")
                ? uuids(connection, elements)
                : connection.createArrayOf(elementType, typed(elementType, elements));
    }

    /** The driver sends an array in binary where its class says what it holds; it refuses bytes in an array of objects. */
    private static @Nullable Object[] typed(String type, @Nullable Object[] elements) {
        return switch (type) {
            case "int8" -> Arrays.copyOf(elements, elements.length, Long[].class);
            case "int4" -> Arrays.copyOf(elements, elements.length, Integer[].class);
            case "int2" -> Arrays.copyOf(elements, elements.length, Short[].class);
            case "float8" -> Arrays.copyOf(elements, elements.length, Double[].class);
            case "float4" -> Arrays.copyOf(elements, elements.length, Float[].class);
            case "bool" -> Arrays.copyOf(elements, elements.length, Boolean[].class);
            case "text", "varchar" -> Arrays.copyOf(elements, elements.length, String[].class);
            case "bytea" -> Arrays.copyOf(elements, elements.length, byte[][].class);
            default -> elements;
        };
    }

    /** The driver has text only for them. One dimension, whether there are NULLs, the type, length and lower bound; then each element behind its length. */
    private static Array uuids(Connection connection, @Nullable Object[] elements) throws SQLException {
        int size = HEADER;
        boolean nulls = false;
        for (Object element : elements) {
            size += Integer.BYTES + (element == null ? 0 : 2 * Long.BYTES);
            nulls |= element == null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(1)
                .putInt(nulls ? 1 : 0)
                .putInt(Oid.UUID)
                .putInt(elements.length)
                .putInt(1);
        for (Object element : elements) {
            if (element instanceof UUID uuid) {
                bytes.putInt(2 * Long.BYTES);
                bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
            } else {
                bytes.putInt(NULL_LENGTH);
            }
        }
        return new PgArray(connection.unwrap(PgConnection.class), Oid.UUID_ARRAY, bytes.array());
    }
}
