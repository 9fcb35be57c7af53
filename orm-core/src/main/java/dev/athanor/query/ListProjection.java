// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.ColumnName;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.Row;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
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
record ListProjection<T>(Assembled<T> rows, DerivedTable lateral, List<ColumnName<?>> columns)
        implements Part<List<T>> {

    /** The arrays are made in the order of the query. */
    static <T> ListProjection<T> of(Select<T> query, String alias) {
        if (!(query.projection() instanceof Assembled<T> rows && rows.isOfValues())) {
            throw new StatementBuildException(
                    "a list in a row holds values, or what into(…) makes of values: load records by a relation,"
                            + " with(…)");
        }
        QueryStatement labelled = Labels.distinct(query.statement());
        DerivedTable source = DerivedTable.of(labelled, alias + "_row");
        List<SelectItem> arrays = new ArrayList<>();
        List<ColumnName<?>> columns = new ArrayList<>();
        for (SelectItem item : labelled.items()) {
            Expression<?> array = array(source, item);
            String name = "column_" + (columns.size() + 1);
            arrays.add(new SelectItem(array, name));
            columns.add(new ColumnName<>(name, array.type()));
        }
        SelectStatement aggregated = SelectStatement.of(arrays).withFrom(List.of(source));
        return new ListProjection<>(rows, DerivedTable.lateral(aggregated, alias), columns);
    }

    @SuppressWarnings("unchecked") // the column holds what the item selects
    private static <V> Expression<List<V>> array(DerivedTable source, SelectItem item) {
        Expression<V> expression = (Expression<V>) item.expression();
        SqlType<V> type = expression.type();
        if (type.javaType() == List.class && type.sqlName().endsWith("[]")) {
            throw new StatementBuildException(
                    "a list in a row cannot hold lists of its own, whose lengths differ: select their elements"
                            + " instead");
        }
        SqlType<List<V>> list = SqlTypes.list(type);
        return Aggregate.of("array_agg", list, List.of(source.column(expression)));
    }

    @Override
    public List<SelectItem> items() {
        return columns.stream()
                .map(column -> SelectItem.of(lateral.column(column)))
                .toList();
    }

    @Override
    public List<DerivedTable> lists() {
        return List.of(lateral);
    }

    /** Without rows the arrays are NULL, and the list is empty. */
    @Override
    public RowReader<List<T>> reader(EntityReaders entities, int first) {
        return row -> {
            List<List<?>> arrays = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).type().read(row, first + i) instanceof List<?> array) {
                    arrays.add(array);
                }
            }
            return arrays.isEmpty() ? List.of() : assembled(arrays, row);
        };
    }

    @SuppressWarnings("NullAway") // a selected value may be null, which is then what T says
    private List<T> assembled(List<List<?>> arrays, Row around) throws SQLException {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < arrays.get(0).size(); i++) {
            int index = i;
            Iterator<@Nullable Object> values = arrays.stream()
                    .<@Nullable Object>map(array -> array.get(index))
                    .iterator();
            made.add(rows.of(values, around));
        }
        return Collections.unmodifiableList(made);
    }
}
