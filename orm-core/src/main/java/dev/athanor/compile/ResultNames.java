// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Cast;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Node;
import dev.athanor.ast.Over;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Walk;
import java.util.List;

/**
 * How the columns of a result are spoken of in {@code order by} and {@code group by}: by a label or a name that the server gives, which is a column's, a
 * function's, and through a cast that of its operand; or by their position.
 */
final class ResultNames {
    private ResultNames() {}

    /** Whether a name alone would mean the item of the select list instead of the column. */
    static boolean isHiddenBy(ColumnReference<?> column, SelectItem item) {
        Expression<?> node = Node.of(item.expression());
        String name = item.label() == null ? nameOf(node) : item.label();
        return name.equals(column.columnName()) && !node.equals(column);
    }

    /**
     * Which column of the result an expression is, counted from 1; 0 where it is none, or one that can be written again. One with bound values cannot: to the
     * server each value is a parameter of its own, so that it does not see that both are the same.
     */
    static int positionOf(Expression<?> expression, List<SelectItem> selected) {
        Expression<?> node = Node.of(expression);
        if (node instanceof Parameter<?> || node instanceof ColumnReference<?> || isRepeatable(node)) {
            return 0;
        }
        for (int i = 0; i < selected.size(); i++) {
            if (Node.of(selected.get(i).expression()).equals(node)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A query in it may bind values as well. */
    private static boolean isRepeatable(Expression<?> node) {
        Walk walk = Walk.within(List.of(node));
        return !walk.hasParameters() && walk.queries().isEmpty();
    }

    private static String nameOf(Expression<?> expression) {
        Expression<?> node = expression;
        while (node instanceof Cast<?> cast) {
            node = Node.of(cast.operand());
        }
        if (node instanceof Over<?> over) {
            node = Node.of(over.function());
        }
        if (node instanceof ColumnReference<?> column) {
            return column.columnName();
        }
        if (node instanceof Aggregate<?> aggregate) {
            return aggregate.name();
        }
        return node instanceof FunctionCall<?> call ? call.name() : "";
    }
}
