// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Exists;
import dev.athanor.ast.InQuery;
import dev.athanor.ast.InTuples;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnPairs;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** The records whose relation is loaded: known by their keys, or as a query that is not run by itself. */
sealed interface Owners {
    /** The occurrence of the owners' table whose columns {@link #matching} takes. */
    Table<?> table();

    /**
     * The condition that {@code columns} are what some owner has in {@code ownerColumns}.
     *
     * @param indexed whether an index leads to the columns
     */
    Condition matching(
            List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> ownerColumns, boolean indexed);

    /** Owners that are in memory already: {@code column = any (?)}, for several columns {@code (one, two) in (select * from unnest(?, ?))}. */
    record Known(Table<?> table, List<Object[]> tuples) implements Owners {
        @Override
        public Condition matching(
                List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> ownerColumns, boolean indexed) {
            return in(columns);
        }

        /** The condition that the columns are one of the tuples, as one array for each column. */
        Condition in(List<? extends Column<?, ?>> columns) {
            List<Parameter<?>> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(values(columns.get(i), i));
            }
            return columns.size() == 1
                    ? Quantified.anyOf(columns.get(0), values.get(0))
                    : new InTuples(List.copyOf(columns), values, false);
        }

        @SuppressWarnings("unchecked") // the tuples hold values of a column with the same type
        private <T> Parameter<List<T>> values(Column<?, T> column, int index) {
            List<T> values = new ArrayList<>(tuples.size());
            tuples.forEach(tuple -> values.add((T) tuple[index]));
            return Parameter.of(values, SqlTypes.list(column.type()));
        }
    }

    /**
     * Owners as a query over their table: {@code column = any (array(select …))}, which is one pass over the column's index. Without an index each row would be
     * compared with each key, so there it is {@code column in (select …)}; for several columns it is {@code exists (select …)}.
     */
    record Queried(Table<?> table, SelectStatement query) implements Owners {
        @Override
        public Condition matching(
                List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> ownerColumns, boolean indexed) {
            if (columns.size() == 1) {
                SelectStatement keys = query.withItems(List.of(SelectItem.of(ownerColumns.get(0))));
                return indexed ? Quantified.anyOf(columns.get(0), keys) : new InQuery(columns.get(0), keys, false);
            }
            Condition tied = ColumnPairs.equal(ownerColumns, columns);
            Condition present = query.where();
            return new Exists(query.withItems(List.of(SelectItem.of(Literal.number(1))))
                    .withWhere(present == null ? tied : tied.and(present)));
        }
    }
}
