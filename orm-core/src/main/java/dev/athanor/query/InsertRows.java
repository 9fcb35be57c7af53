// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.QueryStatement;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Column;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an insert inserts. */
sealed interface InsertRows<E> permits RecordRows, AssignedRow, InsertRows.OfQuery {
    /** The columns that are written. */
    List<Column<E, ?>> columns();

    /** The rows, one expression for each column. */
    InsertStatement.Rows rows();

    /** The same rows with a key made here for each row whose UUID key is null. */
    default InsertRows<E> withKeys(Supplier<UUID> keys) {
        return this;
    }

    /** The values of some columns in each row, null for NULL and for what the server makes. */
    List<List<@Nullable Object>> valuesOf(List<? extends Column<E, ?>> some);

    /** The rows that a query yields. */
    record OfQuery<E>(List<Column<E, ?>> columns, QueryStatement query) implements InsertRows<E> {
        public OfQuery {
            columns = List.copyOf(columns);
            if (columns.size() != query.items().size()) {
                throw new StatementBuildException(
                        "the insert names " + columns.size() + " columns and its query selects "
                                + query.items().size() + " expressions: select one for each column, in their order");
            }
        }

        @Override
        public InsertStatement.Rows rows() {
            return new InsertStatement.Query(query);
        }

        @Override
        public List<List<@Nullable Object>> valuesOf(List<? extends Column<E, ?>> some) {
            throw new StatementBuildException(
                    "the rows of insert … select are not known here, so they have no outcomes: use returning(…)");
        }
    }
}
