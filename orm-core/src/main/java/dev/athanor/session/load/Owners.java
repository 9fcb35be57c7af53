// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Exists;
import dev.athanor.ast.Expression;
import dev.athanor.ast.InQuery;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The records whose relation is loaded: known by their keys, or as a query that is not run by itself. */
sealed interface Owners {
    /** The occurrence of the owners' table whose columns {@link #matching} takes. */
    Table<?> table();

    /** The condition that {@code columns} are what some owner has in {@code ownerColumns}. */
    Condition matching(List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> ownerColumns);

    /** The condition that columns are equal, pair by pair. */
    static Condition equal(List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> others) {
        List<Condition> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Expression<?> column = columns.get(i);
            pairs.add(new Comparison(Comparison.Operator.EQUAL, column, others.get(i)));
        }
        return Logical.of(Logical.Operator.AND, pairs);
    }

    /** Owners that are in memory already: {@code column = any (?)}. */
    record Known(Table<?> table, List<Object[]> tuples) implements Owners {
        @Override
        public Condition matching(List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> ownerColumns) {
            return in(columns);
        }

        /** The condition that the columns are one of the tuples. */
        Condition in(List<? extends Column<?, ?>> columns) {
            if (columns.size() == 1) {
                return in(columns.get(0));
            }
            List<Condition> rows =
                    tuples.stream().map(tuple -> equal(columns, tuple)).toList();
            return rows.isEmpty() ? Condition.of(Literal.bool(false)) : Logical.of(Logical.Operator.OR, rows);
        }

        @SuppressWarnings("unchecked") // the tuples hold values of a column with the same type
        private <T> Condition in(Column<?, T> column) {
            List<T> values = new ArrayList<>(tuples.size());
            tuples.forEach(tuple -> values.add((T) tuple[0]));
            return column.in(values);
        }

        /** The condition that the columns are one tuple. */
        static Condition equal(List<? extends Column<?, ?>> columns, Object[] tuple) {
            List<Condition> pairs = new ArrayList<>();
            for (int i = 0; i < tuple.length; i++) {
                pairs.add(equal(columns.get(i), tuple[i]));
            }
            return Logical.of(Logical.Operator.AND, pairs);
        }

        @SuppressWarnings("unchecked") // as in(…)
        private static <T> Condition equal(Column<?, T> column, Object value) {
            return column.eq((T) value);
        }
    }

    /** Owners as a query over their table: {@code column in (select …)}, for several columns {@code exists (select …)}. */
    record Queried(Table<?> table, SelectStatement query) implements Owners {
        @Override
        public Condition matching(List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> ownerColumns) {
            if (columns.size() == 1) {
                SelectStatement keys = query.withItems(List.of(SelectItem.of(ownerColumns.get(0))));
                return new InQuery(columns.get(0), keys, false);
            }
            Condition tied = equal(ownerColumns, columns);
            Condition present = query.where();
            return new Exists(query.withItems(List.of(SelectItem.of(Literal.number(1))))
                    .withWhere(present == null ? tied : tied.and(present)));
        }
    }
}
