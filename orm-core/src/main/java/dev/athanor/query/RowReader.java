// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.type.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the current row of a result.
 *
 * @param <R> what a row is read as
 */
@FunctionalInterface
public interface RowReader<R extends @Nullable Object> {
    /**
     * What the row holds.
     *
     * @throws SQLException when the driver cannot read a column as its type
     */
    R read(Row row) throws SQLException;
}
