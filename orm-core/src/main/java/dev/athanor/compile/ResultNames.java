// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Cast;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Node;
import dev.athanor.ast.Over;
import dev.athanor.ast.SelectItem;

/** The names that the server gives to the columns of a result which have no label: a column's, a function's, and through a cast that of its operand. */
final class ResultNames {
    private ResultNames() {}

    /** Whether a name alone would mean the item of the select list instead of the column. */
    static boolean isHiddenBy(ColumnReference<?> column, SelectItem item) {
        Expression<?> node = Node.of(item.expression());
        String name = item.label() == null ? nameOf(node) : item.label();
        return name.equals(column.columnName()) && !node.equals(column);
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
