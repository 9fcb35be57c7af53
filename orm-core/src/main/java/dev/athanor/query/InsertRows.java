// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.QueryStatement;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an insert inserts. */
sealed interface InsertRows<E> permits RecordRows, AssignedRows, InsertRows.OfQuery {
    /** The columns that are written. */
    List<Column<E, ?>> columns();

    /** The rows, one expression for each column. */
    InsertStatement.Rows rows();

    /** The same rows with what the process makes where nothing is given: keys that are UUIDs, moments, first versions and preset values. */
    InsertRows<E> filledBy(Table<E> table, Filling filling);

    /** The values of some columns in each row, null for NULL and for what the server makes. */
    List<List<@Nullable Object>> valuesOf(List<? extends Column<E, ?>> some);

    /** The rows that a query yields. */
    record OfQuery<E>(List<Column<E, ?>> columns, QueryStatement query) implements InsertRows<E> {
        public OfQuery {
            columns = List.copyOf(columns);
            columns.forEach(ColumnValues::refuseComputed);
            if (columns.size() != query.items().size()) {
                throw new StatementBuildException(
                        "the insert names " + columns.size() + " columns and its query selects "
                                + query.items().size() + " expressions: select one for each column, in their order");
            }
        }

        /** Each row that the query yields gets the same values, so there are no keys among them. */
        @Override
        public InsertRows<E> filledBy(Table<E> table, Filling filling) {
            List<Column<E, ?>> filled = new ArrayList<>(columns);
            List<Parameter<?>> constants = new ArrayList<>();
            for (Column<E, ?> column : table.columns()) {
                boolean isGiven =
                        columns.stream().anyMatch(each -> each.columnName().equals(column.columnName()));
                if (!isGiven && column.definition().generation() == KeyGeneration.NONE) {
                    Parameter<?> value = ColumnValues.filled(column, filling);
                    if (value != null) {
                        filled.add(column);
                        constants.add(value);
                    }
                }
            }
            return constants.isEmpty() ? this : new OfQuery<>(filled, query.withConstants(constants));
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
