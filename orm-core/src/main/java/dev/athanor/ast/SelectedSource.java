// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.List;

/** A source whose columns are what a statement yields; they are reached by the expressions that are selected or returned there. */
public sealed interface SelectedSource extends Source permits DerivedTable, CommonTable {
    /** The name under which it stands in a statement, unquoted. */
    String alias();

    /** What the statement yields; each item that is no column has a label. */
    List<SelectItem> items();

    /**
     * The column that holds what is selected as the given expression.
     *
     * @throws StatementBuildException when the statement does not select it
     */
    default <T> ColumnReference<T> column(Expression<T> selected) {
        for (SelectItem item : items()) {
            if (item.expression().equals(Labelled.bare(selected))) {
                return new SourceColumn<>(this, item.name(), selected.type());
            }
        }
        throw new StatementBuildException("the query called \"" + alias() + "\" does not select this expression:"
                + " select it there, or ask for one of the expressions it selects");
    }

    /** The column that holds a selected number. */
    default <N extends Number> NumberExpression<N> column(NumberExpression<N> selected) {
        return NumberExpression.of(column((Expression<N>) selected));
    }

    /** The column that holds a selected text. */
    default TextExpression column(TextExpression selected) {
        return TextExpression.of(column((Expression<String>) selected));
    }

    /**
     * The column of this name, for rows that were declared by names.
     *
     * @throws StatementBuildException when there is no column of this name
     */
    default <T> ColumnReference<T> column(ColumnName<T> column) {
        if (items().stream().noneMatch(item -> item.name().equals(column.name()))) {
            throw SourceColumn.unknown(alias(), column);
        }
        return new SourceColumn<>(this, column.name(), column.type());
    }
}
