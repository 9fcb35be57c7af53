// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes the arrays that a driver binds. */
@FunctionalInterface
public interface DriverArrays {
    /**
     * An array for a parameter of a statement of this connection.
     *
     * @param elementType by the name that the driver knows, such as {@code int8}
     * @param elements all of the Java class that the driver takes for the type; null for NULL
     * @throws SQLException when the driver does not take them
     */
    Array of(Connection connection, String elementType, @Nullable Object[] elements) throws SQLException;
}
