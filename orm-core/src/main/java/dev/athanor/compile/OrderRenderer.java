// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Labelled;
import dev.athanor.ast.Node;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SelectItem;
import dev.athanor.error.StatementBuildException;
import java.util.List;

/** Writes what rows are ordered by. */
final class OrderRenderer {
    private final ExpressionRenderer expressions;
    private final SqlWriter sql;

    OrderRenderer(ExpressionRenderer expressions, SqlWriter sql) {
        this.expressions = expressions;
        this.sql = sql;
    }

    /** {@code order by one, label desc}: what is selected under a label is ordered by the label; nothing without terms. */
    SqlWriter by(List<Ordering> terms, List<SelectItem> selected) {
        return terms.isEmpty()
                ? sql
                : sql.add(" order by ").list(terms, ", ", term -> {
                    if (term.expression() instanceof Labelled<?> labelled
                            && selected.contains(new SelectItem(labelled.expression(), labelled.label()))) {
                        sql.identifier(labelled.label());
                        direction(term);
                    } else {
                        ordering(term, selected);
                    }
                });
    }

    /** The server takes a name in {@code order by} for that of a result's column before it looks at the tables, so a column that is meant says whose it is. */
    private void ordering(Ordering term, List<SelectItem> selected) {
        int position = ResultNames.positionOf(term.expression(), selected);
        if (position > 0) {
            sql.add(Integer.toString(position));
            direction(term);
        } else if (Node.of(term.expression()) instanceof ColumnReference<?> column
                && ResultNames.isHidden(column, selected)) {
            expressions.qualified(column);
            direction(term);
        } else {
            ordering(term);
        }
    }

    /** {@code order by one, two desc nulls last}; nothing without terms. */
    SqlWriter by(String word, List<Ordering> terms) {
        return terms.isEmpty() ? sql : sql.add(word).list(terms, ", ", this::ordering);
    }

    private void ordering(Ordering term) {
        if (Node.of(term.expression()) instanceof Parameter<?>) {
            throw new StatementBuildException(
                    "order by a bound value is accepted by the database and sorts nothing: order by a column or an"
                            + " expression");
        }
        expressions.write(term.expression());
        direction(term);
    }

    /** {@code desc nulls last}, with a space before it. */
    void direction(Ordering term) {
        sql.add(term.descending() ? " desc" : "")
                .add(
                        switch (term.nulls()) {
                            case DEFAULT -> "";
                            case FIRST -> " nulls first";
                            case LAST -> " nulls last";
                        });
    }
}
