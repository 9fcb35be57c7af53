// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.schema.Column;
import java.util.List;

/**
 * {@code insert into table (columns)}, still without its query.
 *
 * @param <E> the entity
 */
public final class InsertColumns<E> {
    private final Insert<E> insert;
    private final List<Column<E, ?>> columns;

    InsertColumns(Insert<E> insert, List<Column<E, ?>> columns) {
        this.insert = insert;
        this.columns = columns;
    }

    /**
     * {@code select …}: one row for each that the query yields.
     *
     * @throws dev.athanor.error.StatementBuildException when the query does not select one expression for each column
     */
    public Insert<E> select(RowQuery<?> query) {
        return insert.select(new InsertRows.OfQuery<>(columns, query.statement()));
    }
}
