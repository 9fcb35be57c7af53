// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.SelectItem;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.Row;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a text that nobody has looked into: read by position, after the names of their columns were compared with those that are read. */
record RawRows<R>(Part<R> rows) implements Projection<R> {
    RawRows {
        if (!rows.lists().isEmpty()) {
            throw new StatementBuildException(
                    "asList(…) joins a query of its own, which raw SQL cannot be joined to: write it in the text");
        }
    }

    @Override
    public List<SelectItem> items() {
        return rows.items();
    }

    @Override
    public RowReader<R> reader(EntityReaders entities) {
        RowReader<R> reader = rows.reader(entities);
        boolean[] checked = {false};
        return row -> {
            if (!checked[0]) {
                check(row);
                checked[0] = true;
            }
            return reader.read(row);
        };
    }

    private void check(Row row) throws SQLException {
        ResultSetMetaData result = row.results().getMetaData();
        List<SelectItem> items = rows.items();
        boolean fits = result.getColumnCount() == items.size();
        for (int i = 0; fits && i < items.size(); i++) {
            fits = !(items.get(i).expression() instanceof ColumnReference<?> column)
                    || result.getColumnLabel(i + 1).equals(column.columnName());
        }
        if (!fits) {
            throw new StatementBuildException("the raw SQL yields the columns " + labels(result)
                    + ", which are not those that are read: let it select " + wanted(items) + ", in this order");
        }
    }

    private static String labels(ResultSetMetaData result) throws SQLException {
        StringBuilder labels = new StringBuilder();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            labels.append(i == 1 ? "" : ", ").append(result.getColumnLabel(i));
        }
        return labels.toString();
    }

    private static String wanted(List<SelectItem> items) {
        return items.stream()
                .map(item -> item.expression() instanceof ColumnReference<?> column
                        ? column.columnName()
                        : "a value of type " + item.expression().type().sqlName())
                .collect(Collectors.joining(", "));
    }
}
