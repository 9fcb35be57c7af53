// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * {@code table tablesample method (percent) repeatable (seed)}: some rows of a table; its columns are the table's own.
 *
 * @param seed which rows, the same for the same seed; null for others each time
 */
public record TableSample(
        TableReference table,
        String method,
        Expression<?> percent,
        @Nullable Expression<?> seed) implements Source {
    @Override
    public TableReference asTable() {
        return table;
    }

    /** {@code repeatable (seed)}: the same rows for the same seed, as long as the table does not change. */
    public TableSample repeatable(double newSeed) {
        return new TableSample(table, method, percent, Parameter.of(newSeed, SqlTypes.DOUBLE));
    }
}
