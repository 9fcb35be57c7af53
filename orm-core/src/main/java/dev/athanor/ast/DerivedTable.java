// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.util.Objects;

/** {@code (query) alias} or {@code lateral (query) alias}: a query used as a table. Two derived tables are equal only when they are the same object. */
public final class DerivedTable implements Source {
    private final SelectStatement query;
    private final String alias;
    private final boolean lateral;

    private DerivedTable(SelectStatement query, String alias, boolean lateral) {
        this.query = query;
        this.alias = alias;
        this.lateral = lateral;
    }

    /** A query under an alias; each of its items that is no column needs a label. */
    public static DerivedTable of(SelectStatement query, String alias) {
        return new DerivedTable(query, alias, false);
    }

    /** A query under an alias that is run for each row of the tables before it and may use their columns; each of its items that is no column needs a label. */
    public static DerivedTable lateral(SelectStatement query, String alias) {
        return new DerivedTable(query, alias, true);
    }

    /** The query. */
    public SelectStatement query() {
        return query;
    }

    /** The alias, unquoted. */
    public String alias() {
        return alias;
    }

    /** Whether the query may use the tables that stand before it in {@code from}. */
    public boolean isLateral() {
        return lateral;
    }

    /**
     * The column of this table that holds what the query selects as the given expression.
     *
     * @throws StatementBuildException when the query does not select it
     */
    public <T> ColumnReference<T> column(Expression<T> selected) {
        for (SelectItem item : query.items()) {
            if (item.expression().equals(selected)) {
                return new DerivedColumn<>(this, nameOf(item), selected.type());
            }
        }
        throw new StatementBuildException("the query called \"" + alias + "\" does not select this expression:"
                + " select it there, or ask for one of the expressions it selects");
    }

    /** The column that holds a selected number. */
    public <N extends Number> NumberExpression<N> column(NumberExpression<N> selected) {
        return NumberExpression.of(column((Expression<N>) selected));
    }

    /** The column that holds a selected text. */
    public TextExpression column(TextExpression selected) {
        return TextExpression.of(column((Expression<String>) selected));
    }

    private String nameOf(SelectItem item) {
        return item.label() == null && item.expression() instanceof ColumnReference<?> column
                ? column.columnName()
                : Objects.requireNonNull(item.label(), "label");
    }

    private record DerivedColumn<T>(Source source, String columnName, SqlType<T> type) implements ColumnReference<T> {}
}
