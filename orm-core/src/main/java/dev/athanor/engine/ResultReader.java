// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of one statement's result.
 *
 * <p>It is called once, after the whole flight has landed; what it throws reaches the caller of {@link Channel#fly},
 * but does not undo what the server has done.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface ResultReader<T extends @Nullable Object> {
    /**
     * Reads the result.
     *
     * @throws SQLException when the driver cannot read a column as the type that is asked for
     */
    T read(Result result) throws SQLException;
}
