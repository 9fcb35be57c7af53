// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query that belong to one row of the query around it, as a list: {@code join lateral (select array_agg(…), … from (query)) alias on true}. There
 * is one array for each column, so that every value keeps its type.
 */
record ListProjection<T>(Assembled<T> rows, DerivedTable lateral, List<GatheredColumn> columns)
        implements Assembled<List<T>> {

    /** The arrays are made in the order of the query. */
    static <T> ListProjection<T> of(Select<T> query, String alias) {
        if (!(query.projection() instanceof Assembled<T> rows && rows.isOfValues())) {
            throw new StatementBuildException(
                    "a list in a row holds values, or what into(…) makes of values: load records by a relation,"
                            + " with(…)");
        }
        QueryStatement labelled = Labels.distinct(query.statement());
        Gathering gathering = Gathering.of(labelled, alias);
        return new ListProjection<>(rows, DerivedTable.lateral(gathering.statement(), alias), gathering.columns());
    }

    @Override
    public List<SelectItem> items() {
        return columns.stream()
                .flatMap(column -> column.arrays().stream())
                .map(array -> SelectItem.of(lateral.column(array)))
                .toList();
    }

    @Override
    public List<DerivedTable> lists() {
        return List.of(lateral);
    }

    @Override
    public boolean isOfValues() {
        return true;
    }

    @Override
    public RowReader<List<T>> reader(EntityReaders entities, int first) {
        return row -> {
            List<@Nullable Object> arrays = new ArrayList<>();
            for (GatheredColumn column : columns) {
                for (ColumnName<?> array : column.arrays()) {
                    arrays.add(array.type().read(row, first + arrays.size()));
                }
            }
            return of(arrays.iterator(), row);
        };
    }

    /** Without rows the arrays are NULL, and the list is empty. */
    @Override
    @SuppressWarnings("NullAway") // a selected value may be null, which is then what T says
    public List<T> of(Iterator<@Nullable Object> arrays, Row around) throws SQLException {
        List<Iterator<@Nullable Object>> values = new ArrayList<>(columns.size());
        for (GatheredColumn column : columns) {
            values.add(column.values(arrays));
        }
        List<T> made = new ArrayList<>();
        while (values.get(0).hasNext()) {
            made.add(rows.of(values.stream().map(Iterator::next).iterator(), around));
        }
        return made.isEmpty() ? List.of() : Collections.unmodifiableList(made);
    }
}
