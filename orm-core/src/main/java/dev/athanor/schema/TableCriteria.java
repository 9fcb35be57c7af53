// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that decide which of its rows sessions see.
 *
 * @param softDelete whether the row is deleted: a moment that is not null, or a flag that is true; null where rows are deleted for good
 * @param tenant whom the row belongs to; null where rows belong to everybody
 */
public record TableCriteria<E>(
        @Nullable Column<E, ?> softDelete, @Nullable Column<E, ?> tenant) {
    private static final TableCriteria<?> NONE = new TableCriteria<>(null, null);

    /** Of a table whose rows everybody sees. */
    @SuppressWarnings("unchecked") // it holds no column
    static <E> TableCriteria<E> none() {
        return (TableCriteria<E>) NONE;
    }

    TableCriteria<E> and(Column<E, ?> column) {
        Criterion criterion = column.definition().criterion();
        if (criterion == null) {
            return this;
        }
        return criterion == Criterion.TENANT
                ? new TableCriteria<>(softDelete, column)
                : new TableCriteria<>(column, tenant);
    }

    /** Whether everybody sees all rows. */
    public boolean isEmpty() {
        return softDelete == null && tenant == null;
    }
}
